import { createVitest, type TestModule, type TestSequencer, type Vitest } from 'vitest/node';

/** What came of some test files; stuck: they were ended when their time was over. */
interface Outcome {
  verdict: 'passed' | 'failed' | 'stuck';
  /** the test file that failed or got stuck, where it is known */
  at: string | null;
}

class OrderAsGiven implements TestSequencer {
  shard: TestSequencer['shard'] = (files) => files;
  sort: TestSequencer['sort'] = (files) => files;
}

/**
 * Test files run one after the other in one warm Vitest, with one module of the program replaced in memory: no file of the working tree
 * is written. For one module: a failed test counts as a failure of every later run until it is run again.
 */
export class WarmTests {
  readonly #vitest: Vitest;
  readonly #replaced: Map<string, string>;
  readonly #root: string;

  private constructor(vitest: Vitest, replaced: Map<string, string>, root: string) {
    this.#vitest = vitest;
    this.#replaced = replaced;
    this.#root = root;
  }

  /** @param root the folder that holds src and tests */
  static async start(root: string): Promise<WarmTests> {
    const replaced = new Map<string, string>();
    const vitest = await createVitest(
      'test',
      {
        root,
        config: false,
        watch: true,
        dir: 'tests',
        pool: 'forks',
        maxWorkers: 1,
        isolate: false,
        bail: 1,
        sequence: { sequencer: OrderAsGiven },
        testTimeout: 60_000,
        reporters: [{}],
      },
      {
        server: { watch: null },
        plugins: [{ name: 'mutant', enforce: 'pre', load: (id) => replaced.get(id) }],
      },
    );
    return new WarmTests(vitest, replaced, root);
  }

  /** Puts a text in the place of a module's; null brings its own back. */
  replace(path: string, text: string | null): void {
    const id = `${this.#root}/${path}`;
    if (text === null) this.#replaced.delete(id);
    else this.#replaced.set(id, text);
    this.#vitest.invalidateFile(id);
  }

  /** Runs test files in turn up to the first failure, for so long at most. */
  async run(paths: readonly string[], limitMs: number): Promise<Outcome> {
    const timer = setTimeout(() => void this.#endRun(), limitMs);
    const project = this.#vitest.getRootProject();
    const specifications = paths.map((path) => project.createSpecification(`${this.#root}/${path}`));
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    clearTimeout(timer);
    // it tells those of earlier runs too
    const modules = testModules.filter(({ moduleId }) =>
      specifications.some((specification) => specification.moduleId === moduleId),
    );
    const pathOf = (module: TestModule | undefined): string | null =>
      module?.moduleId.slice(this.#root.length + 1) ?? null;
    const failed = modules.find((module) => module.state() === 'failed');
    if (failed || unhandledErrors.length > 0) return { verdict: 'failed', at: pathOf(failed) };
    const stuck = modules.find((module) => module.state() !== 'passed');
    return { verdict: stuck ? 'stuck' : 'passed', at: pathOf(stuck) };
  }

  async stop(): Promise<void> {
    await this.#vitest.close();
  }

  /** Asked a second time, Vitest ends the process of the tests, which an endless loop would never leave. */
  async #endRun(): Promise<void> {
    void this.#vitest.cancelCurrentRun('keyboard-input');
    await this.#vitest.cancelCurrentRun('keyboard-input');
  }
}
