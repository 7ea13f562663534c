import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { projectVersion } from '../../src/domain/project-schema';
import { expect, test, type App } from './app';

const square = (name: string, west: number): string => {
  const [east, south, north] = [west + 0.01, 30.17, 30.18];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return JSON.stringify({ type: 'Feature', properties: { name }, geometry });
};

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) });
const rows = (page: Page): Locator => page.locator('[data-scene]');
const titles = (page: Page): Promise<string[]> => page.locator('[data-scene] .title').allInnerTexts();

async function openScenes({ page }: App): Promise<void> {
  await tab(page, '场景').click();
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '录制当前画面' })).toBeEnabled();
}

/** Waits until what was done is kept in the browser. */
async function kept({ page }: App): Promise<void> {
  await page.getByRole('button', { name: '项目：保存、打开' }).click();
  const dialog = page.getByRole('dialog', { name: '项目' });
  await expect(dialog.getByRole('status')).toContainText('保存在本浏览器');
  await dialog.getByRole('button', { name: '关闭' }).click();
}

async function saveProject({ page }: App): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: '项目：保存、打开' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存到文件' }).click();
  const file = await download;
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a scene is recorded, renamed, undone and redone with sites in one history, and is still there after a reload', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await openScenes(app);
  const count = await rows(page).count();

  await page.getByRole('button', { name: '录制当前画面' }).click();
  await expect(rows(page)).toHaveCount(count + 1);
  const recorded = rows(page).last();
  await recorded.getByRole('button', { name: '修改文字' }).click();
  await recorded.getByLabel('标题').fill('滨海的现状');
  await recorded.getByLabel('讲稿').fill('先说海塘。');
  await recorded.getByLabel('讲稿').blur();
  await expect(recorded.locator('.title')).toHaveText('滨海的现状');
  await app.drop([{ name: 'a.geojson', text: square('码头', 121.26) }]);
  await expect(page.getByRole('button', { name: '查看 码头' })).toBeVisible();

  const undo = page.getByRole('button', { name: '撤销', exact: true });
  await expect(undo).toHaveAttribute('title', /添加地块/);
  await undo.click();
  await expect(undo).toHaveAttribute('title', /修改场景文字/);
  await undo.click();
  await undo.click();
  await tab(page, '场景').click();
  await expect(rows(page).last().locator('.title')).toHaveText(/^场景 \d+$/);
  await undo.click();
  await expect(rows(page)).toHaveCount(count);
  const redo = page.getByRole('button', { name: '重做', exact: true });
  for (let step = 0; step < 4; step++) await redo.click();
  await expect(redo).toBeDisabled();
  await expect(rows(page).last().locator('.title')).toHaveText('滨海的现状');
  await kept(app);

  await page.reload();
  await app.idle();
  await openScenes(app);
  await expect(rows(page)).toHaveCount(count + 1);
  await expect(rows(page).last().locator('.title')).toHaveText('滨海的现状');
  await tab(page, '地块').click();
  await expect(page.getByRole('button', { name: '查看 码头' })).toBeVisible();
  await expect(undo).toBeDisabled();
});

test('scenes are moved with the keyboard and by drag, duplicated, hidden and deleted, shown on the map, and have pictures', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await openScenes(app);
  const before = await titles(page);
  const [first = '', second = '', third = ''] = before;

  await rows(page).nth(0).getByRole('button').first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual([second, first, ...before.slice(2)]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual([second, third, first, ...before.slice(3)]);
  await rows(page).nth(2).dragTo(rows(page).nth(0));
  await expect.poll(() => titles(page)).toEqual(before);

  const camera = await page.getByTestId('map').getAttribute('data-camera');
  await rows(page).nth(1).getByRole('button').first().click();
  await app.idle();
  expect(await page.getByTestId('map').getAttribute('data-camera')).not.toBe(camera);

  const chosen = rows(page).nth(1);
  await chosen.getByRole('button', { name: '复制' }).click();
  await expect.poll(() => titles(page)).toEqual([first, second, second, ...before.slice(2)]);
  const copy = rows(page).nth(2);
  await copy.getByRole('button', { name: /隐藏/ }).click();
  await expect(copy).toContainText('不讲');
  await copy.getByRole('button', { name: '删除' }).click();
  await expect.poll(() => titles(page)).toEqual(before);
  await app.expectAccessible();

  const pictures = page.locator('[data-scene] img');
  await expect(pictures).toHaveCount(await rows(page).count(), { timeout: 90_000 });
  const drawn = await pictures.evaluateAll((images) => images.map((image) => image.getAttribute('src')));
  expect(new Set(drawn).size).toBeGreaterThan(drawn.length - 3);
  await expect(page.locator('.off-screen-map')).toHaveCount(0);
  await app.picture('30-scenes');
  await expectWrittenBack(app);
});

/** The scenes are written back as those of the plan. */
async function expectWrittenBack(app: App): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: '录制当前画面' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出为方案场景' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('scenes.json');
  const written = JSON.parse(await readFile(await file.path(), 'utf8')) as { scenes: unknown[] };
  expect(written.scenes).toHaveLength(await rows(page).count());

  // the same program takes it as the plan's own
  await page.route('**/geodata/*/scenes.json', async (route) => route.fulfill({ json: written }));
  await page.getByRole('button', { name: '恢复规划自带的场景' }).click();
  await kept(app);
  await page.reload();
  await app.idle();
  await openScenes(app);
  await expect(rows(page)).toHaveCount(written.scenes.length);
  await expect(page.getByRole('alert')).toHaveCount(0);
}

