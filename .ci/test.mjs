import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { runCommand } from './run-command.mjs';
import { ensureBrowser, ensureDependencies } from './setup.mjs';
import { countPlaywright, countStep, countVitest } from './test-counts.mjs';

/**
 * A step of the tests. `run` does it; `after` names steps that come first; a step that is `alone` has the machine to itself.
 * @typedef {{ code: number, output: string }} Ran
 * @typedef {{ report?: string }} Context report: where a step leaves its JSON report
 * @typedef {{ name: string, run: (report: string) => Promise<Ran>, count?: (report: any) => { passed: number, failed: number },
 *   after?: string[], alone?: boolean }} Step
 */

/** Runs a program of `node_modules`. */
const tool = (name, ...args) => runCommand(process.execPath, [`node_modules/${name}`, ...args]);

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

async function runJourneys(report) {
  await ensureBrowser();
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, YUTU_E2E_PORT: String(await freePort()) };
  const args = ['test', '--config', '.ci/playwright.config.ts', '--reporter=list,json'];
  return runCommand(process.execPath, ['node_modules/@playwright/test/cli.js', ...args], { env });
}

/** @type {Step[]} */
const steps = [
  {
    name: 'types',
    // it looks at the files without markup, too
    run: () => tool('svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'),
  },
  {
    name: 'lint',
    run: () => tool('eslint/bin/eslint.js', '--config', '.ci/eslint.config.js', '--max-warnings=0', '.'),
  },
  { name: 'format', run: () => tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'dead-code', run: () => tool('knip/bin/knip.js', '--config', '.ci/knip.json', '--no-progress') },
  {
    name: 'unit',
    run: (report) =>
      tool(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ),
    count: countVitest,
  },
  { name: 'packs', run: () => runCommand('npm', ['run', '--silent', 'validate']) },
  { name: 'build', run: build },
  { name: 'e2e', run: runJourneys, count: countPlaywright, after: ['build'], alone: true },
];

const readReport = async (file) => JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** One step, told in a line; what it printed follows when it failed. */
async function runStep(step, folder, failedBefore) {
  const began = performance.now();
  const report = join(folder, `${step.name}.json`);
  const run = async () =>
    failedBefore.length > 0
      ? { code: 1, output: `not run, since this failed: ${failedBefore.join(', ')}` }
      : step.run(report);
  const { code, output } = await run().catch((error) => ({ code: 1, output: `${error.stack}\n` }));
  const reported = step.count === undefined ? null : await readReport(report);
  const counts = countStep(code, reported === null ? null : step.count(reported));
  const told = `${counts.passed} passed, ${counts.failed} failed, ${seconds(began)}`;
  console.log(`== ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} (${told})`);
  if (code !== 0) console.log(output.trimEnd());
  return { name: step.name, counts };
}

/** Runs the steps, two at a time where they allow it. */
async function runSteps(chosen, folder) {
  const waiting = [...chosen];
  const running = new Map();
  const done = new Map();
  const isChosen = (name) => chosen.some((step) => step.name === name);
  const earlier = (step) => (step.after ?? []).filter(isChosen);
  const isFree = (step) =>
    earlier(step).every((name) => done.has(name)) && running.size < (step.alone ? 1 : 2);
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(isFree);
    if (next >= 0) {
      const [step] = waiting.splice(next, 1);
      const failedBefore = earlier(step).filter((name) => done.get(name).failed > 0);
      running.set(step.name, runStep(step, folder, failedBefore));
    } else {
      const { name, counts } = await Promise.race(running.values());
      running.delete(name);
      done.set(name, counts);
    }
  }
  return [...done.values()];
}

function chooseSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return steps;
  const names = values.only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`No step ${unknown.join(', ')}; there are ${steps.map(({ name }) => name)}`);
  return steps.filter(({ name }) => names.includes(name));
}

const sum = (counts, key) => counts.reduce((total, count) => total + count[key], 0);

async function test() {
  const began = performance.now();
  const chosen = chooseSteps();
  await ensureDependencies();
  const folder = await mkdtemp(join(tmpdir(), 'yutu-test-'));
  const counts = await runSteps(chosen, folder).finally(() => rm(folder, { recursive: true }));
  const failed = sum(counts, 'failed');
  console.log(`\n${seconds(began)}\n${sum(counts, 'passed')} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

test().catch((error) => {
  console.log(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
