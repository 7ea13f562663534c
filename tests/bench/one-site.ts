import { chromium, type Browser, type Page } from '@playwright/test';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { ensureBuild } from '../../.ci/build.mjs';
import playwright from '../../.ci/playwright.config';
import { serve } from '../../.ci/serve.mjs';
import type { Polygon } from '../../src/domain/geometry';
import { seededRandom } from '../geo/seeded-shapes';
import { watchPage } from './page-watch';
import type {} from './turf-loop';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pack = 'cixi';
const checks = 9;
const manySites = 10_000;
/** Where most of the pack's zones are, degrees. */
const [west, south, width, height] = [121.1, 30.05, 0.4, 0.25];

interface Timing {
  ms: number;
  /** the longest time for which the page waited for a turn meanwhile, ms */
  gapMs: number;
  /** the longest single task, ms; 0 where none took 50 */
  taskMs: number;
  /** the longest of those times without what was waited for the graphics card, which the processor stands in for, ms */
  ownMs: number;
}

/**
 * How soon the viewer answers about one site that is dropped on it, all layers of a pack loaded, and how long the page is blocked
 * meanwhile, against turf's loop over the same zones in the same browser; then the plan's own projects and ten thousand sites. The map
 * is drawn without a graphics card, so that its frames are part of every gap.
 */
export async function oneSite(): Promise<void> {
  await ensureBuild();
  const folder = await stage();
  const server = await serve(folder, 0);
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, locale: 'zh-CN' });
    await open(page, server.url);
    await timeOneSite(browser, page, `${server.url}turf.html`);
    tell('check of all projects of the plan', await checkProjects(page));
    await timeManySites(page);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** The build with turf's loop beside it on a page of its own. */
async function stage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yutu-one-site-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: join(folder, 'turf'),
      target: 'es2022',
      lib: { entry: 'tests/bench/turf-loop.ts', formats: ['es'], fileName: 'turf-loop' },
    },
  });
  await writeFile(
    join(folder, 'turf.html'),
    '<!doctype html><title>turf</title><script type="module" src="turf/turf-loop.js"></script>',
  );
  return folder;
}

/** What a transpiler that keeps the names of functions leaves in those that are sent to the page. */
const nameKeeper = 'globalThis.__name = (named) => named';

async function open(page: Page, url: string): Promise<void> {
  await page.addInitScript({ content: nameKeeper });
  await page.addInitScript(
    (id) => localStorage.setItem('yutu.settings', JSON.stringify({ plan: id, firstRunSeen: true })),
    pack,
  );
  await page.addInitScript(watchPage);
  await page.goto(url);
  await page.locator('[data-testid=map][data-state=idle]').waitFor();
  await page.evaluate(() => window.rest(3000));
}

async function timeOneSite(browser: Browser, page: Page, turfUrl: string): Promise<void> {
  const outlines = Array.from({ length: checks + 1 }, (_, i) => rectangle(121.2 + 0.011 * i, 30.11, 0.009));
  const read: Timing[] = [];
  const answers: Timing[] = [];
  const afterwards: Timing[] = [];
  for (const [i, outline] of outlines.entries()) {
    read.push(await drop(page, [outline], `one-${i}-`));
    const { answer, after } = await check(page);
    answers.push(answer);
    afterwards.push(after);
  }
  const [first, ...warm] = answers;
  tell('one site: from its drop to its place in the list', medianOf(read));
  if (first) tell('one site: first check, from the click to the verdict', first);
  const answer = medianOf(warm);
  tell('one site: later checks', answer);
  tell('one site: its findings and its colours on the map, after the verdict', medianOf(afterwards));
  const turf = medianOf(await turfLoop(browser, turfUrl, outlines));
  tell('one site: the same zones by a loop of turf.intersect', turf);
  process.stdout.write(`one site: turf's loop / the viewer's answer: ${(turf.ms / answer.ms).toFixed(2)}\n`);
}

/** In a page of its own in the same browser, which is blocked from the first zone to the last. */
async function turfLoop(browser: Browser, url: string, outlines: readonly Polygon[]): Promise<Timing[]> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'turfLoop' in window);
  const timings: Timing[] = [];
  for (const outline of outlines) {
    const ms = await page.evaluate(([id, site]) => window.turfLoop(`geodata/${id}`, site), [
      pack,
      outline,
    ] as const);
    timings.push({ ms, gapMs: ms, taskMs: ms, ownMs: ms });
  }
  await page.close();
  return timings;
}

async function timeManySites(page: Page): Promise<void> {
  const random = seededRandom(7);
  const outlines = Array.from({ length: manySites }, () =>
    rectangle(west + width * random(), south + height * random(), 0.0005 + 0.002 * random()),
  );
  tell(`${manySites} sites: from their drop to the list`, await drop(page, outlines, 'many-'));
  const { all, progressMs, cancelMs } = await checkAll(page);
  tell(`${manySites} sites: check`, all);
  process.stdout.write(
    `${manySites} sites: ${progressMs.toFixed(0)} ms between two signs of progress at most, cancelled in ${cancelMs.toFixed(0)} ms\n`,
  );
}

