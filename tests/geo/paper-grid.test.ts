import { expect, it } from 'vitest';
import { toGaussKrueger } from '../../src/geo/gauss-krueger';
import { lonLatAtPx, paperFrame } from '../../src/geo/paper-frame';
import { paperGrid } from '../../src/geo/paper-grid';

const frame = paperFrame([121.45, 30.2], 50_000, { widthMm: 300, heightMm: 200 });

it('draws the lines of the belt of its middle over the whole frame, also beyond the border of the belt', () => {
  const grid = paperGrid(frame, 'gk', 35);
  expect(grid?.zone).toBe(40);
  expect(grid?.step).toBe(2000);
  for (const { constant, value, line } of grid?.lines ?? [])
    for (const [x, y] of line) {
      const at = lonLatAtPx(frame, (x * 96) / 25.4, (y * 96) / 25.4 / frame.stretch);
      const [easting, northing] = toGaussKrueger(at, 120);
      // a tenth of a millimetre on paper is 5 m
      expect(Math.abs((constant === 'east' ? easting : northing) - value)).toBeLessThan(1);
    }
  expect(Math.max(...(grid?.lines ?? []).flatMap(({ line }) => line.map(([x]) => x)))).toBeCloseTo(300, 6);
});

it('has no belt outside of China, but meridians and parallels', () => {
  const elsewhere = paperFrame([10, 50], 50_000, { widthMm: 300, heightMm: 200 });
  expect(paperGrid(elsewhere, 'gk', 35)).toBeNull();
  const grid = paperGrid(elsewhere, 'degrees', 35);
  expect(grid?.lines.filter(({ constant }) => constant === 'east').length).toBeGreaterThan(2);
  expect(grid?.lines.every(({ value }) => value % (grid.step || 1) === 0)).toBe(true);
});
