import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { stateInYear, yearsOf } from '../../src/domain/state-in-year';

describe('the years of a period', () => {
  it.each([
    ['2021-2025', [2021, 2025]],
    ['2021', [2021, 2021]],
    ['2018—2020 年', [2018, 2020]],
    ['远期', null],
    [undefined, null],
  ])('%s', (period, years) => {
    expect(yearsOf(period)).toEqual(years);
  });
});

describe('what a feature is in a year', () => {
  it('is planned before its period, under construction in it and existing after it', () => {
    const feature = { status: 'planned', period: '2021-2025' } as const;
    const states = [2018, 2020, 2021, 2025, 2026, 2035].map((year) => stateInYear(feature, year));
    expect(states).toEqual(['planned', 'planned', 'construction', 'construction', 'existing', 'existing']);
  });

  it('exists in every year where the documents say that it exists, whatever its period', () => {
    for (const period of ['2018-2025', undefined])
      expect(stateInYear({ status: 'existing', period }, 2018)).toBe('existing');
  });

  it('stays a study, which nobody has promised to build', () => {
    expect(stateInYear({ status: 'study', period: '2021-2025' }, 2035)).toBe('study');
  });

  it.each(['planned', 'construction', 'study'] as const)('of %s without a year is not guessed', (status) => {
    expect(stateInYear({ status, period: undefined }, 2030)).toBe('undated');
    expect(stateInYear({ status, period: '远期' }, 2030)).toBe('undated');
  });
});

describe('every pack on the timeline', async () => {
  const packs = fileURLToPath(new URL('../../geodata/', import.meta.url));
  const names = (await readdir(packs, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'build')
    .map(({ name }) => name);

  it.each(names)('%s only ever gets more built as the years go by', async (name) => {
    const files = await readdir(`${packs}${name}/layers`);
    const texts = await Promise.all(files.map((file) => readFile(`${packs}${name}/layers/${file}`, 'utf8')));
    type Dated = Parameters<typeof stateInYear>[0];
    const all = texts.flatMap((text) =>
      (JSON.parse(text) as { features: { properties: Dated }[] }).features.map(
        ({ properties }) => properties,
      ),
    );
    const existing = (year: number): number =>
      all.filter((properties) => stateInYear(properties, year) === 'existing').length;
    const counts = Array.from({ length: 18 }, (_, at) => existing(2018 + at));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? Infinity);
  });
});