const rectangle = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});

/** Drops sites as one file; done when the first of them is in the list. */
const drop = (page: Page, outlines: readonly Polygon[], prefix: string): Promise<Timing> => {
  const features = outlines.map((geometry, i) => ({
    type: 'Feature',
    properties: { name: `${prefix}${i}` },
    geometry,
  }));
  const text = JSON.stringify({ type: 'FeatureCollection', features });
  return page.evaluate(
    async ([json, name]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([json], 'sites.geojson'));
      const from = performance.now();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      const to = await window.moment(`button[aria-label="查看 ${name}"]`);
      await window.rest(2500);
      return {
        ms: to - from,
        gapMs: window.longest(window.gaps, from, to + 1),
        taskMs: window.longest(window.longTasks, from, to + 1),
        ownMs: window.longest(window.own(window.gaps), from, to + 1),
      };
    },
    [text, `${prefix}0`] as const,
  );
};

/** Checks the selected site by its button: until the verdict is there, and what follows, the lists of findings and the map. */
const check = (page: Page): Promise<{ answer: Timing; after: Timing }> =>
  page.evaluate(async () => {
    const buttons = document.querySelectorAll<HTMLElement>('[role=tabpanel] button');
    const button = [...buttons].find(({ innerText }) => /^(重新)?核查$/.test(innerText));
    const from = performance.now();
    button?.click();
    const to = await window.moment('[data-testid=verdict]');
    await window.rest(1500);
    const timed = (since: number, until: number): Timing => ({
      ms: until - since,
      gapMs: window.longest(window.gaps, since, until),
      taskMs: window.longest(window.longTasks, since, until),
      ownMs: window.longest(window.own(window.gaps), since, until),
    });
    return { answer: { ...timed(from, to + 1), ms: to - from }, after: timed(to + 1, to + 200) };
  });

async function checkProjects(page: Page): Promise<Timing> {
  const bar = page.getByRole('banner');
  await bar.getByRole('button', { name: '核查', exact: true }).click();
  await bar.getByRole('menuitem', { name: '规划项目自检' }).click();
  return page.evaluate(async () => {
    await window.moment('[data-testid=projects] tbody tr');
    await window.rest(1500);
    const button = document
      .querySelector('[data-testid=projects]')
      ?.parentElement?.querySelector('button.primary');
    const from = performance.now();
    (button as HTMLElement | undefined)?.click();
    const to = await window.moment('[data-testid=projects] [data-state]');
    await window.rest(1500);
    return {
      ms: to - from,
      gapMs: window.longest(window.gaps, from, to + 100),
      taskMs: window.longest(window.longTasks, from, to + 100),
      ownMs: window.longest(window.own(window.gaps), from, to + 100),
    };
  });
}

/** Checks all sites twice, the second time only to cancel it. */
const checkAll = (page: Page): Promise<{ all: Timing; progressMs: number; cancelMs: number }> =>
  page.evaluate(async () => {
    const task = '.task[role=status]';
    const begin = (): number => {
      const button = [...document.querySelectorAll('button')].find(({ innerText }) =>
        innerText.startsWith('核查全部'),
      );
      button?.click();
      return performance.now();
    };
    const from = begin();
    let told = await window.moment(task);
    let progressMs = 0;
    const watch = new MutationObserver(() => {
      progressMs = Math.max(progressMs, performance.now() - told);
      told = performance.now();
    });
    const element = document.querySelector(task);
    if (element) watch.observe(element, { subtree: true, attributes: true, characterData: true });
    const to = await window.moment(task, true);
    await window.rest(3000);
    const all = {
      ms: to - from,
      gapMs: window.longest(window.gaps, from, to + 2500),
      taskMs: window.longest(window.longTasks, from, to + 2500),
      ownMs: window.longest(window.own(window.gaps), from, to + 2500),
    };
    begin();
    await window.moment(task);
    await window.rest(500);
    const asked = performance.now();
    document.querySelector<HTMLElement>(`${task} button`)?.click();
    return { all, progressMs, cancelMs: (await window.moment(task, true)) - asked };
  });

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const medianOf = (timings: readonly Timing[]): Timing => ({
  ms: median(timings.map(({ ms }) => ms)),
  gapMs: median(timings.map(({ gapMs }) => gapMs)),
  taskMs: median(timings.map(({ taskMs }) => taskMs)),
  ownMs: median(timings.map(({ ownMs }) => ownMs)),
});

function tell(what: string, { ms, gapMs, taskMs, ownMs }: Timing): void {
  const task = taskMs === 0 ? 'no task of 50 ms' : `longest task ${taskMs.toFixed(0)} ms`;
  const busy = `page busy for ${gapMs.toFixed(0)} ms at most, ${ownMs.toFixed(0)} ms without waits for the graphics`;
  process.stdout.write(`${what}: ${ms.toFixed(0)} ms; ${busy}, ${task}\n`);
}
