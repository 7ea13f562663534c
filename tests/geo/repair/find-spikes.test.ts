import { describe, expect, it } from 'vitest';
import type { LonLat, Ring } from '../../../src/domain/geometry';
import { flatRing } from '../../../src/domain/pack-polygons';
import { findSpikes, spikeIssues } from '../../../src/geo/repair/find-spikes';

/** Metres about a place, near enough for shapes. */
const ring = (...points: [number, number][]): Ring => {
  const positions = points.map(([x, y]): LonLat => [121.5 + x / 96_486, 30 + y / 110_852]);
  return [...positions, ...positions.slice(0, 1)];
};
const vertices = (...points: [number, number][]): number[] =>
  findSpikes(flatRing(ring(...points))).map(({ vertex }) => vertex);

describe('spikes', () => {
  it('are none in squares, stairs and acute corners of a few degrees', () => {
    expect(vertices([0, 0], [100, 0], [100, 100], [0, 100])).toEqual([]);
    expect(vertices([0, 0], [100, 0], [100, 2.5])).toEqual([]);
    expect(vertices([0, 0], [50, 0], [100, 0], [100, 100], [0, 100])).toEqual([]);
  });

  it('are found outwards, inwards, at the first position, and where the border runs back on itself', () => {
    expect(vertices([0, 0], [100, 0], [100, 50], [130, 50.1], [100, 50.2], [100, 100], [0, 100])).toEqual([
      3,
    ]);
    expect(vertices([0, 0], [100, 0], [100, 50], [70, 50.1], [100, 50.2], [100, 100], [0, 100])).toEqual([3]);
    expect(vertices([130, 50.1], [100, 50.2], [100, 100], [0, 100], [0, 0], [100, 0], [100, 50])).toEqual([
      0,
    ]);
    expect(vertices([0, 0], [150, 0], [100, 0], [100, 100], [0, 100])).toEqual([1]);
  });

  it('have the length of the shorter side and the width at its end, in metres', () => {
    const [spike] = findSpikes(
      flatRing(ring([0, 0], [100, 0], [100, 50], [130, 50.1], [90, 50.2], [90, 100], [0, 100])),
    );
    expect(spike?.lengthM).toBeCloseTo(30, 1);
    expect(spike?.widthM).toBeCloseTo(0.175, 2);
    expect(spike?.areaM2).toBeCloseTo((spike?.widthM ?? 0) * 20, 0);
  });

  it('turn from none to one at one degree', () => {
    const wedge = (degrees: number): number[] =>
      vertices(
        [0, 0],
        [100, 0],
        [100 * Math.cos((degrees * Math.PI) / 180), 100 * Math.sin((degrees * Math.PI) / 180)],
      );
    expect([wedge(0.99), wedge(1.01)]).toEqual([[0], []]);
  });

  it('of less than a centimetre are roundings, and none', () => {
    expect(
      vertices([0, 0], [100, 0], [100, 50], [100.005, 50], [100, 50.00001], [100, 100], [0, 100]),
    ).toEqual([]);
  });

  it('are a warning a ring, with their number and the first place', () => {
    const spiked = ring([0, 0], [150, 0], [100, 0], [100, 100], [-50, 100], [0, 100]);
    expect(spikeIssues({ type: 'MultiPolygon', coordinates: [[spiked]] }, { feature: 2 })).toEqual([
      {
        code: 'ring-spike',
        severity: 'warning',
        params: { count: 2, lengthM: 50, widthCm: 0 },
        at: { feature: 2, part: 0, ring: 0, vertex: 1, lonLat: spiked[1] },
      },
    ]);
  });
});
