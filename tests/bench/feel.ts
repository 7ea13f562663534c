import type { Map } from 'maplibre-gl';
import { chromium, type Browser, type Page } from '@playwright/test';
import { cp, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../.ci/build.mjs';
import playwright from '../../.ci/playwright.config';
import { serve } from '../../.ci/serve.mjs';
import { median } from './map-idle';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pack = 'cixi';
const toggles = 15;
/** What a transpiler that keeps the names of functions leaves in those that are sent to the page. */
const nameKeeper = 'globalThis.__name = (named) => named';
/** Typed letter by letter: Han, initials, a slip, and coordinates. */
const queries = ['杭州湾', 'hzw', 'hangzhouwan', '杭洲湾', '121.3 30.2'];
/** Commands of the menu 查看 that open a panel, and what is there when it is open. */
const panels = [
  ['规划内容', 'section.tall'],
  ['筛选', 'section.map-panel:not(.tall)'],
  ['属性表', '[data-testid=table]'],
  ['时间轴', '[data-testid=timeline]'],
] as const;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * How quickly the viewer answers a hand: switching a layer, all layers on, against the same switch in a bare MapLibre page with the same
 * layers; opening panels; and each letter typed into the search, against a plain look through the same names. Times are of the
 * main thread, from the event until the page could take the next one, and do not include frames that the map draws later.
 */
export async function feel(): Promise<void> {
  await ensureBuild();
  const folder = await stage();
  const server = await serve(folder, 0);
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    const bare = await timeBareToggles(browser, server.url);
    const page = await open(browser, server.url);
    const ours = await timeToggles(page);
    print(
      `switching a layer, all layers on: ${ours.toFixed(1)} ms of the main thread, bare MapLibre ${bare.toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)} (medians of ${toggles})`,
    );
    for (const [command, selector] of panels) {
      const { opened, busy } = await timePanel(page, command, selector);
      print(
        `opening ${command}: there after ${opened.toFixed(1)} ms, the page busy for ${busy.toFixed(1)} ms at a time`,
      );
    }
    await timeSearch(page);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

async function stage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'yutu-feel-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await cp(join(root, 'node_modules/maplibre-gl/dist'), join(folder, 'maplibre'), { recursive: true });
  await cp(join(root, 'tests/bench/bare-map.html'), join(folder, 'bare.html'));
  return folder;
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, locale: 'zh-CN' });
  await page.addInitScript({ content: nameKeeper });
  await page.addInitScript(
    (id) => localStorage.setItem('yutu.settings', JSON.stringify({ plan: id, firstRunSeen: true })),
    pack,
  );
  await page.goto(url);
  await idle(page);
  return page;
}

const idle = (page: Page): Promise<void> => page.locator('[data-testid=map][data-state=idle]').waitFor();

/** Switches layers off and on by their boxes, when all are on and the map is at rest. */
async function timeToggles(page: Page): Promise<number> {
  for (const box of await page.getByRole('checkbox', { name: /^显示图层组/ }).all()) await box.check();
  await idle(page);
  const spent: number[] = [];
  for (let n = 0; n < toggles; n++) {
    spent.push(
      await page.evaluate(async (at) => {
        const boxes = document.querySelectorAll<HTMLInputElement>('input[aria-label^="显示图层："]');
        const box = boxes[at % boxes.length];
        const from = performance.now();
        box?.click();
        await Promise.resolve();
        await new Promise<void>((resolve) => queueMicrotask(resolve));
        return performance.now() - from;
      }, n * 3),
    );
    await idle(page);
  }
  return median(spent);
}

/** The same number of layers off and on in a page that does nothing else. */
async function timeBareToggles(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1024, height: 640 } });
  await page.addInitScript({ content: nameKeeper });
  await page.goto(`${url}bare.html?pack=${pack}&all`);
  await idle(page);
  const spent = await page.evaluate(async (times) => {
    const { map } = window as unknown as { map: Map };
    const ids = map.getStyle().layers.map(({ id }) => id);
    const all: number[] = [];
    for (let n = 0; n < times; n++) {
      const id = ids[(1 + n * 3) % ids.length] ?? '';
      const from = performance.now();
      map.setLayoutProperty(id, 'visibility', 'none');
      await Promise.resolve();
      all.push(performance.now() - from);
      await new Promise((resolve) => map.once('idle', resolve));
      map.setLayoutProperty(id, 'visibility', 'visible');
      await new Promise((resolve) => map.once('idle', resolve));
    }
    return all;
  }, toggles);
  await page.close();
  return median(spent);
}

/** How long a panel takes to be there, and the longest time that the page takes no event until all of it is, ms. */
async function timePanel(
  page: Page,
  command: string,
  selector: string,
): Promise<{ opened: number; busy: number }> {
  await page.getByRole('banner').getByRole('button', { name: '查看', exact: true }).click();
  const item = await page.locator('[role^=menuitem]', { hasText: command }).elementHandle();
  const spent = await page.evaluate(
    async ([button, wanted]) => {
      const from = performance.now();
      (button as HTMLElement).click();
      let [opened, busy, last] = [0, 0, from];
      while (last - from < 500) {
        await new Promise((resolve) => setTimeout(resolve));
        const now = performance.now();
        busy = Math.max(busy, now - last);
        last = now;
        if (opened === 0 && document.querySelector(wanted)) opened = now - from;
      }
      return { opened, busy };
    },
    [item, selector] as const,
  );
  await page.waitForTimeout(500);
  return spent;
}

/** Each letter of each query, from the event to the list that answers it. */
async function timeSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /查找|搜索/ });
  await field.waitFor();
  await field.fill('hz');
  await page.locator('[role=option]').first().waitFor();
  await page.waitForTimeout(3000);
  const names = await namesOf();
  for (const query of queries) {
    const letters = await page.evaluate(
      async ([text, all]) => {
        const input = document.querySelector<HTMLInputElement>('dialog input[role=combobox]');
        if (!input) throw new Error('The search is not open.');
        const ours: number[] = [];
        const plain: number[] = [];
        for (let to = 1; to <= text.length; to++) {
          const from = performance.now();
          input.value = text.slice(0, to);
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve));
          ours.push(performance.now() - from);
          const start = performance.now();
          all.filter((name) => name.includes(text.slice(0, to)));
          plain.push(performance.now() - start);
          await new Promise((resolve) => setTimeout(resolve, 300));
        }
        return { ours, plain };
      },
      [query, names] as const,
    );
    const most = Math.max(...letters.ours);
    print(
      `search ${query}: ${most.toFixed(1)} ms for the slowest letter, a plain look through ${names.length} names ${Math.max(...letters.plain).toFixed(2)} ms`,
    );
  }
}

async function namesOf(): Promise<string[]> {
  const folder = join(root, 'geodata', pack, 'layers');
  const files = await Promise.all(
    (await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')),
  );
  return files.flatMap((text) => {
    const { features } = JSON.parse(text) as { features: { properties: { name: string } }[] };
    return features.map(({ properties }) => properties.name);
  });
}
