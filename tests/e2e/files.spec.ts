import type { Locator } from '@playwright/test';
import { expect, test, type App } from './app';

const square = (name: string, ring: readonly (readonly number[])[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } }],
  });

const ring = [
  [121.26, 30.17],
  [121.27, 30.17],
  [121.27, 30.18],
  [121.26, 30.18],
  [121.26, 30.17],
];

test('a good file becomes a site, with its area, and hostile text in it stays text', async ({ app }) => {
  const { page } = app;
  await app.open();
  const name = '<img src=x onerror="document.title=`pwned`">';
  await app.drop([{ name: 'good.geojson', text: square(name, ring) }]);
  await expect(page.getByTestId('import-report')).toContainText('载入 1 个地块');
  const site = page.getByRole('button', { name: `查看 ${name}` });
  await expect(site).toContainText('公顷');
  await expect(site).toContainText('亩');
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await page.getByRole('button', { name: '核查单' }).click();
  await expect(page.frameLocator('iframe').getByText(name).filter({ visible: true }).first()).toBeVisible();
  expect(await page.title()).not.toContain('pwned');
  await app.picture('8-hostile-name');
  await page.getByRole('button', { name: '关闭' }).last().click();
  await expectRefused(app, site);
});

const refused: readonly [string, string, RegExp][] = [
  ['not JSON', 'this is not JSON', /没有载入.*JSON/],
  ['an empty collection', '{"type":"FeatureCollection","features":[]}', /没有载入.*(没有|空)/],
  [
    'points only',
    '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[121.26,30.17]}}',
    /点|面/,
  ],
  [
    'latitude and longitude swapped',
    square(
      's',
      ring.map(([x, y]) => [y ?? 0, x ?? 0]),
    ),
    /没有载入.*(颠倒|写反|对调|互换)/,
  ],
  ['a number out of all range', square('n', ring).replace('121.26,', '1e400,'), /有限|数值|无穷/],
  ['a ring that is not closed', square('o', ring.slice(0, 4)), /闭合/],
  [
    'a bow-tie',
    square('b', [
      [121.26, 30.17],
      [121.27, 30.18],
      [121.27, 30.17],
      [121.26, 30.18],
      [121.26, 30.17],
    ]),
    /相交/,
  ],
];

/** A bad file is refused with what, where and what to do, and nothing else is lost. */
async function expectRefused(app: App, kept: Locator): Promise<void> {
  const { page } = app;
  await app.idle();
  const camera = await page.getByTestId('map').getAttribute('data-camera');
  for (const [title, text, reason] of refused) {
    await app.drop([{ name: 'bad.geojson', text }]);
    const report = page.getByTestId('import-report');
    await expect(report, title).toContainText(reason);
    await report.getByRole('button', { name: '关闭' }).click();
  }
  await app.drop([{ name: 'bad.geojson', text: 'x' }]);
  await expect(page.getByTestId('import-report')).toBeVisible();
  await app.picture('9-bad-file');
  await expect(kept).toBeVisible();
  expect(await page.getByTestId('map').getAttribute('data-camera')).toBe(camera);
}

test('an official layer takes the schematic one’s place, and leaves no trace when it is removed', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.drop([{ name: 'good.geojson', text: square('平原地块', ring) }]);
  await app.menu('核查', '载入官方图层');
  const dialog = page.getByRole('dialog');
  await page.getByTestId('official-file').setInputFiles({
    name: '红线.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(square('红线图斑', ring)),
  });
  await expect(dialog).toContainText('1 个图斑');
  await dialog.getByRole('group').getByRole('checkbox').first().check();
  await dialog.getByLabel(/来源/).fill('自然资源主管部门');
  await dialog.getByLabel(/版本/).fill('2022 三区三线');
  await dialog.getByLabel(/日期/).fill('2022-10-27');
  await dialog.getByLabel(/保存在本浏览器/).check();
  await app.picture('10-official-form');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: '用于核查' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('tab', { name: '地块' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  const first = page.getByTestId('findings').locator('li').first();
  await expect(first).toContainText('涉及');
  await expect(first).not.toContainText('疑似');
  await expect(first).toContainText('官方');
  await app.picture('11-official-verdict');

  const question = first.getByLabel(/有限人为活动/);
  await question.selectOption({ index: 6 });
  await expect(page.getByTestId('findings')).toContainText('经办人申报');
  await app.picture('14-claimed-activity');

  await page.reload();
  await app.idle();
  await app.menu('核查', '载入官方图层');
  await expect(dialog).toContainText('已保存在本浏览器');
  await dialog.getByRole('button', { name: /移除/ }).click();
  await expect(dialog).not.toContainText('已保存在本浏览器');
  const kept = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const request = indexedDB.open('yutu');
          request.onsuccess = () => {
            const all = request.result.transaction('officialLayers').objectStore('officialLayers').count();
            all.onsuccess = () => resolve(all.result);
          };
          request.onerror = () => reject(request.error ?? new Error('indexedDB'));
        }),
    );
  await expect.poll(kept).toBe(0);
  await page.reload();
  await app.idle();
  expect(await kept()).toBe(0);
});
