import { expect, test } from './app';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1100, height: 760 } });

test('a planner counts what lies in a box, keeps two features and compares them, and asks a place by its menu', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const place = [121.25, 30.2] as const;
  const { x, y } = await app.onScreen(place);

  // a box is dragged: its layers come with their figures, and a row lights its features up
  await page.keyboard.press('b');
  await expect(page.getByText('在地图上拖出一个框')).toBeVisible();
  await page.mouse.move(x - 60, y - 60);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 60, { steps: 3 });
  await page.mouse.up();
  const panel = page.getByRole('region', { name: '区域统计' });
  await expect(panel.getByText('框选范围')).toBeVisible();
  const layers = panel.getByTestId('area-layers');
  const towns = layers.getByRole('button', { name: /^在图上亮出镇街范围的 \d+ 项$/ });
  await expect(towns).toBeVisible();
  await expect(panel.getByRole('button', { name: '导出 CSV' })).toBeVisible();
  await expect(panel).toContainText(/占范围/);
  await towns.click();
  await app.idle();
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: '导出 CSV' }).click();
  expect((await download).suggestedFilename()).toBe('区域统计-框选范围.csv');
  await app.expectAccessible();

  // what lies at a place: one after the other by keys, two of them kept and laid side by side
  await page.mouse.click(x, y);
  const found = page.getByTestId('found');
  await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
  await page.keyboard.press('k');
  await page.keyboard.press('.');
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible();
  await page.keyboard.press('k');
  await expect(found.getByRole('button', { pressed: true })).toHaveCount(2);
  await page.getByRole('button', { name: '并排比较' }).click();
  const dialog = page.getByRole('dialog', { name: '并排比较' });
  await expect(dialog.getByRole('columnheader')).toHaveCount(3);
  await expect(dialog.getByText(/重叠 |相距 |相接，|相交，/).first()).toBeVisible();
  await dialog.getByRole('button', { name: '复制为文本' }).click();
  await expect(dialog.getByText('已复制')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^字段\t.+\t.+\n图层\t/);
  await app.expectAccessible();
  await page.keyboard.press('Escape');

  // the way back to what was counted, and the menu of a place
  await page.getByRole('button', { name: '返回区域统计' }).click();
  await expect(panel.getByText('框选范围')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.click(x, y, { button: 'right' });
  const menu = page.getByRole('menu', { name: '此处可做的事' });
  await menu.getByRole('menuitem', { name: '复制坐标' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^121\.2\d+° E 30\.[12]/);
  await page.mouse.click(x, y, { button: 'right' });
  await menu.getByRole('menuitem', { name: '这里有什么' }).click();
  await expect(page.getByRole('region', { name: '此处有什么' })).toBeVisible();

  // an indicator that was looked for is brought into view, with its figures by town
  await page.keyboard.press('Escape');
  await app.menu('查看', '规划内容与指标');
  await page.getByRole('tab', { name: /指标/ }).click();
  const byTown = page.getByRole('button', { name: '按镇街' }).first();
  await byTown.click();
  await expect(page.getByTestId('by-town').getByRole('button').first()).toBeVisible();
  await app.expectAccessible();
});
