import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app';

const rowsOf = (page: Page) => page.getByTestId('table').locator('[id^=table-row-]');

type Ring = readonly (readonly number[])[];

const squareAt = (lon: number, lat: number, degrees: number): Ring => [
  [lon, lat],
  [lon + degrees, lat],
  [lon + degrees, lat + degrees],
  [lon, lat + degrees],
  [lon, lat],
];

const collection = (features: readonly { name: string; ring: Ring }[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ name, ring }) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  });

/** Forty squares in a grid, of which a red line from the west takes some columns whole and cuts none. */
const forty = collection(
  Array.from({ length: 40 }, (_, at) => ({
    name: `地块${at + 1}号`,
    ring: squareAt(121.2 + 0.01 * (at % 8), 30.1 + 0.01 * Math.floor(at / 8), 0.004),
  })),
);

/** A red line over the first columns of the grid. */
const redLine = (columns: number): string =>
  collection([
    {
      name: '红线图斑',
      ring: [
        [121.19, 30.09],
        [121.198 + 0.01 * columns, 30.09],
        [121.198 + 0.01 * columns, 30.16],
        [121.19, 30.16],
        [121.19, 30.09],
      ],
    },
  ]);

async function loadRedLine(page: Page, version: string, columns: number): Promise<void> {
  await page.getByTestId('official-file').setInputFiles({
    name: '红线.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(redLine(columns)),
  });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 个图斑');
  await dialog.getByRole('group').getByRole('checkbox').first().check();
  await dialog.getByLabel(/来源/).fill('自然资源主管部门');
  await dialog.getByLabel(/版本/).fill(version);
  await dialog.getByLabel(/日期/).fill('2022-10-27');
  await dialog.getByRole('button', { name: '用于核查' }).click();
  await expect(dialog).toBeHidden();
}

test.slow();

test('a planner checks forty sites, narrows and groups them, and sees what a new red line changes', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.drop([{ name: '四十.geojson', text: forty }]);
  await expect(page.getByTestId('import-report')).toContainText('载入 40 个地块');
  await app.menu('核查', '载入官方图层');
  await loadRedLine(page, '一版', 2);

  const run = page.getByTestId('run');
  const count = page.getByTestId('table-count');
  const bar = page.getByRole('group', { name: '批量核查' });
  const chip = (name: RegExp) => bar.getByRole('listitem').getByRole('button', { name });
  await page.keyboard.press('Shift+T');

  await test.step('all are checked, and what needs a person first comes first', async () => {
    await run.getByRole('button', { name: '核查全部 40 个' }).click();
    await expect(run.getByRole('button', { name: /全部重查/ })).toBeVisible();
    await expect(rowsOf(page).first()).toContainText(/未算完|无法判定|禁止/);
    await expect(chip(/未核查/)).toHaveCount(0);
    await app.idle();
    await app.picture('70-batch');
    await app.expectAccessible();
  });

  await test.step('a state narrows the table; a group is put away', async () => {
    await chip(/禁止/).click();
    await expect(count).toContainText('10 / 40');
    await chip(/禁止/).click();
    await page.getByLabel('分组').selectOption('state');
    const head = page.getByTestId('table').locator('[aria-expanded]').first();
    const before = await rowsOf(page).count();
    await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'false');
    expect(await rowsOf(page).count()).toBeLessThanOrEqual(before);
    await head.click();
    await page.getByLabel('分组').selectOption('none');
  });

  await test.step('a new version of the red line makes results stale, and tells what it changed', async () => {
    await app.menu('核查', '载入官方图层');
    await page.getByRole('dialog').getByRole('button', { name: /移除/ }).click();
    await loadRedLine(page, '二版', 3);
    await expect(chip(/已过期/)).toContainText('40');
    await run.getByRole('button', { name: '核查全部 40 个' }).click();
    const changes = chip(/结论变化 5/);
    await changes.click();
    await expect(count).toContainText('5 / 40');
    await expect(rowsOf(page).first()).toContainText('增加');
    await app.idle();
    await app.picture('71-batch-changes');
    const download = page.waitForEvent('download');
    await bar.getByRole('button', { name: '导出变化' }).click();
    const saved = await readFile(await (await download).path(), 'utf8');
    expect(saved).toMatch(/一版.*二版/);
    await bar.getByRole('button', { name: '确认变化' }).click();
    await expect(changes).toHaveCount(0);
    await expect(count).toContainText('40');
  });

  await test.step('the summary adds up, and its bars narrow the table', async () => {
    await page.getByRole('button', { name: '汇总', exact: true }).click();
    const summary = page.getByTestId('batch-summary');
    await expect(summary).toContainText('重叠合计');
    await app.picture('72-batch-summary');
    await summary
      .getByRole('button', { name: /禁止.*15 个/ })
      .first()
      .click();
    await expect(count).toContainText('15 / 40');
  });

  await test.step('one site that is edited is checked anew, and no other', async () => {
    await rowsOf(page).first().click();
    await page.getByRole('tab', { name: '地块' }).click();
    await page.getByRole('button', { name: '改范围' }).first().click();
    await page.getByRole('button', { name: /完成/ }).click();
    await chip(/已过期.*1/).waitFor();
    await expect(chip(/已过期/)).toHaveCount(0);
  });
});

test('on a phone the results, the card of what was read and the panel of one site lie over the map one at a time', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 390, height: 844 });
  await app.open();
  await app.drop([
    { name: '四十.geojson', text: forty },
    { name: '坏.geojson', text: '{' },
  ]);
  const report = page.getByTestId('import-report');
  const table = page.getByTestId('table');
  const panel = page.getByRole('region', { name: '核查结果', exact: true });
  await expect(report).toContainText('载入 40 个地块');

  await page.keyboard.press('Shift+T');
  await expect(rowsOf(page).first()).toBeVisible();
  const [card, dock] = [await report.boundingBox(), await table.boundingBox()];
  expect((card?.y ?? 0) + (card?.height ?? Infinity)).toBeLessThanOrEqual(dock?.y ?? 0);

  await app.menu('核查', '核查全部地块');
  await expect(page.getByTestId('run').getByRole('button', { name: /全部重查/ })).toBeVisible();
  await expect(panel).toBeHidden();
  await report.getByRole('button', { name: '关闭' }).click();
  await rowsOf(page).first().click();
  await expect(panel).toBeVisible();
  await expect(table).toBeHidden();
  await app.idle();
  await app.picture('73-batch-phone');
  await page.keyboard.press('Shift+T');
  await expect(panel).toBeHidden();
  await page.getByRole('button', { name: '汇总', exact: true }).click();
  await expect(page.getByTestId('batch-summary')).toContainText('重叠合计');
});
