import { parseArgs } from 'node:util';
import { shape, sums } from './engines';
import { fuzzPairs, type FaultyPair, type FuzzResult, type Tally } from './fuzz-pairs';
import { toGeoJson } from './pair';
import { shrink } from './shrink';

/**
 * Tries many pairs of polygons on every engine for the overlap area: `npm run fuzz -- --seed S --count N`. Prints what came out by
 * kind and, each as a line of JSON, the pairs on which the two methods don't agree, so that the program prints no figure, and those on which a figure is
 * wrong, made small. Exit status 1 if any is wrong.
 */

const engines = { sums, shape };

/** Making a case small takes as long as hundreds of others; one engine at fault fails many alike. */
const mostShrunk = 20;

const columns: readonly (readonly [title: string, of: (tally: Tally) => string | number])[] = [
  ['pairs', (tally) => tally.pairs],
  ['valid', (tally) => tally.valid],
  ['against exact', (tally) => tally.exact],
  ['worst difference', (tally) => tally.worstShare.toExponential(1)],
  ['methods agree', (tally) => tally.methods.agree],
  ['disagree', (tally) => tally.methods.disagree],
  ['shape failed', (tally) => tally.methods['shape failed']],
  ['wrong', (tally) => tally.faulty],
];

function sumOf(tallies: readonly Tally[]): Tally {
  const total = (key: 'pairs' | 'valid' | 'exact' | 'faulty') =>
    tallies.reduce((sum, tally) => sum + tally[key], 0);
  const methods = (key: keyof Tally['methods']) =>
    tallies.reduce((sum, tally) => sum + tally.methods[key], 0);
  return {
    pairs: total('pairs'),
    valid: total('valid'),
    exact: total('exact'),
    faulty: total('faulty'),
    worstShare: Math.max(...tallies.map(({ worstShare }) => worstShare)),
    methods: {
      agree: methods('agree'),
      disagree: methods('disagree'),
      'shape failed': methods('shape failed'),
      unasked: methods('unasked'),
    },
  };
}

/** A line that `yutu overlay --plane` reads, with what was found beside the geometries. */
function toLine({ id, kind, fault, pair }: FaultyPair): string {
  return JSON.stringify({ id, kind, ...fault, a: toGeoJson(pair.a), b: toGeoJson(pair.b) });
}

function print({ tallies, faulty, told }: FuzzResult): void {
  const rows = [...Object.entries(tallies), ['all', sumOf(Object.values(tallies))] as const];
  const table = [
    ['kind', ...columns.map(([title]) => title)],
    ...rows.map(([kind, tally]) => [kind, ...columns.map(([, of]) => String(of(tally)))]),
  ];
  const widths = table[0]?.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  process.stdout.write(
    `${[...table.map(line), ...told.map(toLine), ...faulty.map((found, i) => toLine(i < mostShrunk ? shrink(found, engines) : found))].join('\n')}\n`,
  );
}

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } },
});
const [seed, count] = [Number(values.seed), Number(values.count)];
if (!Number.isInteger(seed) || !(Number.isInteger(count) && count > 0))
  throw new Error('--seed and --count are whole numbers.');
const result = fuzzPairs(seed, count, engines, (done) => {
  if (process.stderr.isTTY && done % 500 === 0) process.stderr.write(`\r${done} of ${count}`);
});
print(result);
process.exitCode = result.faulty.length > 0 ? 1 : 0;
