import { expect, test } from './app';

const ring = [
  [121.318, 30.118],
  [121.33, 30.118],
  [121.33, 30.126],
  [121.318, 30.126],
  [121.318, 30.118],
];
const inTheHills = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '山边地块' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
});

test('a planner answers what a rule asks, judges a finding otherwise, and both stay visible', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await app.drop([{ name: 'hills.geojson', text: inTheHills }]);
  await expect(page.getByRole('button', { name: '查看 山边地块' })).toBeVisible();
  await page.getByRole('tabpanel').getByRole('button', { name: '核查', exact: true }).click();
  await expect(page.getByTestId('verdict')).toBeVisible();
  await expect(page.getByText('EPSG:4549')).toBeVisible();
  await expect(page.getByText('经两种算法核对一致')).toBeVisible();

  const quarrying = page.locator('[data-rule="mining-ban"]');
  await expect(quarrying).toHaveAttribute('data-state', 'undetermined');
  await expect(quarrying).toContainText('经办人尚未申报');
  await quarrying.getByRole('combobox').first().selectOption({ label: '不勘查、不开采' });
  await expect(quarrying).toHaveAttribute('data-state', 'notice');
  await expect(quarrying).toContainText('本条不适用于本项目');

  const scenic = page.locator('[data-rule="scenic-area"]');
  await expect(scenic).toHaveAttribute('data-state', 'attention');
  await expect(scenic).toContainText('按精度');
  await scenic.getByText('经办人改判').click();
  const override = scenic.getByRole('button', { name: '改判', exact: true });
  await expect(override).toBeDisabled();
  await scenic.getByRole('textbox').fill('隧道下穿，不申请用地');
  await app.picture('8-overriding');
  await override.click();
  await expect(scenic.getByTestId('override')).toContainText('隧道下穿');
  await expect(scenic).toHaveAttribute('data-state', 'attention');
  await expect(page.getByTestId('overridden')).toContainText('改判 1 项后');
  await app.picture('9-overridden');
  await app.expectAccessible();

  await page.getByRole('button', { name: '核查单' }).click();
  const sheet = page.frameLocator('iframe[data-testid="sheet"]');
  await expect(sheet.locator('body')).toContainText('经办人改判：不涉及。理由：隧道下穿，不申请用地');
  await expect(sheet.locator('body')).toContainText('经办人申报：不勘查、不开采');
  await page.getByRole('button', { name: '关闭' }).last().click();

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByTestId('overridden')).toBeHidden();
});
