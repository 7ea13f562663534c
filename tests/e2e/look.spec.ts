import { expect, test } from './app';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('a planner reads coordinates, sets the scale, goes back, lays a grid over the map and finds out what a layer has to show', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const place = [121.3, 30.2] as const;
  const { x, y } = await app.onScreen(place);

  // the place under the pointer, in each system by a click, in one by the list, and copied as it is shown
  const told = page.getByRole('group', { name: '坐标', exact: true }).getByRole('button').first();
  await page.mouse.move(x, y);
  await expect(told).toContainText(/121\.3\d{4}° E 30\.[12]\d{4}° N|121\.29\d{3}° E/);
  await page.getByRole('combobox', { name: '选择坐标格式' }).selectOption('gk3');
  await page.mouse.move(x, y + 1);
  await page.mouse.move(x, y);
  await expect(told).toContainText(/X 33\d{5}\.\d 北 · Y 40\d{6}\.\d 东/);
  await expect(told).toContainText('3° 带 40');
  await page.keyboard.press('c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^X 33\d{5}\.\d 北 · Y 40\d{6}\.\d 东 \(CGCS2000 3° 带第 40 带，中央经线 120°\)$/);
  await told.click();
  await page.mouse.move(x, y);
  await expect(told).toContainText('6° 带 21');

  // a scale that is typed is the scale that is read, and the way back leads where the map was
  const scale = page.getByRole('textbox', { name: '比例尺分母' });
  const before = await scale.inputValue();
  await scale.fill('很大');
  await scale.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '看不懂' })).toBeVisible();
  await scale.fill('2.5万');
  await scale.press('Enter');
  await expect(scale).toHaveValue('1:25\u{A0}000');
  await app.idle();
  const back = page.getByRole('button', { name: '上一视图' });
  await expect(back).toBeEnabled();
  await back.click();
  await expect(scale).toHaveValue(before);
  await app.idle();
  await page.keyboard.press(']');
  await expect(scale).toHaveValue('1:25\u{A0}000');
  await page.keyboard.press('[');
  await app.idle();

  // the grid goes through its kinds
  await page.getByRole('button', { name: '网格：无' }).click();
  await expect(page.getByRole('button', { name: '网格：经纬网' })).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: '网格：高斯–克吕格 3° 带' })).toBeVisible();
  await app.idle();
  await app.picture('30-grid');

  // one layer alone and back, what it says of itself, and why another one isn't seen
  const boxes = page.getByRole('checkbox', { name: /显示图层：/, checked: true });
  const shown = await boxes.count();
  await page
    .getByRole('button', { name: /：透明度、次序与图例/ })
    .first()
    .click();
  await expect(
    page
      .getByRole('definition')
      .filter({ hasText: /km²|千米|公顷/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: '只看此层' }).click();
  await expect(boxes).not.toHaveCount(shown);
  await app.idle();
  await page.getByRole('button', { name: '恢复其他图层' }).first().click();
  await expect(boxes).toHaveCount(shown);
  const opacity = page.getByRole('slider', { name: '不透明度' }).first();
  await opacity.fill('0');
  await expect(page.getByRole('button', { name: '不透明度为 0' })).toBeVisible();
  await page.getByRole('button', { name: '不透明度为 0' }).click();
  await expect(page.getByRole('button', { name: '不透明度为 0' })).toBeHidden();

  // the search of the tree, and the legend of what is in view
  const search = page.getByRole('textbox', { name: '查找图层' });
  await search.fill('没有这样的图层');
  await expect(page.getByText('没有名称或图例含')).toBeVisible();
  await search.press('Escape');
  await expect(boxes.first()).toBeVisible();
  await page.getByRole('button', { name: '图例', exact: true }).click();
  const panel = page.getByRole('tabpanel');
  const wide = await panel.getByRole('listitem').count();
  expect(wide).toBeGreaterThan(3);
  await scale.fill('1:2000');
  await scale.press('Enter');
  await expect(scale).toHaveValue('1:2\u{A0}000');
  await app.idle();
  await expect.poll(() => panel.getByRole('listitem').count()).toBeLessThan(wide);
  await app.picture('31-legend');
  await app.expectAccessible();
});
