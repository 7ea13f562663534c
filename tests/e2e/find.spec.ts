import { expect, test } from './app';

/** wide enough for the field in the bar */
test.use({ viewport: { width: 1240, height: 760 } });

test('a planner finds a place by its initials, a place by coordinates and a command by its name', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const field = page.getByRole('banner').getByRole('combobox', { name: '查找' });
  await field.click();
  await expect(page.getByText('也可以输入坐标')).toBeVisible();
  await field.fill('hzwkhdq');
  const options = page.getByRole('listbox', { name: '查找结果' }).getByRole('option');
  await expect(options.first()).toContainText('杭州湾跨海大桥');
  await app.expectAccessible();
  await app.picture('60-find');
  await field.press('Enter');
  await expect(page.getByTestId('found')).toContainText('杭州湾跨海大桥');
  await expect(options).toHaveCount(0);

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '查找' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('41355015.298, 3305401.104');
  await expect(options.first()).toContainText('121.49956° E 29.85875° N');
  await expect(options.first()).toContainText('3° 带第 41 带');
  await app.expectAccessible();
  await page.keyboard.press('Enter');
  const mark = page.getByRole('region', { name: '标记的位置' });
  await expect(mark).toContainText('121.49956° E 29.85875° N');
  await app.idle();
  await mark.getByRole('button', { name: '移除标记' }).click();
  await expect(mark).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('快捷键');
  await expect(options.first()).toContainText('快捷键');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});
