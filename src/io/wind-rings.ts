import type { PolygonRings, Ring } from '../domain/geometry';

/** Twice the plane area; positive for a counter-clockwise ring. Relative to the first position, so that little is lost. */
function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] ?? [x0, y0];
    const [bx, by] = ring[i] ?? [x0, y0];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/**
 * The rings of a polygon in the direction that a format wants: the outer one as said, holes the other way. Counter-clockwise by
 * RFC 7946 §3.1.6 and OGC KML 2.3 §10.8, clockwise in a shapefile. Rings that run right are given as they are.
 */
export const windRings = (rings: PolygonRings, outer: 'counter-clockwise' | 'clockwise'): PolygonRings =>
  rings.map((ring, index) => {
    const shouldBePositive = (outer === 'counter-clockwise') === (index === 0);
    return signedArea(ring) >= 0 === shouldBePositive ? ring : ring.toReversed();
  });
