import { pictureCount } from '../domain/scene-view';
import type { Scene } from '../domain/scene-schema';
import type { PictureMap } from '../map/picture-map';
import { sceneFrame, siteOfScene } from './scene-frame';
import type { Session } from './session.svelte';

/** CSS px that a picture is drawn in: labels are as large as on a small screen, and the picture is then shown smaller. */
const frame = { width: 360, height: 225, pixelRatio: 1, padding: { top: 4, right: 4, bottom: 4, left: 4 } };

/** So many pictures are remembered beyond those that are asked for, since an edit that is undone wants the old one again. */
const mostSpare = 60;

/**
 * Small pictures of the scenes, each drawn by a map off the screen: one at a time, while the page has nothing better to do. There is
 * one such map at most, and it goes when all pictures are there. A scene that is built up is pictured whole, and of a pair its left.
 */
export class SceneThumbnails {
  /** by what they show */
  #pictures = $state.raw<ReadonlyMap<string, string>>(new Map());
  readonly #session: Session;
  #wanted: readonly Scene[] = [];
  #drawing: AbortController | null = null;
  /** what could not be drawn, so that it isn't tried again and again */
  readonly #failed = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** data: URL; null as long as there is none. */
  of(scene: Scene): string | null {
    return this.#pictures.get(this.#keyOf(scene)) ?? null;
  }

  /** Draws what of these is missing, bit by bit; to be called again when they change. */
  want(scenes: readonly Scene[]): void {
    this.#wanted = scenes;
    if (!this.#drawing && this.#session.whole && this.#next()) void this.#drawAll();
  }

  /** Draws no more; what is there stays. */
  stop(): void {
    this.#wanted = [];
    this.#drawing?.abort();
  }

  #next(): Scene | undefined {
    return this.#wanted.find((scene) => {
      const key = this.#keyOf(scene);
      return !this.#pictures.has(key) && !this.#failed.has(key);
    });
  }

  async #drawAll(): Promise<void> {
    const stop = (this.#drawing = new AbortController());
    await whenIdle();
    let map: PictureMap | null = null;
    try {
      const { PictureMap } = await import('../map/picture-map');
      for (let scene = this.#next(); scene && !stop.signal.aborted; scene = this.#next()) {
        map ??= new PictureMap();
        await this.#draw(map, scene, stop.signal);
        await whenIdle();
      }
    } finally {
      map?.remove();
      this.#drawing = null;
    }
  }

  async #draw(map: PictureMap, scene: Scene, stop: AbortSignal): Promise<void> {
    const key = this.#keyOf(scene);
    const shown = sceneFrame(this.#session, scene, pictureCount(scene) - 1)?.left;
    if (!shown) return;
    try {
      const { canvas } = await map.draw(shown.style, shown.bounds, frame, stop);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
      const { dataUrlOf } = await import('../map/png-of');
      this.#remember(key, await dataUrlOf(blob));
    } catch {
      // A machine that can't draw it shows the scene's number in the place of a picture.
      if (!stop.aborted) this.#failed.add(key);
    }
  }

  #remember(key: string, url: string): void {
    const most = this.#wanted.length + mostSpare;
    this.#pictures = new Map([...this.#pictures, [key, url] as const].slice(-most));
  }

  #keyOf(scene: Scene): string {
    const { plan, settings, whole } = this.#session;
    const { view, steps, compare, check } = scene;
    const site = siteOfScene(this.#session, scene);
    const shown = [view, steps?.at(-1), compare, check, site?.geometry, site?.name];
    return JSON.stringify([plan?.manifest.id, whole?.sha256, settings.locale, shown]);
  }
}

/** Resolves when the page has nothing to do, or after a second or so. */
const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 200);
  });
