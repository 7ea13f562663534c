import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { geodesicDistanceM } from '../../src/geo/geodesic';
import {
  fittingFrame,
  lonLatAtPx,
  paperFrame,
  paperPlace,
  roundScales,
  scaleErrorAtEdge,
} from '../../src/geo/paper-frame';

const paper = { widthMm: 380, heightMm: 250 };
const place = (frame: ReturnType<typeof paperFrame>, xMm: number, yMm: number): LonLat =>
  lonLatAtPx(frame, (xMm * 96) / 25.4, (yMm * 96) / 25.4 / frame.stretch);

/** Millimetres that a geodesic between two places of the paper should have, and those it has. */
function ruled(frame: ReturnType<typeof paperFrame>, from: [number, number], to: [number, number]) {
  const metres = geodesicDistanceM(place(frame, ...from), place(frame, ...to));
  return { is: Math.hypot(to[0] - from[0], to[1] - from[1]), shouldBe: (metres * 1000) / frame.scale };
}

describe('a frame on paper', () => {
  it.each([0.5, 20, 30.2, 45, 53])(
    'is true to scale in its middle in every direction, at %d° N',
    (latitude) => {
      const frame = paperFrame([121.3, latitude], 10_000, paper);
      for (let degrees = 0; degrees < 180; degrees += 15) {
        const [dx, dy] = [20 * Math.cos((degrees * Math.PI) / 180), 20 * Math.sin((degrees * Math.PI) / 180)];
        const { is, shouldBe } = ruled(frame, [190 - dx, 125 - dy], [190 + dx, 125 + dy]);
        expect(is / shouldBe).toBeCloseTo(1, 6);
      }
    },
  );

  it('says by how much the scale is off at its edge', () => {
    const frame = paperFrame([121.3, 30.2], 250_000, paper);
    const error = scaleErrorAtEdge(frame);
    const { is, shouldBe } = ruled(frame, [180, 0], [200, 0]);
    expect(Math.abs(shouldBe / is - 1)).toBeCloseTo(error, 4);
    expect(error).toBeGreaterThan(0.002);
    expect(scaleErrorAtEdge(paperFrame([121.3, 30.2], 10_000, paper))).toBeLessThan(0.001);
  });

  it('finds a place again where it put it', () => {
    const frame = paperFrame([121.3, 30.2], 25_000, paper);
    const [x, y] = paperPlace(frame, place(frame, 12.5, 201));
    expect([x, y].map((mm) => Number(mm.toFixed(6)))).toEqual([12.5, 201]);
    const [west, south, east, north] = frame.bounds;
    expect(
      paperPlace(frame, [west, north])
        .map(Math.abs)
        .every((mm) => mm < 1e-6),
    ).toBe(true);
    expect(paperPlace(frame, [east, south])[0]).toBeCloseTo(380, 6);
  });

  it('takes the largest round scale at which all is seen, and no larger one', () => {
    const box: [number, number, number, number] = [121.25, 30.15, 121.31, 30.18];
    const frame = fittingFrame(box, paper, 0.1);
    const index = roundScales.indexOf(frame.scale);
    expect(index).toBeGreaterThan(0);
    const [left, top] = paperPlace(frame, [box[0], box[3]]);
    expect(left).toBeGreaterThanOrEqual(38);
    expect(top).toBeGreaterThanOrEqual(25);
    const larger = paperFrame(frame.centre, roundScales[index - 1] ?? 0, paper);
    const [leftOf, topOf] = paperPlace(larger, [box[0], box[3]]);
    expect(Math.min(leftOf - 38, topOf - 25)).toBeLessThan(0);
  });
});
