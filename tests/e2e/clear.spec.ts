import { expect, test } from './app';

/** @param north how far its north edge is from its south edge, degrees */
const siteAt = (name: string, west: number, south: number, east: number, north: number): object => ({
  type: 'Feature',
  properties: { name },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + east, south],
        [west + east, south + north],
        [west, south + north],
        [west, south],
      ],
    ],
  },
});

test('a site in conflict is moved or cut clear of the zones, compared with what it was, and put back', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  // one reaches over the northern border of the zones; the other lies wholly in one of them, and partly in another
  const features = [
    siteAt('湖口地块', 121.327, 30.144, 0.006, 0.004),
    siteAt('山边地块', 121.318, 30.118, 0.012, 0.008),
  ];
  await app.drop([{ name: 'hills.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) }]);
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  const water = page.locator('[data-rule="water-source-1"]');
  await expect(water).toHaveAttribute('data-state', 'conflict');
  const open = page.getByRole('button', { name: '避让方案', exact: true });
  await open.click();
  const [retreat, shift] = [page.getByTestId('proposal-retreat'), page.getByTestId('proposal-shift')];
  await expect(shift).toContainText('向北平移');
  await expect(retreat).toContainText('减少面积');
  await app.expectAccessible();

  await retreat.getByRole('button', { name: '采用', exact: true }).click();
  await expect(water).toHaveAttribute('data-state', 'undetermined');
  await page.getByTitle('撤销：采用避让方案').click();
  await expect(water).toHaveAttribute('data-state', 'conflict');

  await open.click();
  await shift.getByRole('button', { name: '另存为新地块并比选' }).click();
  const compared = page.getByRole('dialog', { name: '方案比选' });
  await expect(compared.getByRole('img')).toHaveCount(2);
  await expect(compared.getByRole('row', { name: '饮用水水源一级保护区' })).toContainText('−21.5934');
  const saved = page.waitForEvent('download');
  await compared.getByRole('button', { name: '保存 CSV' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^方案比选 湖口地块.*\.csv$/);
  await compared.getByRole('button', { name: '关闭' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('hills.geojson（范围经避让方案改动：平移）');

  await page.getByRole('button', { name: '查看 山边地块' }).click();
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  await open.click();
  await expect(retreat).toContainText('风景名胜区：裁去之后不剩可用的部分');
  await expect(retreat).toContainText('本方案避让其余所选的 1 条');
});