const broken: readonly [string, (text: string) => string, RegExp][] = [
  ['cut off', (text) => text.slice(0, text.length / 2), /不完整/],
  [
    'of a newer program',
    (text) => text.replace(`"schema": ${projectVersion}`, '"schema": 7'),
    /版本为 7.*新版程序/,
  ],
  [
    'of an unknown plan',
    (text) => text.replace(/"plan": \{"id":"\w+"/, '"plan": {"id":"nowhere"'),
    /“nowhere”/,
  ],
  ['altered', (text) => text.replace('"visible":[', '"visible":[7,'), /view\.visible\[0\]/],
  ['empty', () => '', /文件是空的/],
];

/** Drops a project file in every broken form: each is refused with what is wrong with it, and nothing is lost. */
async function expectBrokenRefused(app: App, text: string): Promise<void> {
  const { page } = app;
  const before = await titles(page);
  for (const [title, breakIt, words] of broken) {
    await app.drop([{ name: 'broken.yutu.json', text: breakIt(text) }]);
    const report = page.getByTestId('import-report');
    await expect(report, title).toContainText('没有载入');
    await expect(report, title).toContainText(words);
    await report.getByRole('button', { name: '关闭' }).click();
    expect(await titles(page), title).toEqual(before);
  }
  await expect(tab(page, '地块')).toContainText('1');
}

test('a project is saved to a file and is the same in a fresh browser; opening asks before it replaces, and refuses broken files', async ({
  app,
  browser,
  baseURL,
}) => {
  const { page } = app;
  await app.open();
  await openScenes(app);
  await app.drop([{ name: 'a.geojson', text: square('码头', 121.26) }]);
  await expect(page.getByRole('button', { name: '查看 码头' })).toBeVisible();
  await tab(page, '场景').click();
  await page.getByRole('button', { name: '录制当前画面' }).click();
  const saved = await saveProject(app);
  expect(saved.name).toMatch(/\.yutu\.json$/);
  const here = await titles(page);
  await expectBrokenRefused(app, saved.text);

  const context = await browser.newContext({ locale: 'zh-CN', ...(baseURL && { baseURL }) });
  const other = await context.newPage();
  const fresh = Object.assign(Object.create(Object.getPrototypeOf(app) as object) as App, { page: other });
  await fresh.open();
  await openScenes(fresh);
  await fresh.drop([{ name: saved.name, text: saved.text }]);
  await expect(other.getByTestId('import-report')).toContainText('已打开项目：1 个地块');
  await expect.poll(() => titles(other)).toEqual(here);
  const said = ({ text }: { text: string }): unknown => ({ ...(JSON.parse(text) as object), camera: null });
  expect(said(await saveProject(fresh))).toEqual(said(saved));
  await fresh.drop([{ name: saved.name, text: saved.text }]);
  await expect(other.getByTestId('replace-project')).toHaveCount(0);

  await rows(other).first().getByRole('button').first().click();
  await rows(other).first().getByRole('button', { name: '删除' }).click();
  await fresh.drop([{ name: saved.name, text: saved.text }]);
  const question = other.getByTestId('replace-project');
  await expect(question).toContainText('还没有存为文件');
  await fresh.picture('31-replace');
  await question.getByRole('button', { name: '保留' }).click();
  await expect.poll(() => titles(other)).toEqual(here.slice(1));
  await fresh.drop([{ name: 'renamed.json', text: saved.text }]);
  await question.getByRole('button', { name: '替换', exact: true }).click();
  await expect.poll(() => titles(other)).toEqual(here);
  await context.close();
});

test('a browser that stores nothing works, and says that the project must be saved to a file', async ({
  app,
}) => {
  const { page } = app;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      },
    });
  });
  await app.open();
  await expect(page.getByTestId('keeping-note')).toContainText('不能保存');
  await openScenes(app);
  const count = await rows(page).count();
  await page.getByRole('button', { name: '录制当前画面' }).click();
  await expect(rows(page)).toHaveCount(count + 1);
  await app.picture('32-not-kept');
});

test('thousands of sites are kept, and come back, and a second window says which one keeps them', async ({
  app,
  context,
}) => {
  const { page } = app;
  await app.open();
  await openScenes(app);
  const features = Array.from({ length: 3000 }, (_, n): unknown =>
    JSON.parse(square(`地块 ${n}`, 121.2 + (n % 100) * 0.002)),
  );
  await app.drop([{ name: 'many.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) }]);
  await expect(page.getByTestId('import-report')).toContainText('载入 3000 个地块', { timeout: 60_000 });
  await kept(app);
  await page.reload();
  await app.idle();
  await expect(tab(page, '地块')).toContainText('3000');

  const second = await context.newPage();
  await second.goto('.');
  await expect(second.getByTestId('keeping-note')).toContainText('另一个窗口');
  await expect(page.getByTestId('keeping-note')).toHaveCount(0);
});
