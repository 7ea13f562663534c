import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzip } from '../io/unzip';
import { expect, test, type App } from './app';

test.setTimeout(600_000);

const dialogOf = (page: Page) => page.getByRole('dialog');

const sceneBoxes = (page: Page) => page.getByTestId('take-scenes').getByRole('checkbox');

/** Opens the dialog by its key and chooses the first so many scenes. */
async function openDialog({ page }: App, scenes: number): Promise<void> {
  await page.goto('.');
  await expect(page.getByTestId('map')).toHaveAttribute('data-state', 'idle');
  await page.keyboard.press('Control+p');
  const boxes = sceneBoxes(page);
  await expect(boxes.first()).toBeVisible();
  await page.getByRole('button', { name: '全不选' }).click();
  for (let i = 0; i < scenes; i += 1) await boxes.nth(i).check();
  await expect(page.getByTestId('take-count')).toHaveText(new RegExp(`^已选 ${scenes} /`));
}

async function taken(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 300_000 });
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  await expect(page.getByTestId('take-saved')).toContainText('MB');
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height of a PNG, and how many colours a grid of its pixels has. */
const looked = (page: Page, png: Uint8Array) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(160, 90).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, 0, 0, 160, 90);
    const { data } = context.getImageData(0, 0, 160, 90);
    const colours = new Set<number>();
    for (let i = 0; i < data.length; i += 4)
      colours.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
    return { width: bitmap.width, height: bitmap.height, colours: colours.size };
  }, Buffer.from(png).toString('base64'));

/** An export that is cancelled stops, leaves no file, and can be begun anew. */
async function expectCancelled({ page }: App): Promise<void> {
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await page.getByRole('button', { name: '导出 PPTX' }).click();
  await expect(dialogOf(page)).toContainText(/正在画第 \d \/ 4 幅/);
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: '导出 PPTX' })).toBeEnabled();
  await expect(dialogOf(page).getByRole('alert')).toHaveCount(0);
  expect(await page.locator('.off-screen-map').count()).toBe(0);
  expect(downloads).toBe(0);
}

test('a planner takes a talk along as slides, each with its map, title, legend and source', async ({
  app,
}) => {
  const { page } = app;
  await openDialog(app, 4);
  await app.expectAccessible();
  await app.picture('60-take-along');
  await expectCancelled(app);
  for (const unwanted of [3, 2]) await sceneBoxes(page).nth(unwanted).uncheck();
  const { name, bytes } = await taken(page, '导出 PPTX');
  expect(name).toMatch(/\.pptx$/);
  const files = unzip(bytes);
  const slides = [...files.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(2);
  const slide = Buffer.from(files.get('ppt/slides/slide2.xml') ?? []).toString();
  for (const words of ['生态保护红线名录', '图例', '示意', '资料来源']) expect(slide).toContain(words);
  const pictures = [...files].filter(([path]) => path.endsWith('.png')).map(([, png]) => png);
  const map = pictures.toSorted((a, b) => b.length - a.length)[0] ?? new Uint8Array();
  const { width, height, colours } = await looked(page, map);
  expect(width).toBeGreaterThan(1500);
  expect(height).toBeGreaterThan(900);
  expect(colours).toBeGreaterThan(15);
  expect(await page.locator('.off-screen-map').count(), 'maps left behind').toBe(0);
});

test('scenes become pictures of 3840 × 2160 that are not blank, and a handout that gives its pictures up', async ({
  app,
}) => {
  const { page } = app;
  const revoked = new Set<string>();
  await page.exposeFunction('noteRevoked', (url: string) => void revoked.add(url));
  await page.addInitScript(() => {
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => {
      revoke(url);
      (window as unknown as { noteRevoked: (revoked: string) => void }).noteRevoked(url);
    };
  });
  await openDialog(app, 2);
  await page.getByRole('radio', { name: /PNG/ }).check();
  const several = await taken(page, '导出 PNG');
  const files = [...unzip(several.bytes)];
  expect(files.map(([path]) => path.slice(0, 2))).toEqual(['01', '02']);
  for (const [, png] of files) {
    const { width, height, colours } = await looked(page, png);
    expect([width, height]).toEqual([3840, 2160]);
    expect(colours).toBeGreaterThan(30);
  }

  await sceneBoxes(page).nth(2).check();
  await page.getByRole('radio', { name: /讲义/ }).check();
  await page.getByLabel('每页').selectOption('2');
  await page.getByRole('button', { name: '生成讲义' }).click();
  const sheet = page.frameLocator('[data-testid=handout]');
  await expect(sheet.locator('.leaf')).toHaveCount(2, { timeout: 300_000 });
  const images = sheet.locator('.maps img');
  await expect(images).toHaveCount(3);
  const widths = await images.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
  expect(Math.min(...widths)).toBeGreaterThan(1500);
  const leaf = await sheet.locator('.leaf').first().boundingBox();
  expect((leaf?.width ?? 0) / (leaf?.height ?? 1), 'the page’s own policy lets the style in').toBeCloseTo(
    277 / 190,
    1,
  );
  await app.picture('61-handout');
  const url = (await images.first().getAttribute('src')) ?? '';
  await page.getByRole('button', { name: '返回设置' }).click();
  await expect(dialogOf(page)).toContainText('格式');
  await expect.poll(() => revoked.has(url), { message: 'the pictures’ memory' }).toBe(true);
});
