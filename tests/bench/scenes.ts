import { chromium, type Browser, type Page } from '@playwright/test';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../.ci/build.mjs';
import playwright from '../../.ci/playwright.config';
import { serve } from '../../.ci/serve.mjs';
import { pictureCount } from '../../src/domain/scene-view';
import type { Scene, SceneView } from '../../src/domain/scene-schema';
import { App } from '../e2e/app';
import { packScenes, projectOf } from '../e2e/talk';
import { median } from './map-idle';
import { watchTalk } from './talk-watch';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pack = 'cixi';
const rounds = 3;
const manyScenes = 60;
const strokeMoves = 60;
/** a machine without a graphics card may be slow, ms */
const patienceMs = 120_000;

/** What a transpiler that keeps the names of functions leaves in those that are sent to the page. */
const nameKeeper = 'globalThis.__name = (named) => named';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * A talk against a bare MapLibre page that jumps between the same places with the same layers, in turn in one browser; then how the heap
 * grows over three rounds through sixty scenes, and how many frames the pen's line is behind the pen.
 */
export async function scenes(): Promise<void> {
  await ensureBuild();
  const folder = await stage();
  const server = await serve(folder, 0);
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    await timeChanges(browser, server.url);
    await measureHeap(browser, server.url);
    await countFrames(browser, server.url);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** The build with the bare page and MapLibre's own files beside it. */
async function stage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yutu-scenes-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await cp(join(root, 'node_modules/maplibre-gl/dist'), join(folder, 'maplibre'), { recursive: true });
  await cp(join(root, 'tests/bench/bare-scenes.html'), join(folder, 'bare.html'));
  return folder;
}

/** The viewer with a talk begun, and the tools of `talk-watch` in the page. */
async function openTalk(browser: Browser, url: string, scenes?: Scene[]): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  await page.addInitScript({ content: nameKeeper });
  await page.addInitScript(watchTalk);
  await page.addInitScript(
    (id) => localStorage.setItem('yutu.settings', JSON.stringify({ plan: id, firstRunSeen: true })),
    pack,
  );
  page.setDefaultTimeout(patienceMs);
  await page.goto(url);
  await page.locator('[data-testid=map][data-state=idle]').waitFor();
  if (scenes) {
    await new App(page).drop([await projectOf(scenes)]);
    await page.getByTestId('import-report').getByText('已打开项目').waitFor();
  }
  await page.keyboard.press('F5');
  await ahead(page);
  return page;
}

/** Waits until the picture of the moment and the one after it are drawn. */
const ahead = (page: Page): Promise<void> => page.locator('.stage[data-ahead=true]').waitFor();

/** One picture of a talk as the bare page is told of it. */
interface Picture {
  /** the keys that lead to it */
  keys: string[];
  bounds: readonly number[];
  layers: readonly string[];
  filters: NonNullable<SceneView['filters']>;
}

function pictureOf({ view, steps }: Scene, step: number, keys: string[]): Picture {
  const shown = steps?.[step];
  return {
    keys,
    bounds: shown?.bounds ?? view.bounds,
    layers: shown?.layers ?? view.layers,
    filters: shown?.filters ?? view.filters ?? {},
  };
}

async function timeChanges(browser: Browser, url: string): Promise<void> {
  const all = await packScenes();
  const page = await openTalk(browser, url);
  const box = await page.locator('.stage').boundingBox();
  const about = new URLSearchParams({
    pack,
    width: String(box?.width),
    height: String(box?.height),
    layers: [...new Set(all.flatMap(({ view, steps = [] }) => [view, ...steps].flatMap(layersOf)))].join(),
  });
  const bare = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await bare.goto(`${url}bare.html?${about}`);
  await bare.locator('[data-state=idle]').waitFor();

  const onwards = all.flatMap((scene) =>
    Array.from({ length: pictureCount(scene) }, (_, step) => pictureOf(scene, step, ['PageDown'])),
  );
  await compare('next scene', page, bare, onwards.slice(1));
  // no two of them follow one another, so that none has been made ready
  const stride = all.map((_, turn) => (turn * 5) % all.length);
  const anywhere = stride.flatMap((at) => {
    const scene = all[at];
    return scene ? [pictureOf(scene, 0, [...String(at + 1), 'Enter'])] : [];
  });
  await compare('any scene by its number', page, bare, anywhere);
  await Promise.all([page.close(), bare.close()]);
}

const layersOf = ({ layers = [] }: { layers?: string[] | undefined }): string[] => layers;

async function compare(title: string, page: Page, bare: Page, pictures: readonly Picture[]): Promise<void> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const picture of pictures) {
    theirs.push(await bare.evaluate((shown) => window.jump(shown), picture));
    ours.push(await page.evaluate((keys) => window.change(keys), picture.keys));
    await ahead(page);
  }
  const [viewer, peer] = [median(ours), median(theirs)];
  const line = `viewer ${viewer.toFixed(0)} ms with its fade, bare MapLibre ${peer.toFixed(0)} ms`;
  print(
    `${title} until the map is still: ${line}, ratio ${(viewer / peer).toFixed(2)} (medians of ${ours.length})`,
  );
}

async function measureHeap(browser: Browser, url: string): Promise<void> {
  const originals = (await packScenes()).map(({ steps: _, ...scene }) => scene);
  const many = Array.from({ length: manyScenes }, (_, n): Scene[] => {
    const scene = originals[n % originals.length];
    return scene ? [{ ...scene, id: `${scene.id}-${n}` }] : [];
  }).flat();
  const page = await openTalk(browser, url, many);
  const devTools = await page.context().newCDPSession(page);
  const heaps: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    for (let scene = 1; scene < many.length; scene++)
      await page.evaluate((keys) => window.change(keys), ['PageDown']);
    await page.evaluate((keys) => window.change(keys), ['Home']);
    await ahead(page);
    await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    const { nodes } = await devTools.send('Memory.getDOMCounters');
    heaps.push(usedSize / 1e6);
    print(
      `round ${round} through ${many.length} scenes: heap ${(usedSize / 1e6).toFixed(2)} MB, ${nodes} DOM nodes`,
    );
  }
  const growth = (heaps.at(-1) ?? Number.NaN) - (heaps[0] ?? Number.NaN);
  print(`heap after round ${rounds} against round 1: ${growth >= 0 ? '+' : ''}${growth.toFixed(2)} MB`);
  await page.close();
}

async function countFrames(browser: Browser, url: string): Promise<void> {
  const page = await openTalk(browser, url);
  await page.keyboard.press('d');
  const box = await page.getByTestId('ink').boundingBox();
  if (!box) throw new Error('There is nothing to draw on.');
  await page.evaluate(() => window.watchPen());
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + 100 + 5 * strokeMoves, box.y + 300, { steps: strokeMoves });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  const frames = await page.evaluate(() => window.penFrames);
  await page.mouse.up();
  print(
    `pen to line on the screen: ${median(frames)} frame(s), at most ${Math.max(...frames)} (${frames.length} moves)`,
  );
  await page.close();
}
