import { describe, expect, it } from 'vitest';
import type { Geometry, LonLat } from '../../src/domain/geometry';
import { buildSnapIndex, nearestSnap, type SnapIndex } from '../../src/geo/snap-index';
import { distanceM } from './geodesic-polygon-area';

function indexOf(geometries: readonly (Geometry | null)[]): SnapIndex {
  const steps = buildSnapIndex(geometries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [121.123456789, 30.1],
    [121.2, 30.1],
  ],
};
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [121.3, 30.3],
      [121.4, 30.3],
      [121.4, 30.4],
      [121.3, 30.4],
      [121.3, 30.3],
    ],
  ],
};

describe('snapping', () => {
  it('takes a corner’s very coordinates out of the data', () => {
    const snap = nearestSnap(indexOf([square, line]), [121.1235, 30.10004], 12);
    expect(snap).toMatchObject({ kind: 'vertex', feature: 1, at: [121.123456789, 30.1] });
  });

  it('prefers a corner within reach to an edge that is nearer', () => {
    const index = indexOf([line]);
    const at: LonLat = [121.1999, 30.10001];
    expect(nearestSnap(index, at, 20)).toMatchObject({ kind: 'vertex', at: [121.2, 30.1] });
    expect(nearestSnap(index, at, 5)).toMatchObject({ kind: 'edge' });
  });

  it('finds the foot of the perpendicular on an edge', () => {
    const snap = nearestSnap(indexOf([line]), [121.15, 30.1004], 100);
    expect(snap?.kind).toBe('edge');
    expect(snap?.at[0]).toBeCloseTo(121.15, 12);
    expect(snap?.at[1]).toBe(30.1);
    expect(snap?.distanceM).toBeCloseTo(distanceM([121.15, 30.1], [121.15, 30.1004]), 0);
  });

  it('finds nothing out of reach, in nothing, and in what is not shown', () => {
    const index = indexOf([line, null]);
    expect(nearestSnap(index, [121.15, 30.2], 100)).toBeNull();
    expect(nearestSnap(indexOf([null]), [121.15, 30.1], 100)).toBeNull();
    expect(nearestSnap(index, [121.15, 30.1], 100, () => false)).toBeNull();
  });

  it('finds the same as looking at every corner one by one', () => {
    const ring = Array.from({ length: 500 }, (_, i): LonLat => {
      const turn = (i / 500) * 2 * Math.PI;
      return [121.3 + 0.1 * Math.cos(turn) * (1 + 0.1 * Math.sin(9 * turn)), 30.3 + 0.1 * Math.sin(turn)];
    });
    const corners = [...ring, ring[0] ?? [0, 0]] as LonLat[];
    const index = indexOf([square, { type: 'MultiPolygon', coordinates: [[corners]] }]);
    for (let i = 0; i < 500; i += 17) {
      const [lon, lat] = ring[i] ?? [0, 0];
      const at: LonLat = [lon + 0.00005, lat - 0.00003];
      const nearest = [...ring, ...square.coordinates.flat()].toSorted(
        (a, b) => distanceM(at, a) - distanceM(at, b),
      )[0];
      expect(nearestSnap(index, at, 200)).toMatchObject({ kind: 'vertex', at: nearest });
    }
  });

  it('reaches points, and every part of what has parts', () => {
    const points: Geometry = {
      type: 'MultiPoint',
      coordinates: [
        [120, 30],
        [121, 31],
      ],
    };
    expect(nearestSnap(indexOf([points]), [121.0001, 31], 20)).toMatchObject({
      kind: 'vertex',
      at: [121, 31],
    });
  });
});
