import { expect, test } from './app';

/** Their pictures are for people to look at. */
test.use({ deviceScaleFactor: 1 });

const sizes = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

for (const [width, height] of sizes) {
  test(`the main screens are usable at ${width} × ${height}`, async ({ app }) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await app.open();
    await app.picture(`${width}-first`);
    await app.expectAccessible();

    await app.menu('更多', '关于');
    await expect(page.getByRole('dialog')).toContainText('无审图号');
    await expect(page.getByRole('dialog')).toContainText('maplibre-gl');
    await app.picture(`${width}-about`);
    await app.expectAccessible();
    await page.keyboard.press('Escape');

    await app.menu('更多', 'Switch to English');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await app.idle();
    await app.picture(`${width}-english`);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways, 'the page scrolls sideways').toBe(false);
  });
}

test('groups switch all, some and none of their layers, rows are dragged into order, and the language is remembered', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const group = page.getByRole('checkbox', { name: /显示图层组/ }).first();
  const layers = page.getByRole('checkbox', { name: /显示图层：/ });
  await group.check();
  await layers.first().uncheck();
  expect(await group.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await group.check();
  await expect(layers.first()).toBeChecked();

  const order = () => layers.evaluateAll((boxes) => boxes.slice(0, 2).map((box) => box.ariaLabel));
  const [upper, lower] = await order();
  const rows = page.getByRole('listitem').filter({ has: layers, hasNot: group });
  await rows.nth(1).dragTo(rows.nth(0));
  expect(await order()).toEqual([lower, upper]);

  await app.menu('更多', 'Switch to English');
  await page.reload();
  await app.idle();
  await expect(page.getByRole('tab', { name: 'Layers' })).toBeVisible();
});

test('another plan is opened from the plan menu, with its own layers, and is open again next time', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const menu = page.getByRole('combobox', { name: '规划' });
  const layers = page.getByRole('checkbox', { name: /显示图层：/ });
  const before = await layers.evaluateAll((boxes) => boxes.map((box) => box.ariaLabel));
  const [first, second] = await menu.locator('option').allInnerTexts();
  await expect(menu.locator('option:checked')).toHaveText(first ?? '');
  await menu.selectOption({ label: second ?? '' });
  await expect(page).toHaveTitle(new RegExp(second ?? 'no second plan'));
  await app.idle();
  expect(await layers.evaluateAll((boxes) => boxes.map((box) => box.ariaLabel))).not.toEqual(before);
  await app.picture('12-second-plan');
  await page.reload();
  await app.idle();
  await expect(menu.locator('option:checked')).toHaveText(second ?? '');
});

test('a plan that can’t be opened is told, and the open one stays', async ({ app }) => {
  const { page } = app;
  await app.open();
  const menu = page.getByRole('combobox', { name: '规划' });
  const [first, second] = await menu.locator('option').all();
  const broken = (await second?.getAttribute('value')) ?? '';
  await page.route(`**/geodata/${broken}/rules.json`, (route) =>
    route.fulfill({ body: '{"schema": 1, "rules": [' }),
  );
  await menu.selectOption(broken);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('rules.json');
  await app.picture('13-broken-plan');
  await alert.getByRole('button', { name: '关闭' }).click();
  await expect(alert).toBeHidden();
  await expect(menu).toHaveValue((await first?.getAttribute('value')) ?? '');
});

test('a browser without WebGL is told so, and shows what needs no map', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const real = Reflect.get(prototype, 'getContext') as (kind: string, options?: unknown) => unknown;
    Reflect.set(prototype, 'getContext', function (this: HTMLCanvasElement, kind: string, options?: unknown) {
      return kind === 'webgl2' ? null : real.call(this, kind, options);
    });
  });
  await page.goto('.');
  await expect(page.getByTestId('no-map')).toContainText('WebGL 2');
  await app.menu('查看', '规划内容');
  await expect(page.getByText(/条$/).first()).toBeVisible();
  await app.picture('15-no-map');
});
