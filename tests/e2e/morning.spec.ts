import { App, expect, test } from './app';

/** wide enough for the field in the bar */
test.use({ viewport: { width: 1240, height: 760 } });

test('a planner’s morning: found, filtered, compared, measured and checked, it outlives a killed page', async ({
  app,
  context,
}) => {
  test.slow();
  const { page } = app;
  await app.open();

  await test.step('a project is found by its initials, and kept', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('hzwkhdq');
    await expect(page.getByRole('option').filter({ hasText: '杭州湾跨海大桥' }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('found')).toContainText('杭州湾跨海大桥');
    await page.keyboard.press('k');
  });

  await test.step('the plan is filtered to what was to be built in 2020 and 2021', async () => {
    await page.keyboard.press('f');
    await page.getByRole('combobox', { name: '起始年' }).selectOption('2020');
    await page.getByRole('combobox', { name: '截止年' }).selectOption('2021');
    await expect(page.getByTestId('filter-chips')).toContainText('2020–2021');
    await page.getByTestId('filter-chips').getByRole('button', { name: '清除全部' }).click();
    await page.keyboard.press('Escape');
  });

  await test.step('another place is laid beside the first', async () => {
    await app.idle();
    await page.mouse.click(850, 620);
    await expect(page.getByTestId('found').getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: '并排比较' }).click();
    const dialog = page.getByRole('dialog', { name: '并排比较' });
    await expect(dialog.getByRole('columnheader')).toHaveCount(3);
    await expect(dialog).toContainText('杭州湾跨海大桥');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('a way is measured, and sites are checked', async () => {
    await page.keyboard.press('m');
    await expect(page.getByTestId('measure')).toContainText('逐点单击');
    await page.mouse.click(820, 300);
    await page.mouse.dblclick(1000, 420);
    await expect(page.getByTestId('measure')).toContainText('已量测 1 项');
    await page.keyboard.press('Escape');
    await app.dropFixture('three-sites.geojson');
    await app.menu('核查', '核查全部地块');
    await expect(page.getByTestId('verdict')).toBeVisible();
  });

  // what an edit may take to be kept at most
  await page.waitForTimeout(2000);
  const killed = page.waitForEvent('crash');
  void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
  await killed;

  const again = new App(await context.newPage());
  await again.open();
  await again.page.getByRole('tab', { name: /^地块/ }).click();
  const rows = again.page.getByRole('button', { name: /^查看 P/ });
  await expect(rows).toHaveCount(3);
  await expect(again.page.locator('li [data-state]')).toHaveCount(3);
  await again.page.keyboard.press('m');
  await expect(again.page.getByTestId('measure')).toContainText('已量测 1 项');
  await again.page.keyboard.press('Escape');

  await rows.first().click();
  await again.page.getByRole('button', { name: '移除', exact: true }).first().click();
  await expect(rows).toHaveCount(2);
  await again.page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
});
