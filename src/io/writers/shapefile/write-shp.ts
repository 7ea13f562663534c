import type { ProjectedPolygon } from '../project-site';

/** Type 5, polygon without heights (ESRI Shapefile Technical Description, 1998). */
const polygonType = 5;
const headLength = 100;
const fileCode = 9994;

type Bounds = [west: number, south: number, east: number, north: number];

function boundsOf(rings: readonly Float64Array[]): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

const setDoubles = (view: DataView, at: number, values: readonly number[]): void =>
  values.forEach((value, i) => view.setFloat64(at + 8 * i, value, true));

const contentLength = (rings: readonly Float64Array[]): number =>
  rings.reduce((sum, { length }) => sum + 4 + 8 * length, 44);

function writeRecord(view: DataView, start: number, number: number, rings: readonly Float64Array[]): void {
  view.setInt32(start, number);
  view.setInt32(start + 4, contentLength(rings) / 2);
  const at = start + 8;
  view.setInt32(at, polygonType, true);
  setDoubles(view, at + 4, boundsOf(rings));
  view.setInt32(at + 36, rings.length, true);
  let points = 0;
  let pointsAt = at + 44 + 4 * rings.length;
  for (const [i, ring] of rings.entries()) {
    view.setInt32(at + 44 + 4 * i, points, true);
    points += ring.length / 2;
    for (const ordinate of ring) {
      view.setFloat64(pointsAt, ordinate, true);
      pointsAt += 8;
    }
  }
  view.setInt32(at + 40, points, true);
}

function writeHead(view: DataView, bounds: Bounds): void {
  view.setInt32(0, fileCode);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, polygonType, true);
  setDoubles(view, 36, bounds);
}

/**
 * The shapes of a layer, a record a site, and their index.
 * @param shapes polygons of each site; outer rings clockwise
 */
export function writeShp(shapes: readonly (readonly ProjectedPolygon[])[]): {
  shp: Uint8Array<ArrayBuffer>;
  shx: Uint8Array<ArrayBuffer>;
} {
  const records = shapes.map((polygons) => polygons.flat());
  const lengths = records.map((rings) => contentLength(rings) + 8);
  const shp = new DataView(new ArrayBuffer(lengths.reduce((sum, length) => sum + length, headLength)));
  const shx = new DataView(new ArrayBuffer(headLength + 8 * records.length));
  const all = boundsOf(records.map((rings) => Float64Array.from(boundsOf(rings))));
  writeHead(shp, all);
  writeHead(shx, all);
  let at = headLength;
  for (const [i, rings] of records.entries()) {
    writeRecord(shp, at, i + 1, rings);
    shx.setInt32(headLength + 8 * i, at / 2);
    shx.setInt32(headLength + 8 * i + 4, contentLength(rings) / 2);
    at += lengths[i] ?? 0;
  }
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}
