import { zipSync } from 'fflate';
import { toGaussKrueger } from '../../src/geo/gauss-krueger';
import { prjText } from '../../src/geo/frames/prj-text';
import type { SourceFile } from '../../src/io/formats/raw-source';
import { packShp } from '../io/formats/shapefile/pack-shapefile';

type Corner = [number, number];

const meridian = 120;

/** Sites in rows within half a degree of a centre, each round with bays and a jagged edge that crosses nothing, with so many corners. */
export function starsAbout(centre: readonly [number, number], count: number, corners: number): Corner[][] {
  const step = 1 / Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, site) => {
    const middle = [
      centre[0] - 0.5 + step * (site % Math.ceil(1 / step)),
      centre[1] - 0.5 + step * Math.floor(site * step),
    ] as const;
    const ring = Array.from({ length: corners }, (__, i): Corner => {
      const angle = (-2 * Math.PI * i) / corners;
      const wave = 0.3 + 0.06 * Math.sin(5 * angle) + 0.02 * Math.sin(23 * angle);
      const radius = step * (wave + (0.3 * ((i * 7919) % 13)) / 13 / corners);
      return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)];
    });
    return [...ring, ring[0] as Corner];
  });
}

export function geojsonOf(stars: readonly Corner[][]): SourceFile {
  const features = stars.map((ring, i) => ({
    type: 'Feature',
    properties: { name: `site ${i}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return { name: 'sites.geojson', bytes: new TextEncoder().encode(text) };
}

/** In an archive that is not compressed, in the 3° zone of 120°. */
export function shapefileOf(stars: readonly Corner[][]): SourceFile {
  const records = stars.map((ring) => ({
    type: 5,
    parts: [0],
    points: ring.map((corner) => toGaussKrueger(corner, meridian)),
  }));
  const frame = {
    kind: 'transverse-mercator',
    datum: 'cgcs2000',
    centralMeridian: meridian,
    scale: 1,
    falseEastingM: 500_000,
    falseNorthingM: 0,
  } as const;
  const parts = { 'a.shp': packShp(records), 'a.prj': new TextEncoder().encode(prjText(frame) ?? '') };
  return { name: 'a.zip', bytes: new Uint8Array(zipSync(parts, { level: 0 })) };
}
