import { describe, expect, it } from 'vitest';
import { frameBounds } from '../../src/domain/frame-bounds';
import type { Box } from '../../src/domain/schema-parts';

const northing = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180)) * (180 / Math.PI);

describe('what a frame shows around bounds', () => {
  it.each([0.5, 1, 1.5, 3])('has the proportion %f on the map and holds the bounds tightly', (aspect) => {
    const box: Box = [121, 29.96, 121.72, 30.56];
    const [west, south, east, north] = frameBounds(box, aspect);
    expect((east - west) / (northing(north) - northing(south))).toBeCloseTo(aspect, 9);
    expect([west <= box[0] + 1e-9, south <= box[1] + 1e-9]).toEqual([true, true]);
    expect([east >= box[2] - 1e-9, north >= box[3] - 1e-9]).toEqual([true, true]);
    const isTight = Math.abs(east - west - 0.72) < 1e-9 || Math.abs(north - box[3]) < 1e-9;
    expect(isTight).toBe(true);
  });
});
