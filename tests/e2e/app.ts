import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

type LonLat = readonly [number, number];

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url));

/** Where a sample of `tests/fixtures/import` is, by its path there. */
export const importSample = (path: string): string =>
  fileURLToPath(new URL(`../fixtures/import/${path}`, import.meta.url));

/** The viewer in a real browser, as a planner sees it. */
export class App {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param url the served viewer's, if none is given */
  async open(url = '.'): Promise<void> {
    await this.page.goto(url);
    await this.idle();
  }

  /** Waits until the map has drawn everything that it was asked for. */
  async idle(): Promise<void> {
    // waits frame by frame, where an assertion would look again once a second
    const idle = this.page.locator('[data-testid="map"][data-state="idle"]');
    await idle.waitFor({ timeout: 60_000 });
    await this.page.waitForTimeout(150);
    await idle.waitFor({ timeout: 60_000 });
  }

  /** Where on the screen a place of the map is, by the camera that the map tells: Web Mercator, 512 px tiles. */
  async onScreen([lon, lat]: LonLat): Promise<{ x: number; y: number }> {
    const map = this.page.getByTestId('map');
    const [centreLon = 0, centreLat = 0, zoom = 0] = ((await map.getAttribute('data-camera')) ?? '')
      .split(' ')
      .map(Number);
    const box = await map.boundingBox();
    if (!box) throw new Error('The map is not on the screen.');
    const world = 512 * 2 ** zoom;
    return {
      x: box.x + box.width / 2 + ((lon - centreLon) / 360) * world,
      y: box.y + box.height / 2 + (mercatorY(lat) - mercatorY(centreLat)) * world,
    };
  }

  async clickMap(place: LonLat): Promise<void> {
    const { x, y } = await this.onScreen(place);
    await this.page.mouse.click(x, y);
  }

  /** Drops files onto the window, as from the desktop. */
  async drop(files: readonly { name: string; text: string }[]): Promise<void> {
    const transfer = await this.page.evaluateHandle((dropped) => {
      const data = new DataTransfer();
      for (const { name, text } of dropped) data.items.add(new File([text], name));
      return data;
    }, files);
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  /** Drops samples of `tests/fixtures/import` together, byte for byte. @param paths below that folder */
  async dropSamples(...paths: readonly string[]): Promise<void> {
    const samples = await Promise.all(
      paths.map(async (path) => ({
        name: path.slice(path.lastIndexOf('/') + 1),
        base64: (await readFile(importSample(path))).toString('base64'),
      })),
    );
    const transfer = await this.page.evaluateHandle((dropped) => {
      const data = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    }, samples);
    await this.page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }

  async dropFixture(name: string): Promise<void> {
    const path = fileURLToPath(new URL(`../fixtures/geojson/${name}`, import.meta.url));
    await this.drop([{ name, text: await readFile(path, 'utf8') }]);
  }

  /** Asks for a command by a menu of the bar; on a narrow screen there is one for all. */
  async menu(menu: string, command: string): Promise<void> {
    const bar = this.page.getByRole('banner');
    const opener = bar.getByRole('button', { name: menu, exact: true });
    const isWide = await opener.isVisible();
    await (isWide ? opener : bar.getByRole('button', { name: '更多', exact: true })).click();
    await bar.getByRole('menuitem', { name: command }).click();
  }

  /** Kept for people to look at, where they ask for it by `YUTU_PICTURES=1`; never compared. */
  async picture(name: string): Promise<void> {
    if (process.env['YUTU_PICTURES']) await this.page.screenshot({ path: `${artefacts}${name}.png` });
  }

  /** Fails on what a person with a screen reader or a keyboard would stumble over seriously. */
  async expectAccessible(): Promise<void> {
    // frames are left out, so that no page of axe's own is needed to join what was found in them
    const axe = new AxeBuilder({ page: this.page }).exclude('iframe').setLegacyMode();
    const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
}

const titles = (elements: readonly (HTMLElement | SVGElement)[]): (string | null)[] =>
  elements.map((element) => element.getAttribute('title'));

/** 0 at the north, 1 at the south end of the Web Mercator square. */
const mercatorY = (lat: number): number => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;

/**
 * Every journey also proves that nothing left the machine and that nothing went wrong unseen; `allowedHost` is one that the journey's user
 * consents to ask.
 */
export const test = base.extend<{ app: App; allowedHost: string }>({
  allowedHost: ['', { option: true }],
  app: async ({ page, baseURL, allowedHost }, use) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      const isOwn = url.startsWith(baseURL ?? '') || /^(data|blob|about):/.test(url);
      if (!isOwn && new URL(url).host !== allowedHost) foreign.push(url);
    });
    page.on('console', (message) => {
      const isBarred = allowedHost !== '' && message.text().includes('Content Security Policy');
      if (message.type() === 'error' && !isBarred) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    const crashes: Page[] = [];
    page.on('crash', (crashed) => crashes.push(crashed));
    await page.context().addInitScript(() => {
      const key = 'yutu.settings';
      try {
        if (!localStorage.getItem(key)) localStorage.setItem(key, '{"firstRunSeen":true}');
      } catch {
        // a frame in a sandbox has no storage
      }
    });
    await use(new App(page));
    const failure = page.getByTestId('map-failure');
    expect(
      crashes.length > 0 || page.isClosed() ? [] : await failure.evaluateAll(titles),
      'errors of the map engine',
    ).toEqual([]);
    expect(foreign, 'requests that left the machine').toEqual([]);
    expect(errors, 'errors in the console').toEqual([]);
  },
});

export { expect };
