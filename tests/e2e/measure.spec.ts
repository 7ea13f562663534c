import { expect, test } from './app';

/** Belt 40, 600 000 m east and 3 341 000 m north, in degrees. */
const corner = [121.038_312_53, 30.184_305_48] as const;

test.use({ viewport: { width: 1100, height: 760 }, permissions: ['clipboard-read', 'clipboard-write'] });

test('a planner measures at once, by mouse and by typed corners, mends a corner, wipes all and has it back', async ({
  app,
}) => {
  const { page } = app;
  await app.open('#');
  const bar = page.getByTestId('measure');
  const figures = page.getByTestId('measure-figures');
  const at = async (lon: number, lat: number): Promise<[number, number]> => {
    const { x, y } = await app.onScreen([lon, lat]);
    return [x, y];
  };

  // a distance by three clicks and a double click; the total grows with the pointer before anything is set
  await page.keyboard.press('m');
  await expect(bar).toContainText('逐点单击');
  await bar.getByRole('checkbox', { name: '捕捉' }).uncheck();
  await page.mouse.click(...(await at(121.3, 30.2)));
  await page.mouse.move(...(await at(121.4, 30.2)));
  await expect(figures).toContainText(/9\.[56]\d\d 千米/);
  await page.mouse.dblclick(...(await at(121.4, 30.2)));
  await expect(bar).toContainText('已量测 1 项');
  await expect(figures).toContainText(/总长\s*9\.[56]\d\d 千米\s*9[56]\d\d\.\d\d 米/);

  // an area by the keyboard alone: a square kilometre in the 3° belt
  await bar.getByRole('radio', { name: '面积' }).check({ force: true });
  const point = bar.getByRole('textbox', { name: '下一点的坐标' });
  for (const corner of ['3340000, 40600000', '3340000, 40601000', '3341000, 40601000', '3341000, 40600000']) {
    await point.fill(corner);
    await point.press('Enter');
  }
  await expect(bar).toContainText('CGCS2000 3° 带第 40 带');
  await point.press('Enter');
  await expect(figures).toContainText('面积 2');
  await expect(figures).toContainText(
    /平面面积（高斯–克吕格 3° 带 40，120°）\s*100\.0000 公顷\s*1500\.0000 亩/,
  );
  await expect(figures).toContainText(/椭球面积\s*99\.9\d{3} 公顷/);
  await app.idle();
  await app.picture('34-measure');
  await app.expectAccessible();

  // copied as text; wiped by one key, and back
  await bar.getByRole('button', { name: '复制数据' }).click();
  await expect(bar).toContainText('已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^距离 1\n总长: 9\.[56]\d\d 千米 = 9[56]\d\d\.\d\d 米\n第 1 段：.*方位角 (89|90)°/);
  expect(copied).toMatch(/面积 2\n椭球面积: 99\.9\d* 公顷 = /);
  await page.keyboard.press('Delete');
  await expect(bar).not.toContainText('已量测');
  await page.keyboard.press('Control+z');
  await expect(bar).toContainText('已量测 2 项');

  // a corner is dragged, and the drag undone
  await bar.getByRole('button', { name: /^面积 2/ }).click();
  const before = await figures.textContent();
  await bar.getByRole('button', { name: '缩放到面积 2' }).click();
  await app.idle();
  const [cornerX, cornerY] = await at(...corner);
  await page.mouse.move(cornerX, cornerY);
  await page.mouse.down();
  await page.mouse.move(cornerX + 40, cornerY - 30, { steps: 4 });
  await page.mouse.up();
  await expect(figures).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+z');
  await expect(figures).toHaveText(before ?? '');

  // Esc leaves, and what was kept stays with the project
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  // what an edit may take to be kept at most
  await page.waitForTimeout(2000);
  await page.reload();
  await app.idle();
  await page.keyboard.press('m');
  await expect(bar).toContainText('已量测 2 项');

  // an area becomes a site, corner for corner
  await bar.getByRole('button', { name: '把面积 2作为地块' }).click();
  await expect(bar).toBeHidden();
  const site = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: '地块 1' });
  await expect(site).toContainText(/99\.9\d{3}\s+公顷/);
});
