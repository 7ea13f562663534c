import { expect, test } from './app';

test('a project is cleared and brought back, linked to, and leaves no trace in the confidential mode', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.dropFixture('three-sites.geojson');
  const rows = page.getByRole('button', { name: /^查看 P/ });
  await expect(rows).toHaveCount(3);

  const openProject = (): Promise<void> => page.getByRole('button', { name: '项目：保存、打开' }).click();
  await openProject();
  await page.getByLabel('快照名称').fill('午前');
  await page.getByRole('button', { name: '留一份快照' }).click();
  const snapshots = page.getByTestId('snapshots').getByRole('button', { name: /^打开快照/ });
  await expect(snapshots).toHaveCount(1);
  await page.getByRole('button', { name: '清空，重新开始' }).click();
  await page.getByRole('button', { name: '确定清空' }).click();
  await expect(snapshots).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);
  await page.keyboard.press('Control+y');
  await openProject();
  await snapshots.filter({ hasText: '午前' }).click();
  await page.getByRole('tab', { name: /^地块/ }).click();
  await expect(rows).toHaveCount(3);

  await app.menu('更多', '视图链接');
  await expect(page.getByRole('textbox', { name: '链接地址' })).toHaveValue(/#view&plan=.*&at=/);
  await expect(page.getByRole('dialog')).toContainText('3 个地块');
  const link = await page.getByRole('textbox', { name: '链接地址' }).inputValue();
  await page.keyboard.press('Escape');
  const camera = await page.getByTestId('map').getAttribute('data-camera');
  await page.getByRole('button', { name: '全图' }).click();
  await app.idle();
  await app.open(link);
  await expect
    .poll(() => page.getByTestId('map').getAttribute('data-camera'))
    .toMatch(new RegExp(`^${camera?.slice(0, 6) ?? ''}`));

  await page.getByRole('banner').getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: '保密模式' }).click();
  await app.expectAccessible();
  await page.getByRole('button', { name: '删除数据并打开' }).click();
  await expect(page.getByRole('dialog')).toContainText('已打开');
  await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
  await page.keyboard.press('Escape');
  await app.dropFixture('three-sites.geojson');
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});
