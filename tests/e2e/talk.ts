import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { PlanManifest } from '../../src/domain/plan-schema';
import { projectVersion, type ProjectFile } from '../../src/domain/project-schema';
import type { Scene } from '../../src/domain/scene-schema';
import { expect, type App } from './app';

const pack = new URL('../../geodata/cixi/', import.meta.url);
const read = async (file: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(file, pack), 'utf8')) as unknown;

/** The scenes of the plan that is open first. */
export const packScenes = async (): Promise<Scene[]> =>
  ((await read('scenes.json')) as { scenes: Scene[] }).scenes;

/** A project file over that plan with scenes of its own. */
export async function projectOf(scenes: Scene[]): Promise<{ name: string; text: string }> {
  const { id, version, layers, tree } = (await read('plan.json')) as PlanManifest;
  const file: ProjectFile = {
    yutu: 'project',
    schema: projectVersion,
    plan: { id, version },
    sites: [],
    scenes,
    view: {
      visible: layers.flatMap((layer) => (layer.visible ? [layer.id] : [])),
      opacity: {},
      order: tree.flatMap((group) => group.layers),
      filters: {},
    },
  };
  return { name: 'talk.yutu.json', text: JSON.stringify(file) };
}

export const place = (page: Page): Locator => page.getByTestId('place');
export const heading = (page: Page): Locator => page.getByTestId('talk').getByRole('heading', { level: 1 });
export const stage = (page: Page): Locator => page.locator('.stage');

/** Begins a talk, and waits until its first picture is whole. */
export async function begin({ page }: Pick<App, 'page'>, key = 'F5'): Promise<void> {
  await page.keyboard.press(key);
  await expect(stage(page)).toHaveAttribute('data-state', 'shown');
}

/** Waits until the picture of the moment and the one after it are drawn. */
export const ahead = (page: Page): Promise<void> => expect(stage(page)).toHaveAttribute('data-ahead', 'true');

/** How many colours a grid of pixels of the big screen's map has; a blank one has a handful. */
export async function coloursOf(page: Page): Promise<number> {
  const png = await stage(page).screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(160, 90).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, 0, 0, 160, 90);
    return new Set(new Uint32Array(context.getImageData(0, 0, 160, 90).data.buffer)).size;
  }, png.toString('base64'));
}
