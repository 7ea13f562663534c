import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/schema-parts';
import { toGaussKrueger } from '../../src/geo/gauss-krueger';
import { gridLines, type GridLine } from '../../src/geo/grid-lines';

const county: Box = [121, 30, 121.69, 30.44];
const acrossBelts: Box = [121.3, 29.9, 121.75, 30.2];
const street: Box = [121.26, 30.17, 121.268, 30.174];

const widthM = ([west, , east]: Box): number => (east - west) * 96_000;

/** How far the middles of a line's pieces lie from where the line says it runs, metres. */
function strayM({ constant, value, zone, line }: GridLine): number {
  const middles = line.slice(1).map(([lon, lat], i): [number, number] => {
    const [lon0 = lon, lat0 = lat] = line[i] ?? [];
    return [(lon + lon0) / 2, (lat + lat0) / 2];
  });
  return Math.max(
    ...[...line, ...middles].map((place) => {
      const [easting, northing] = toGaussKrueger(place, 3 * (zone ?? 0));
      return Math.abs((constant === 'east' ? easting : northing) - value);
    }),
  );
}

describe('a grid over a view', () => {
  it.each([{ box: county }, { box: acrossBelts }, { box: street }])(
    'keeps each Gauss–Krüger line on its easting or northing within a 100 000th of the view $box',
    ({ box }) => {
      const lines = gridLines('gk', box, box);
      expect(lines.length).toBeGreaterThan(4);
      for (const line of lines) expect(strayM(line)).toBeLessThan(Math.max(0.001, widthM(box) / 100_000));
    },
  );

  it('keeps meridians and parallels on whole steps, from edge to edge', () => {
    const [west, south, east, north] = county;
    for (const { constant, value, line } of gridLines('degrees', county, county)) {
      const [from, to] = line;
      if (constant === 'east')
        expect([from, to]).toEqual([
          [value / 3600, south],
          [value / 3600, north],
        ]);
      else
        expect([from, to]).toEqual([
          [west, value / 3600],
          [east, value / 3600],
        ]);
      expect(value % 300).toBe(0);
    }
  });

  it.each(['degrees', 'gk'] as const)(
    'has neither too few nor too many lines at any size of view: %s',
    (kind) => {
      for (let width = 16; width > 0.0005; width /= 1.7) {
        const box: Box = [119, 29, 119 + width, 29 + width * 0.6];
        const lines = gridLines(kind, box, box);
        const upright = new Set(
          lines.filter(({ constant }) => constant === 'east').map(({ value, zone }) => `${zone}/${value}`),
        );
        expect(upright.size).toBeGreaterThan(0);
        expect(
          lines.filter(({ constant, zone }) => constant === 'north' && zone === lines[0]?.zone).length,
        ).toBeLessThan(20);
      }
    },
  );

  it('draws lines only in the box, and each belt’s only in the belt', () => {
    const lines = gridLines('gk', acrossBelts, acrossBelts);
    expect(new Set(lines.map(({ zone }) => zone))).toEqual(new Set([40, 41]));
    for (const { zone, line } of lines)
      for (const [lon, lat] of line) {
        expect(
          lon >= 121.3 - 1e-12 && lon <= 121.75 + 1e-12 && lat >= 29.9 - 1e-12 && lat <= 30.2 + 1e-12,
        ).toBe(true);
        expect(zone === 40 ? lon <= 121.5 + 1e-12 : lon >= 121.5 - 1e-12).toBe(true);
      }
  });

  it('is spaced for what is seen, however far it reaches beyond', () => {
    const wide: Box = [120, 29.5, 122.5, 31];
    const spacing = (lines: readonly GridLine[]): number => {
      const values = lines
        .filter(({ constant, zone }) => constant === 'north' && zone === lines[0]?.zone)
        .map(({ value }) => value);
      return (values[1] ?? 0) - (values[0] ?? 0);
    };
    for (const kind of ['degrees', 'gk'] as const)
      expect(spacing(gridLines(kind, wide, county))).toBe(spacing(gridLines(kind, county, county)));
  });

  it('draws no Gauss–Krüger line where CGCS2000 has no belt', () => {
    expect(gridLines('gk', [10, 50, 11, 51], [10, 50, 11, 51])).toEqual([]);
  });
});
