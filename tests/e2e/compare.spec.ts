import { expect, test } from './app';

test.use({ viewport: { width: 1100, height: 760 } });

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a planner sets two years and two plans side by side, swipes, asks what lies on either side, and is back where it began', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  await page.keyboard.press('v');
  const bar = page.getByRole('toolbar', { name: '对比' });
  const other = page.getByTestId('compare-map');
  await expect(other).toHaveAttribute('data-state', 'idle');
  await app.idle();
  const cameras = () =>
    Promise.all([page.getByTestId('map'), other].map((map) => map.getAttribute('data-camera')));
  await expect.poll(async () => new Set(await cameras()).size).toBe(1);

  // what is there in 2035 and not in the year of the timeline
  await bar.getByRole('button', { name: /差异：\d+ 个图层/ }).click();
  await expect(
    page
      .getByTestId('differences')
      .getByText(/状态不同 \d+/)
      .first(),
  ).toBeVisible();
  await app.picture('50-compare-years');

  // either map moves both
  const box = await other.boundingBox();
  if (!box) throw new Error('The other map is on the screen.');
  const [x, y] = [box.x + 90, box.y + box.height / 2];
  const before = await cameras();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await cameras())[0]).not.toBe(before[0]);
  await expect.poll(async () => new Set(await cameras()).size).toBe(1);

  // a click on the right is answered for the right first, and for the same place on the left
  await page.mouse.click(x, y);
  const place = page.getByTestId('compared-place');
  await expect(place.getByRole('heading', { level: 4 })).toHaveText([/^右 · .*2035 年$/, /^左 · /]);

  // the divider is moved by keys
  await bar.getByRole('button', { name: '卷帘' }).click();
  const divider = page.getByRole('slider', { name: /卷帘分界/ });
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(divider).toHaveValue('0.49');
  await app.picture('51-compare-swipe');

  // another plan has no place in common with this one: a scale is all that the two share
  await bar.getByRole('combobox', { name: '右侧显示' }).selectOption({ index: 2 });
  await expect(page.getByText('只联动比例尺')).toBeVisible();
  await expect(bar.getByRole('button', { name: '卷帘' })).toBeDisabled();
  await expect(other).toHaveAttribute('data-state', 'idle');
  await app.picture('52-compare-plans');
  await app.expectAccessible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  await expect(page.getByTestId('timeline')).toBeHidden();
});

test.describe('an online base map', () => {
  test.use({ allowedHost: 'tiles.test' });

  test('is asked for nothing before the user consents, is told while it is used, refused where it is shifted, and gone in the confidential mode', async ({
    app,
  }) => {
    const { page } = app;
    const asked: string[] = [];
    await page.route('https://tiles.test/**', async (route) => {
      asked.push(route.request().url());
      await route.fulfill({
        body: pixel,
        contentType: 'image/png',
        headers: { 'access-control-allow-origin': '*' },
      });
    });
    await app.open();
    const isBarred = () =>
      page.evaluate(() =>
        fetch('https://tiles.test/probe').then(
          () => false,
          () => true,
        ),
      );
    await expect(page.locator('meta[data-network-bar]')).toHaveCount(1);

    await app.menu('更多', '联网底图');
    const dialog = page.getByRole('dialog', { name: '联网底图' });
    await dialog.getByRole('combobox', { name: '类型' }).selectOption('xyz');
    const address = dialog.getByRole('textbox', { name: '地址' });
    await address.fill('https://webrd01.is.autonavi.com/appmaptile?x={x}&y={y}&z={z}');
    await expect(dialog.getByRole('alert')).toContainText('GCJ-02');
    await expect(dialog.getByRole('button', { name: /使用此底图/ })).toBeHidden();
    await address.fill('https://tiles.test/{z}/{x}/{y}.png');
    await dialog.getByRole('textbox', { name: '版权与审图号' }).fill('测试图商 GS(0000)0000号');
    const use = dialog.getByRole('button', { name: /使用此底图/ });
    await expect(use).toBeDisabled();
    await dialog.getByRole('checkbox', { name: /同意向 tiles.test 请求图块/ }).check();
    await app.picture('53-base-map-consent');
    await app.expectAccessible();
    expect(asked).toEqual([]);

    await use.click();
    await expect(page.getByTestId('online')).toBeVisible();
    await app.idle();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(asked.every((url) => /^https:\/\/tiles\.test\/\d+\/\d+\/\d+\.png$/.test(url))).toBe(true);
    await expect(page.getByText('测试图商 GS(0000)0000号')).toBeVisible();
    await expect(page.getByText('规划界线为示意')).toBeVisible();
    await app.picture('54-base-map');
    await app.expectAccessible();

    await page.getByRole('banner').getByRole('button', { name: '更多', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: '保密模式' }).click();
    await page.getByRole('button', { name: '删除数据并打开保密模式' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('online')).toBeHidden();
    const told = asked.length;
    expect(await isBarred(), 'the browser itself bars the network').toBe(true);
    expect(asked).toHaveLength(told);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('tiles.test');
  });
});
