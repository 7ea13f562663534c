import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seededRandom } from '../geo/seeded-shapes';
import { judgeMutants, type Fate } from './judge-mutants';
import { mutantsOf, type Mutant } from './mutants-of';
import { targets } from './targets';
import { WarmTests } from './warm-tests';

/**
 * Changes the measuring code in one place at a time and tells which changes no test sees:
 * `npm run mutate -- [--file src/geo/overlap-sum.ts] [--share 0.3] [--seed 1]`. Prints each change that survived and a line
 * for each file; `--file` may be given several times. Takes some seconds for each change that survives, so that a run over
 * everything is best made with a share.
 */

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Of every file at least so many, if it has them. */
const fewestSampled = 12;

type Counts = Record<Fate, number>;

/** A share of the mutants, the same ones for the same seed, in the order of the source. */
function sampled(mutants: readonly Mutant[], share: number, seed: number): Mutant[] {
  const random = seededRandom(seed);
  const drawn = mutants.map((mutant, i) => ({ mutant, i, lot: random() })).sort((a, b) => a.lot - b.lot);
  return drawn
    .slice(0, Math.max(fewestSampled, Math.ceil(share * mutants.length)))
    .sort((a, b) => a.i - b.i)
    .map(({ mutant }) => mutant);
}

const oneLine = (code: string): string => code.replace(/\s+/g, ' ');

const print = (line: string): unknown => process.stdout.write(`${line}\n`);

function printCounts(title: string, counts: Counts): void {
  const { killed, survived, 'timed out': timedOut } = counts;
  const all = killed + timedOut + survived;
  const percent = all === 0 ? '' : `: ${((100 * (killed + timedOut)) / all).toFixed(1)} %`;
  print(`${title}: ${all} mutants, ${killed} killed, ${timedOut} timed out, ${survived} survived${percent}`);
}

async function mutate(file: string, share: number, seed: number): Promise<Counts> {
  const tests = targets[file];
  if (!tests) throw new Error(`${file} is none of ${Object.keys(targets).join(', ')}`);
  const counts: Counts = { killed: 0, 'timed out': 0, survived: 0 };
  const mutants = sampled(mutantsOf(readFileSync(`${root}/${file}`, 'utf8')), share, seed);
  const warm = await WarmTests.start(root);
  await judgeMutants(file, mutants, tests, warm, ({ line, column, before, after }, fate) => {
    counts[fate] += 1;
    if (fate === 'survived') print(`${file}:${line}:${column}  ${oneLine(before)}  →  ${oneLine(after)}`);
  });
  await warm.stop();
  printCounts(file, counts);
  return counts;
}

const { values } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: Object.keys(targets) },
    share: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
  },
});
const [share, seed] = [Number(values.share), Number(values.seed)];
if (!(share > 0 && share <= 1 && Number.isInteger(seed)))
  throw new Error('--share is a number above 0 up to 1, --seed a whole number.');
const total: Counts = { killed: 0, 'timed out': 0, survived: 0 };
for (const file of values.file) {
  const counts = await mutate(file, share, seed);
  for (const fate of ['killed', 'timed out', 'survived'] as const) total[fate] += counts[fate];
}
if (values.file.length > 1) printCounts('all', total);
// Vitest takes each mutant that was killed for a failure
process.exitCode = 0;
