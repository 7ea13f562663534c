import { expect, test } from './app';

const inTheHills = [
  [121.318, 30.118],
  [121.33, 30.118],
  [121.33, 30.126],
  [121.318, 30.126],
] as const;

test('a planner opens the plan, asks what is here, draws a site, checks it and takes the sheet away', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.picture('1-first-screen');
  await expect(page.getByRole('tab', { name: '图层' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('示意图层')).toBeVisible();

  await app.clickMap([121.324, 30.122]);
  const found = page.getByTestId('found');
  await expect(found).toContainText('风景名胜区');
  await expect(found).toContainText('示意');
  await expect(page.getByText('出处').first()).toBeVisible();
  await app.idle();
  await app.picture('2-what-is-here');
  await page.keyboard.press('Escape');
  await expect(found).toBeHidden();

  await page.getByRole('button', { name: '绘制地块' }).first().click();
  const readout = page.getByTestId('draw-readout');
  await expect(readout).toBeVisible();
  for (const corner of inTheHills) await app.clickMap(corner);
  await app.clickMap([121.36, 30.2]);
  await page.keyboard.press('Backspace');
  await app.picture('3-drawing');
  await page.keyboard.press('Enter');
  await expect(readout).toBeHidden();
  await expect(page.getByRole('button', { name: '查看 地块 1' })).toBeVisible();

  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  const verdict = page.getByTestId('verdict');
  await expect(verdict).toContainText('疑似涉及');
  await expect(verdict).toContainText('未分析');
  await expect(page.getByText('不作为决策依据').first()).toBeVisible();
  await expect(page.getByText('不是审批意见')).toBeVisible();
  await app.idle();
  await app.picture('4-checked');
  await app.expectAccessible();

  await page.getByRole('button', { name: '核查单' }).click();
  const sheet = page.frameLocator('iframe[data-testid="sheet"]');
  await expect(sheet.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(sheet.locator('body')).toContainText('疑似涉及');
  await expect(sheet.locator('img')).toBeVisible();
  await app.picture('5-sheet');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 HTML' }).click();
  expect((await download).suggestedFilename()).toMatch(/核查单.*\.html$/);
  await page.getByRole('button', { name: '关闭' }).last().click();

  const geojson = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 GeoJSON' }).click();
  expect((await geojson).suggestedFilename()).toMatch(/\.geojson$/);
});

test('an outline that crosses itself is not taken, can be mended, and edits can be undone', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await page.getByRole('button', { name: '绘制地块' }).first().click();
  const readout = page.getByTestId('draw-readout');
  await readout.waitFor();
  const [southWest, southEast, northEast, northWest] = inTheHills;
  for (const corner of [southWest, southEast, northWest, northEast]) await app.clickMap(corner);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('相交');
  await app.idle();
  await app.picture('6-crossing-outline');

  const from = await app.onScreen(northWest);
  const to = await app.onScreen([121.345, 30.124]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 10 });
  await page.mouse.up();
  await page.getByRole('button', { name: '完成' }).click();
  const site = page.getByRole('button', { name: '查看 地块 1' });
  await expect(site).toBeVisible();

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('还没有地块')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(site).toBeVisible();
  await site.click();
  await page.getByRole('button', { name: '改范围' }).click();
  await expect(readout).toContainText('4 个顶点');
  await page.keyboard.press('Escape');
  await expect(readout).toBeHidden();
  await expect(site).toBeVisible();
});

test('the plan checks its own projects and ranks them', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.menu('核查', '规划项目自检');
  await page.getByRole('button', { name: '开始自检' }).click();
  const rows = page.getByTestId('projects').locator('tbody tr');
  await expect(rows.first()).toContainText(/疑似涉及|无法判定/);
  expect(await rows.count()).toBeGreaterThan(40);
  await expect(rows.last()).toContainText('未分析');
  await app.picture('7-projects');
  await app.expectAccessible();
});
