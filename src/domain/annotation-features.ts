import type { LineString, LonLat, Point, Polygon } from './geometry';
import type { Annotation } from './scene-schema';

/** One shape of an annotation, as GeoJSON; an arrow has two. */
export interface AnnotationFeature {
  type: 'Feature';
  geometry: LineString | Polygon | Point;
  /** `text` is empty where nothing is written */
  properties: { id: string; kind: Annotation['kind']; colour: string; text: string };
}

/** mean radius of the Earth, metres (IUGG 1980): exact enough for a line that was drawn by hand */
const earthRadiusM = 6371008.8;
const degree = Math.PI / 180;
const ringCorners = 72;
/** an arrow's head, as a share of its length, and half of its angle */
const headShare = 0.2;
const headHalfAngle = 24 * degree;

/** What was drawn over a map by hand, as shapes in map coordinates: a circle is the ring of all places at its radius. */
export const annotationFeatures = (annotations: readonly Annotation[]): AnnotationFeature[] =>
  annotations.flatMap((annotation) =>
    shapesOf(annotation).map((geometry) => ({
      type: 'Feature',
      geometry,
      properties: {
        id: annotation.id,
        kind: annotation.kind,
        colour: annotation.colour,
        text: annotation.kind === 'text' ? annotation.text : '',
      },
    })),
  );

function shapesOf(annotation: Annotation): AnnotationFeature['geometry'][] {
  switch (annotation.kind) {
    case 'pen':
      return [{ type: 'LineString', coordinates: annotation.points }];
    case 'circle':
      return [{ type: 'LineString', coordinates: circle(annotation.centre, annotation.radiusM) }];
    case 'arrow':
      return arrow(annotation.from, annotation.to);
    case 'text':
      return [{ type: 'Point', coordinates: annotation.at }];
  }
}

/** The closed ring of places at a distance from a centre, along great circles. */
function circle([lon, lat]: LonLat, radiusM: number): LonLat[] {
  const angle = radiusM / earthRadiusM;
  const [sinLat, cosLat] = [Math.sin(lat * degree), Math.cos(lat * degree)];
  const at = (bearing: number): LonLat => {
    const sinTo = sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing);
    const across = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosLat, Math.cos(angle) - sinLat * sinTo);
    return [lon + across / degree, Math.asin(sinTo) / degree];
  };
  const ring = Array.from({ length: ringCorners }, (_, i) => at((2 * Math.PI * i) / ringCorners));
  return [...ring, at(0)];
}

/** A shaft that ends in a triangle; the head is cut off the shaft, so that the tip is sharp. Nothing for an arrow without length. */
function arrow(from: LonLat, to: LonLat): AnnotationFeature['geometry'][] {
  const stretch = Math.cos(((from[1] + to[1]) / 2) * degree);
  const east = (to[0] - from[0]) * stretch;
  const north = to[1] - from[1];
  const head = headShare * Math.hypot(east, north);
  if (head === 0) return [];
  const back = Math.atan2(-north, -east);
  const corner = (turn: number, far: number): LonLat => [
    to[0] + (far * Math.cos(back + turn)) / stretch,
    to[1] + far * Math.sin(back + turn),
  ];
  const side = head / Math.cos(headHalfAngle);
  return [
    { type: 'LineString', coordinates: [from, corner(0, head)] },
    {
      type: 'Polygon',
      coordinates: [[to, corner(headHalfAngle, side), corner(-headHalfAngle, side), to]],
    },
  ];
}
