import type { Page } from '@playwright/test';
import type { Annotation, Scene } from '../../src/domain/scene-schema';
import { expect, test, type App } from './app';
import { ahead, begin, coloursOf, heading, packScenes, place, projectOf, stage } from './talk';

test.use({ viewport: { width: 1024, height: 768 } });

/** fewer stand on a map that is not drawn: the ground, the badge, the handle */
const drawn = 24;

/** Opens a project with these scenes and begins its talk. */
async function give(app: App, scenes: Scene[]): Promise<void> {
  await app.open();
  await app.drop([await projectOf(scenes)]);
  await expect(app.page.getByTestId('import-report')).toContainText('已打开项目');
  await begin(app);
}

/** The corners of what a scene frames, marked with a word each. */
function withCorners(scene: Scene): Scene {
  const [west, south, east, north] = scene.view.bounds;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;
  const annotations = corners.map(([lon, lat], at): Annotation => {
    return { id: `corner-${at}`, kind: 'text', colour: '#d11f4a', at: [lon, lat], text: `角${at}` };
  });
  return { ...scene, annotations };
}

/** Where the marked corners are, shares of the big screen's map. */
const cornersOf = (page: Page): Promise<[number, number][]> =>
  page.getByTestId('ink').evaluate((ink) => {
    const { clientWidth, clientHeight } = ink;
    return [...ink.querySelectorAll('text')].map((text): [number, number] => [
      Number(text.getAttribute('x')) / clientWidth,
      Number(text.getAttribute('y')) / clientHeight,
    ]);
  });

/** All four corners are on the screen, and two of the sides reach to its edge as far as its proportions let them. */
async function expectFramed(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const corners = await cornersOf(page);
      const spans = [0, 1].map((axis) => {
        const at = corners.map((corner) => corner[axis] ?? Number.NaN);
        return [Math.min(...at), Math.max(...at)] as const;
      });
      const isInside = spans.every(([least, most]) => least > 0 && most < 1);
      return corners.length === 4 && isInside && spans.some(([least, most]) => most - least > 0.9);
    })
    .toBe(true);
}

test('a lost graphics card and a projector that is plugged in do not end a talk', async ({ app }) => {
  const { page } = app;
  const [, first, second] = await packScenes();
  if (!first || !second) throw new Error('The plan has too few scenes.');
  await give(app, [withCorners(first), second]);
  await expectFramed(page);
  await ahead(page);
  const before = await coloursOf(page);
  expect(before).toBeGreaterThan(drawn);

  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.stage canvas')) {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    }
  });
  await expect(stage(page).getByRole('status')).toBeVisible();
  await expect(stage(page).getByRole('status')).toHaveCount(0);
  expect(await coloursOf(page)).toBeGreaterThan(drawn);
  await page.keyboard.press('PageDown');
  await expect(place(page)).toHaveText('2 / 2');
  await ahead(page);
  expect(await coloursOf(page)).toBeGreaterThan(drawn);
  await page.keyboard.press('PageUp');
  await ahead(page);

  for (const [width, height] of [
    [1920, 1080],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expectFramed(page);
    await expect.poll(() => coloursOf(page)).toBeGreaterThan(drawn);
    await app.picture(`talk-on-${width}`);
  }
});

test('two views are compared by swipe and side by side, with the keyboard, and frame the same places', async ({
  app,
}) => {
  const { page } = app;
  const [, , scene] = await packScenes();
  if (!scene) throw new Error('The plan has too few scenes.');
  const [before = '', ...after] = scene.view.layers;
  const pair = (mode: 'swipe' | 'side-by-side'): Scene => ({
    id: mode,
    title: { zh: mode, en: mode },
    text: { zh: '两张图。', en: 'Two maps.' },
    view: { ...scene.view, layers: [before] },
    compare: {
      mode,
      view: { layers: after },
      titles: [
        { zh: '现状', en: 'Now' },
        { zh: '规划', en: 'Planned' },
      ],
    },
  });
  await give(app, [pair('swipe'), pair('side-by-side')]);
  const front = page.locator('.slot.front .maps');
  const cameras = () =>
    front.locator('.map').evaluateAll((maps) => maps.map((map) => (map as HTMLElement).dataset['camera']));
  const expectInStep = async (): Promise<void> => {
    await expect(front.locator('canvas')).toHaveCount(2);
    await expect.poll(async () => new Set(await cameras()).size).toBe(1);
  };

  await expect(front).toHaveAttribute('data-mode', 'swipe');
  await expectInStep();
  const border = page.getByRole('slider', { name: '对比分界线' });
  await expect(border).toHaveValue('0.5');
  for (let press = 0; press < 3; press++) await page.keyboard.press(']');
  await expect(border).toHaveValue('0.65');
  const clip = front.locator('.right');
  await expect(clip).toHaveCSS('clip-path', /65%/);
  for (let press = 0; press < 20; press++) await page.keyboard.press('[');
  await expect(border).toHaveValue('0');
  await expect(stage(page).getByText('现状')).toBeVisible();
  await app.picture('talk-swipe');
  await app.expectAccessible();

  await page.keyboard.press('PageDown');
  await expect(front).toHaveAttribute('data-mode', 'side-by-side');
  await expect(border).toHaveCount(0);
  await expectInStep();
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectInStep();
  await app.picture('talk-side-by-side');
});

test('a blocked window and a layer that is gone are told calmly, and the talk goes on', async ({ app }) => {
  const { page } = app;
  await page.addInitScript(() => {
    const real = window.open.bind(window);
    const isBlocked = (): boolean => !document.documentElement.hasAttribute('data-popups');
    window.open = (...about) => (isBlocked() ? null : real(...about));
  });
  const [first, second] = await packScenes();
  if (!first || !second) throw new Error('The plan has too few scenes.');
  const view = { ...first.view, layers: [...first.view.layers, 'a-layer-of-last-year'] };
  await give(app, [{ ...first, view }, second]);
  const told = page.getByTestId('talk');

  await expect(told.getByRole('note')).toContainText('1 个图层');
  await expect(stage(page)).not.toContainText('图层');
  expect(await coloursOf(page)).toBeGreaterThan(drawn);
  await page.keyboard.press('n');
  await expect(page.getByTestId('blocked')).toContainText('允许');
  await expect(told.getByRole('alert')).toHaveCount(0);
  await app.picture('talk-blocked');
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('blocked')).toHaveCount(0);
  await expect(place(page)).toHaveText('2 / 2');
  await expect(heading(page)).toHaveText(second.title.zh);
  await page.keyboard.press('Home');

  await page.evaluate(() => document.documentElement.setAttribute('data-popups', 'allowed'));
  const [presenter] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
  await expect(presenter.getByRole('note')).toContainText('1 个图层');
  await presenter.close();
});
