import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { unzip } from '../io/unzip';
import { expect, test } from './app';

/** Squares over the plan, one of them with a name that no file can have. */
const sites = JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from({ length: 12 }, (_, i) => {
    const [west, south, size] = [121.2 + (i % 4) * 0.03, 30.05 + Math.floor(i / 4) * 0.03, 0.004];
    const ring = [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
    const properties = { name: i === 0 ? 'a/b:c*?' : `第${i + 1}号地块` };
    return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  }),
});

test('a batch becomes a package that proves itself, and a cancelled one leaves nothing', async ({ app }) => {
  const { page } = app;
  await app.open();
  await app.drop([{ name: '项目.geojson', text: sites }]);
  await expect(page.getByText('载入 12 个地块')).toBeVisible();
  await app.menu('核查', '成果包');
  const dialog = page.getByRole('dialog', { name: '成果包' });
  await expect(dialog.getByText('未核查 12 个')).toBeVisible();
  const make = dialog.getByRole('button', { name: /^生成成果包/ });
  await expect(make).toBeDisabled();
  await dialog.getByRole('button', { name: '先核查这些地块' }).click();
  await expect(dialog.getByText('已核查 12 个')).toBeVisible();
  await dialog.getByLabel('经办人').fill('张三');

  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await make.click();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(make).toBeEnabled();
  expect(downloads).toBe(0);

  const download = page.waitForEvent('download');
  await make.click();
  const file = await download;
  await expect(dialog.getByRole('status')).toContainText(file.suggestedFilename());
  const files = unzip(new Uint8Array(await readFile(await file.path())));
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
    operator: string;
    sites: { checked: number };
    files: { name: string; sha256: string }[];
  };
  expect(manifest).toMatchObject({ operator: '张三', sites: { checked: 12 } });
  expect([...files.keys()].filter((name) => name.startsWith('核查单/'))).toHaveLength(24);
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
    ).toBe(sha256);
  await app.expectAccessible();
});
