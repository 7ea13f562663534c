import type { Page } from '@playwright/test';
import { expect, test, type App } from './app';
import { begin, heading, place } from './talk';

const camera = (page: Page): Promise<string | null> => page.getByTestId('map').getAttribute('data-camera');

/** With every movement of the map from scene to scene. */
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a planner gives a whole talk with a clicker, checks a site in it, and leaves the workbench as it was', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const atFirst = await camera(page);
  await page.mouse.move(900, 500);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => camera(page), 'the wheel has turned').not.toBe(atFirst);
  await app.idle();
  const before = await camera(page);

  await begin(app, 'F5');
  await expect(place(page)).toHaveText(/^1 \/ /);
  const scenes = Number((await place(page).innerText()).split('/')[1]);
  const titles = new Set([await heading(page).innerText()]);
  // a clicker knows nothing but this key; scenes that are built up take it several times
  for (let press = 0; press < 100 && !(await place(page).innerText()).startsWith(`${scenes} `); press++) {
    await page.keyboard.press('PageDown');
    titles.add(await heading(page).innerText());
  }
  expect(titles.size).toBe(scenes);

  await page.keyboard.press('.');
  await expect(page.getByTestId('curtain')).toHaveAttribute('data-colour', 'black');
  await page.keyboard.press('.');
  await expect(page.getByTestId('curtain')).toBeHidden();
  await page.keyboard.press('F5');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(place(page)).toHaveText(/^3 \/ /);
  await expect(page.getByTestId('steps').locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('PageUp');
  await expect(place(page)).toHaveText(/^2 \/ /);
  await app.expectAccessible();

  await page.keyboard.press('Escape');
  await expect(page.getByTestId('talk')).toBeHidden();
  await app.idle();
  expect(await camera(page)).toBe(before);
  await begin(app, 'Shift+F5');
  await expect(place(page)).toHaveText(/^2 \/ /);
  await expectCheckedLive(app);
});

/** A site is drawn and checked in the middle of the talk, which then goes on where it was. */
async function expectCheckedLive(app: App): Promise<void> {
  const { page } = app;
  const title = await heading(page).innerText();

  await page.keyboard.press('a');
  await expect(page.getByRole('toolbar', { name: new RegExp(title) })).toBeVisible();
  await app.idle();
  await page.getByRole('button', { name: '绘制地块' }).click();
  await expect(page.getByTestId('draw-readout')).toBeVisible();
  for (const corner of [
    [121.318, 30.118],
    [121.33, 30.118],
    [121.33, 30.126],
    [121.318, 30.126],
  ] as const)
    await app.clickMap(corner);
  await page.keyboard.press('Enter');
  const verdict = page.getByTestId('verdict');
  await expect(verdict).toContainText('疑似涉及');
  const size = await verdict.locator('.word').evaluate((word) => parseFloat(getComputedStyle(word).fontSize));
  expect(size).toBeGreaterThanOrEqual(30);
  await app.picture('talk-live-check');

  await page.keyboard.press('Escape');
  await expect(verdict).toBeHidden();
  await expect(heading(page)).toHaveText(title);
  await expect(page.locator('.stage[data-state=shown]')).toBeVisible();
}

test('the presenter’s window leads the talk, draws on it, and neither minds when the other is closed', async ({
  app,
}) => {
  const { page } = app;
  await page.goto('.');
  // the scenes come later than the plan
  await expect(page.getByRole('button', { name: '绘制地块' })).toBeEnabled();
  await begin(app, 'F5');
  const open = async (): Promise<Page> => {
    await page.bringToFront();
    const [presenter] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
    await expect(presenter.getByTestId('presenter').getByRole('combobox')).toBeVisible();
    return presenter;
  };
  const presenter = await open();
  await presenter.keyboard.press('PageDown');
  await expect(place(page)).toHaveText(/^2 \/ /);
  await presenter.getByRole('combobox').selectOption({ index: 4 });
  await expect(place(page)).toHaveText(/^5 \/ /);

  await presenter.getByRole('button', { name: '画笔' }).click();
  const box = await presenter.getByTestId('ink').boundingBox();
  if (!box) throw new Error('There is nothing to draw on.');
  await presenter.mouse.move(box.x + 150, box.y + 150);
  await presenter.mouse.down();
  await presenter.mouse.move(box.x + 260, box.y + 220, { steps: 6 });
  const drawn = page.getByTestId('ink').locator('path');
  await expect(drawn, 'while it is being drawn').toHaveCount(1);
  await presenter.mouse.up();
  await expect(drawn).toHaveCount(1);
  await presenter.getByRole('button', { name: '擦除' }).click();
  await expect(drawn).toHaveCount(0);

  await presenter.close();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(place(page)).toHaveText(/^6 \/ /);
  const again = await open();
  await expect(again.getByRole('combobox')).toHaveValue('5');

  await page.reload();
  await expect(place(page)).toHaveText(/^6 \/ /);
  await again.close();
});
