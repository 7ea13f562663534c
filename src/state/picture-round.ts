import type { SceneFrame } from './scene-deck.svelte';
import type { Annotation } from '../domain/scene-schema';
import { withAnnotations } from '../map/annotation-layers';
import { PictureMap, type DrawnMap, type PictureFrame } from '../map/picture-map';

/** Draws the pictures of scenes one after the other on one map off the screen; to be ended. */
export class PictureRound {
  #map: PictureMap | null = null;
  readonly #stop: AbortSignal;

  constructor(stop: AbortSignal) {
    this.#stop = stop;
  }

  /**
   * The picture of a scene, or the two of a pair, each handed on before the next is drawn. Rejects when one can't be drawn; the next
   * scene then gets a map of its own.
   */
  async draw<T>(
    { left, right }: SceneFrame,
    annotations: readonly Annotation[],
    frames: readonly PictureFrame[],
    take: (drawn: DrawnMap, index: number) => Promise<T>,
  ): Promise<T[]> {
    const taken: T[] = [];
    try {
      for (const [i, side] of [left, right].entries()) {
        const frame = frames[i];
        if (!side || !frame) continue;
        this.#map ??= new PictureMap();
        const style = withAnnotations(side.style, annotations);
        taken.push(await take(await this.#map.draw(style, side.bounds, frame, this.#stop), i));
      }
    } catch (error) {
      this.end();
      throw error;
    }
    return taken;
  }

  end(): void {
    this.#map?.remove();
    this.#map = null;
  }
}
