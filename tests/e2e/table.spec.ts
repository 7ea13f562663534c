import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from './app';

const rowsOf = (page: Page) => page.getByTestId('table').locator('[id^=table-row-]');

test.slow();

test('a planner filters, goes through the years and finds the rows and the places of a layer', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const table = page.getByTestId('table');
  const count = page.getByTestId('table-count');

  await page.keyboard.press('t');
  await expect(table.getByRole('grid')).toBeVisible();
  const canvas = page.getByTestId('map').locator('canvas').first();
  const room = page.getByTestId('map');
  const heights = () => Promise.all([canvas, room].map(async (one) => (await one.boundingBox())?.height));
  await expect.poll(async () => new Set(await heights()).size, 'the map is as high as its room').toBe(1);
  const all = Number((await count.textContent())?.match(/(\d+) 行/)?.[1]);
  expect(all).toBeGreaterThan(3);
  await expect(rowsOf(page)).not.toHaveCount(0);

  await test.step('a row lights its place up, and several rows add up', async () => {
    await rowsOf(page).nth(0).click();
    await expect(rowsOf(page).nth(0)).toHaveAttribute('aria-selected', 'true');
    await rowsOf(page)
      .nth(2)
      .click({ modifiers: ['Shift'] });
    await expect(count).toContainText('已选 3 行');
    await table.getByRole('grid').press('End');
    await expect(rowsOf(page).last()).toHaveAttribute('aria-rowindex', String(all + 1));
    await expect(rowsOf(page).last()).toHaveAttribute('aria-selected', 'true');
    await app.idle();
    await app.picture('60-table');
    await app.expectAccessible();
  });

  await test.step('a value of a column narrows table and map, and a chip says so', async () => {
    const head = table.getByRole('columnheader').nth(1);
    await head.getByRole('button').nth(1).click();
    const value = head.getByRole('checkbox').first();
    await value.check();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('filter-chips').getByRole('button')).not.toHaveCount(0);
    await expect(count).not.toContainText(`${all} / ${all}`);
    await page.getByRole('button', { name: '清除全部' }).click();
    await expect(page.getByTestId('filter-chips')).toBeHidden();
    await expect(count).toContainText(`${all} / ${all}`);
  });

  await test.step('a range of numbers narrows table and map, and a chip says so', async () => {
    const head = table.getByRole('columnheader').filter({ hasText: '示意面积' });
    await head.getByRole('button').nth(1).click();
    const least = head.getByRole('spinbutton').first();
    await least.fill('4.5');
    await least.press('Enter');
    await app.picture('60-table-range');
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('filter-chips')).toContainText('不少于 4.5');
    await expect(count).not.toContainText(`${all} / ${all}`);
    await page.getByRole('button', { name: '清除全部' }).click();
    await expect(count).toContainText(`${all} / ${all}`);
  });

  await test.step('what is shown is saved as a table', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeff"名称"')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(all + 1);
  });

  await test.step('the whole plan is filtered by status, the ground of the map stays', async () => {
    await table.getByRole('grid').focus();
    await page.keyboard.press('f');
    const panel = page.getByRole('region', { name: '筛选', exact: true });
    await expect(panel.getByRole('status')).toContainText('个要素');
    const before = await panel.getByRole('status').textContent();
    await panel.getByText('状态', { exact: true }).click();
    await panel.getByRole('checkbox', { name: /现状/ }).check();
    await expect(panel.getByRole('status')).not.toHaveText(before ?? '');
    await expect(page.getByTestId('filter-chips')).toContainText('状态：现状');
    await app.idle();
    await app.picture('61-filter');
    await app.expectAccessible();
    await page.getByRole('button', { name: '去掉筛选“状态：现状”' }).click();
    await expect(panel.getByRole('status')).toHaveText(before ?? '');
    await panel.getByRole('button', { name: '关闭' }).click();
  });

  await test.step('as the years go by what is planned comes to exist', async () => {
    await table.getByRole('button', { name: '关闭属性表' }).click();
    await page.getByTestId('map').focus();
    await page.keyboard.press('y');
    const timeline = page.getByTestId('timeline');
    const year = timeline.getByRole('slider', { name: '年份' });
    const existing = timeline.getByRole('button', { name: /^现状/ });
    await year.press('Home');
    await expect(timeline.getByRole('status')).toHaveText('2018 年');
    const before = Number((await existing.textContent())?.match(/\d+/)?.[0]);
    await year.press('End');
    await expect(timeline.getByRole('status')).toHaveText('2035 年');
    expect(Number((await existing.textContent())?.match(/\d+/)?.[0])).toBeGreaterThan(before);
    await timeline.getByRole('button', { name: /^无年份/ }).click();
    await expect(timeline.getByRole('button', { name: /^无年份/ })).toHaveAttribute('aria-pressed', 'false');
    await timeline.getByRole('button', { name: '播放' }).click();
    await expect(timeline.getByRole('status')).toHaveText('2019 年');
    await timeline.getByRole('button', { name: '暂停' }).click();
    await app.idle();
    await app.picture('62-timeline');
    await app.expectAccessible();
    await timeline.getByRole('button', { name: '关闭时间轴' }).click();
    await expect(timeline).toBeHidden();
  });
});
