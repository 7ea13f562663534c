import { expect, importSample, test, type App } from './app';

const asking = '09-prefixless-no-zone.txt';

/** A row of the report by the file that it tells of. */
const rowOf = ({ page }: App, file: string) =>
  page.getByTestId('import-report').getByTestId('import-item').filter({ hasText: file });

const siteCount = ({ page }: App) => page.getByRole('button', { name: /^查看 / });

/** West and south of the truth of a sample, degrees: where the map must have gone. */
const westernmost = 121.4995;
const easternmost = 121.5557;

test('five files of different kinds at once: four go in where they belong, one is asked about, one is refused', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.dropSamples(
    'txt/01-standard-utf8.txt',
    'shp/01-gbk-cpg-4490.zip',
    'kml/01-plain.kml',
    `txt/${asking}`,
    'shp/23-truncated-shp.zip',
  );
  await expect(rowOf(app, '01-standard-utf8.txt')).toContainText('载入 2 个地块');
  await expect(rowOf(app, '01-standard-utf8.txt')).toContainText('EPSG:4528');
  await expect(rowOf(app, '01-gbk-cpg-4490.zip')).toContainText('载入 3 个地块');
  await expect(rowOf(app, '01-gbk-cpg-4490.zip')).toContainText('GB18030');
  await expect(rowOf(app, '01-plain.kml')).toContainText('载入 1 个地块');
  await expect(rowOf(app, asking)).toContainText('待您确认');
  await expect(rowOf(app, '23-truncated-shp.zip')).toContainText('没有载入');
  await expect(siteCount(app)).toHaveCount(6);
  await app.idle();
  await app.expectAccessible();
  await app.picture('import-1-five');

  const row = rowOf(app, asking);
  await expect(row.getByRole('radio').first()).toBeChecked();
  await expect(row).toContainText('假定中央经线 120°');
  await row.getByRole('radio').first().focus();
  await app.idle();
  const [west = 0] = await middle(app);
  expect(west).toBeGreaterThan(westernmost);
  expect(west).toBeLessThan(easternmost);
  await page.keyboard.press('Tab');
  await row.getByRole('button', { name: '按此载入' }).press('Enter');
  await expect(rowOf(app, asking)).toContainText('载入 2 个地块');
  await expect(rowOf(app, asking)).toContainText('由经办人选定');
  await expect(siteCount(app)).toHaveCount(8);
  await page.getByRole('region', { name: '文件读取结果' }).getByRole('button', { name: '关闭' }).click();
  await page.keyboard.press('Control+z');
  await expect(siteCount(app)).toHaveCount(6);
  await expectStatedAreaTold(app);
});

/** A stated area that is wrong is told in the list of sites and on the sheet. */
async function expectStatedAreaTold(app: App): Promise<void> {
  const { page } = app;
  await app.dropSamples('txt/17-area-wrong.txt');
  await page.getByRole('region', { name: '文件读取结果' }).getByRole('button', { name: '关闭' }).click();
  await expect(siteCount(app).last()).toContainText(/填报 99\.999\d 亩/);
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await page.getByRole('button', { name: '核查单' }).click();
  await expect(page.frameLocator('iframe').getByText(/超过 1%，须核对/)).toBeVisible();
  await app.picture('import-3-stated-area');
}

/** The middle of the map that is seen, as the map tells it. */
async function middle({ page }: App): Promise<number[]> {
  const camera = (await page.getByTestId('map').getAttribute('data-camera')) ?? '';
  return camera.split(' ').map(Number);
}

test('where a file contradicts itself both facts stand side by side, and nothing is chosen for the planner', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.dropSamples('shp/11-prj-contradicts-coords.zip');
  const row = rowOf(app, '11-prj-contradicts-coords.zip');
  await expect(row).toContainText('文件写明');
  await expect(row).toContainText('东坐标带有带号 40');
  await expect(row.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(row.getByRole('button', { name: '按此载入' })).toBeDisabled();
  await app.picture('import-2-contradiction');
  await row.getByRole('radio').first().check();
  await row.getByRole('button', { name: '按此载入' }).click();
  await expect(row).toContainText('载入 3 个地块');

  const kept = page.getByRole('button', { name: /^查看 镇海区/ });
  await kept.click();
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await page.getByRole('region', { name: '文件读取结果' }).getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '核查单' }).click();
  const sheet = page.frameLocator('iframe');
  await expect(sheet.getByText(/坐标读取/)).toBeVisible();
  await expect(sheet.getByText(/由经办人选定/)).toBeVisible();
});

test('an official layer says how it was read; a shape that crosses itself is repaired on request, undone, and handed on', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.menu('核查', '载入官方图层');
  const dialog = page.getByRole('dialog');
  await page.getByTestId('official-file').setInputFiles([importSample('shp/07-zone40-prefix-4528.zip')]);
  await expect(dialog).toContainText('3 个图斑');
  await expect(dialog).toContainText('EPSG:4528');
  await dialog
    .getByRole('group', { name: /用于哪些规则/ })
    .getByRole('checkbox')
    .first()
    .check();
  await dialog.getByLabel(/来源/).fill('自然资源主管部门');
  await dialog.getByLabel(/版本/).fill('2022');
  await dialog.getByLabel(/日期/).fill('2022-10-27');
  await app.picture('import-4-official');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: '用于核查' }).click();
  await expect(dialog).toBeHidden();
  await app.menu('核查', '载入官方图层');
  await expect(dialog).toContainText('07-zone40-prefix-4528.zip');
  await expect(dialog).toContainText('按文件写明');
  await page.keyboard.press('Escape');

  await app.dropSamples('geojson/17-bowtie.geojson');
  const row = rowOf(app, '17-bowtie.geojson');
  await expect(row).toContainText('没有载入');
  await expect(siteCount(app)).toHaveCount(0);
  await row.getByRole('button', { name: /修复图形/ }).click();
  await expect(row).toContainText('面积由');
  await app.picture('import-5-repair');
  await row.getByRole('button', { name: '采用' }).first().click();
  await expect(row).toContainText('载入 1 个地块');
  await expect(siteCount(app)).toHaveCount(1);
  await page.getByRole('region', { name: '文件读取结果' }).getByRole('button', { name: '关闭' }).click();
  await page.keyboard.press('Control+z');
  await expect(siteCount(app)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(siteCount(app)).toHaveCount(1);

  await app.menu('核查', '导出地块');
  await dialog.getByLabel('坐标系').selectOption({ index: 1 });
  await app.expectAccessible();
  await app.picture('import-6-export');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  expect((await download).suggestedFilename()).toBe('地块.zip');
});
