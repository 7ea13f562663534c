import { chromium, type Browser } from '@playwright/test';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../.ci/build.mjs';
import { serve } from '../../.ci/serve.mjs';
import playwright from '../../.ci/playwright.config';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** how many loads a median is taken of */
export const loads = 7;
const viewport = { width: 1440, height: 900 };

/** The build with the bare page and MapLibre's own files beside it. */
async function stage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yutu-bench-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await cp(join(root, 'node_modules/maplibre-gl/dist'), join(folder, 'maplibre'), { recursive: true });
  await cp(join(root, 'tests/bench/bare-map.html'), join(folder, 'bare.html'));
  return folder;
}

/** Milliseconds from the start of a load until the map says that it is idle. */
async function idleAfter(browser: Browser, url: string, plan: string): Promise<number> {
  const page = await browser.newPage({ viewport, locale: 'zh-CN' });
  await page.addInitScript((opened) => {
    localStorage.setItem('yutu.settings', JSON.stringify({ plan: opened, firstRunSeen: true }));
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[data-testid=map][data-state=idle]')) return;
      watch.disconnect();
      document.documentElement.dataset['idleAfter'] = String(performance.now());
    });
    watch.observe(document, { subtree: true, childList: true, attributes: true });
  }, plan);
  await page.goto(url);
  const told = page.locator('html[data-idle-after]');
  await told.waitFor({ state: 'attached' });
  return Number(await told.getAttribute('data-idle-after'));
}

/** The same in a browser that was never used before. */
export async function freshLoad(url: string, plan: string): Promise<number> {
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    return await idleAfter(browser, url, plan);
  } finally {
    await browser.close();
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function comparePack(url: string, plan: string): Promise<void> {
  const viewer: number[] = [];
  const bare: number[] = [];
  for (let load = 0; load < loads; load++) {
    bare.push(await freshLoad(`${url}bare.html?pack=${plan}`, plan));
    viewer.push(await freshLoad(url, plan));
  }
  const [ours, peer] = [median(viewer), median(bare)];
  const line = `viewer ${ours.toFixed(0)} ms, bare MapLibre ${peer.toFixed(0)} ms`;
  process.stdout.write(`${plan}: ${line}, ratio ${(ours / peer).toFixed(2)} (medians of ${loads})\n`);
}

/**
 * How long the viewer takes until its map is idle, against a bare MapLibre page that shows the same GeoJSON: a new browser for
 * every load, the two in turn, so that whatever else the machine does falls on both. Prints the medians and their ratio.
 */
export async function mapIdle(): Promise<void> {
  await ensureBuild();
  const folder = await stage();
  const server = await serve(folder, 0);
  for (const pack of await readdir(join(folder, 'geodata'))) {
    if (!pack.endsWith('.json')) await comparePack(server.url, pack);
  }
  server.close();
  await rm(folder, { recursive: true });
}
