import { chromium, type Page } from '@playwright/test';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../.ci/build.mjs';
import playwright from '../../.ci/playwright.config';
import { serve } from '../../.ci/serve.mjs';
import type { SourceFile } from '../../src/io/formats/raw-source';
import { watchPage } from './page-watch';
import { geojsonOf, shapefileOf, starsAbout } from './star-files';

const root = fileURLToPath(new URL('../../', import.meta.url));
const centre = [121.35, 30.15] as const;
/** What a transpiler that keeps the names of functions leaves in those that are sent to the page. */
const nameKeeper = 'globalThis.__name = (named) => named';

interface Case {
  what: string;
  file: SourceFile;
}

function* cases(): Generator<Case> {
  for (const [sites, vertices] of [
    [1, 100],
    [1, 200_000],
    [10, 1_000_000],
    [10_000, 1_000_000],
  ] as const) {
    const stars = starsAbout(centre, sites, vertices / sites);
    const what = `${vertices} vertices in ${sites} sites`;
    yield { what: `GeoJSON, ${what}`, file: geojsonOf(stars) };
    yield { what: `Shapefile, ${what}`, file: shapefileOf(stars) };
  }
}

/**
 * How long the page stands still when files are dropped on it, first one as light as any and then large ones: until the sites are listed, and
 * until the map has drawn them.
 */
export async function drop(): Promise<void> {
  await ensureBuild();
  const folder = await mkdtemp(join(tmpdir(), 'yutu-drop-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  const server = await serve(folder, 0);
  const browser = await chromium.launch(playwright.use?.launchOptions ?? {});
  try {
    for (const { what, file } of cases()) {
      await writeFile(join(folder, file.name), file.bytes);
      const page = await browser.newPage({ viewport: { width: 1024, height: 640 }, locale: 'zh-CN' });
      await page.addInitScript({ content: nameKeeper });
      await page.addInitScript(() =>
        localStorage.setItem('yutu.settings', JSON.stringify({ plan: 'cixi', firstRunSeen: true })),
      );
      await page.addInitScript(watchPage);
      await page.goto(server.url);
      await page.locator('[data-testid=map][data-state=idle]').waitFor();
      await page.evaluate(() => window.rest(3000));
      const { listedMs, drawnMs, gaps, tasks } = await dropFile(page, file.name);
      const parts = [`listed after ${listedMs.toFixed(0)} ms`, `drawn after ${drawnMs.toFixed(0)} ms`];
      const longest = `page busy for ${gaps.all.toFixed(0)} ms at most, ${gaps.own.toFixed(0)} ms without waits for the graphics`;
      process.stdout.write(
        `${what}: ${parts.join(', ')}; ${longest}; tasks of 50 ms without them: ${tasks}\n`,
      );
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

interface Dropped {
  listedMs: number;
  drawnMs: number;
  gaps: { all: number; own: number };
  /** without waits for the graphics, ms, the longest first */
  tasks: string;
}

const dropFile = (page: Page, name: string): Promise<Dropped> =>
  page.evaluate(async (file) => {
    const bytes = await (await fetch(file)).blob();
    await window.rest(500);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], file));
    const from = performance.now();
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    const listed = await window.moment('button[aria-label^="查看 "]');
    await window.rest(300);
    const drawn = await window.moment('[data-testid=map][data-state=idle]');
    await window.rest(2000);
    const tasks = window
      .own(window.longTasks.filter(({ start }) => start > from))
      .map(({ length }) => length)
      .filter((length) => length >= 50)
      .toSorted((a, b) => b - a);
    return {
      listedMs: listed - from,
      drawnMs: drawn - from,
      gaps: {
        all: window.longest(window.gaps, from, drawn),
        own: window.longest(window.own(window.gaps), from, drawn),
      },
      tasks: tasks.map((length) => length.toFixed(0)).join(' ') || 'none',
    };
  }, name);
