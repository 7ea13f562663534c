import type { Mutant } from './mutants-of';
import type { WarmTests } from './warm-tests';

/** What became of a mutant: seen by a test, never at its end, or not seen. */
export type Fate = 'killed' | 'timed out' | 'survived';

interface TimedTest {
  path: string;
  /** without any mutant */
  takesMs: number;
}

/** With a mutant tests may take so many times as long as without, and some time to start. */
const timesAsLong = 4;
const atLeastMs = 5000;
/** Of a test file without any mutant. */
const patienceMs = 600_000;

/** Tells the fate of each mutant of a file. Throws if a test fails without any. */
export async function judgeMutants(
  file: string,
  mutants: readonly Mutant[],
  testPaths: readonly string[],
  warm: WarmTests,
  tell: (mutant: Mutant, fate: Fate) => void,
): Promise<void> {
  let tests = await timed(testPaths, warm);
  for (const mutant of mutants) {
    warm.replace(file, mutant.text);
    const [fate, at] = await fateUnder(tests, warm);
    tell(mutant, fate);
    // what saw one is likely to see the next
    tests = [...tests.filter(({ path }) => path === at), ...tests.filter(({ path }) => path !== at)];
  }
  warm.replace(file, null);
}

/** The tests with the time each takes, quickest first. */
async function timed(paths: readonly string[], warm: WarmTests): Promise<TimedTest[]> {
  const tests: TimedTest[] = [];
  for (const path of paths) {
    const began = performance.now();
    const { verdict } = await warm.run([path], patienceMs);
    if (verdict !== 'passed') throw new Error(`${path} fails without any mutant.`);
    tests.push({ path, takesMs: performance.now() - began });
  }
  return tests.sort((a, b) => a.takesMs - b.takesMs);
}

/** The likeliest test alone first, so that what never ends is soon found out; then all others in one go. */
async function fateUnder(tests: readonly TimedTest[], warm: WarmTests): Promise<[Fate, at: string | null]> {
  for (const group of [tests.slice(0, 1), tests.slice(1)].filter(({ length }) => length > 0)) {
    const takesMs = group.reduce((sum, test) => sum + test.takesMs, 0);
    const paths = group.map(({ path }) => path);
    const { verdict, at } = await warm.run(paths, atLeastMs + timesAsLong * takesMs);
    if (verdict !== 'passed') return [verdict === 'stuck' ? 'timed out' : 'killed', at];
  }
  return ['survived', null];
}
