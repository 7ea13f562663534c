import type { LonLat } from '../domain/geometry';
import type { Annotation, Scene } from '../domain/scene-schema';

export type InkTool = 'pen' | 'arrow' | 'circle' | 'text' | 'laser';

/** What is drawn over the scenes of a talk by hand, in map coordinates, and with which tool. */
export class TalkInk {
  tool = $state<InkTool | null>(null);
  /** where the laser pointer is; null when it is off the map */
  laserAt = $state.raw<LonLat | null>(null);
  /** what is just being drawn in the presenter's window */
  underway = $state.raw<Annotation | null>(null);
  /** scene → what was drawn over it in this talk */
  #drawn = $state.raw<Readonly<Record<string, readonly Annotation[]>>>({});

  get all(): Readonly<Record<string, readonly Annotation[]>> {
    return this.#drawn;
  }

  /** What lies over a scene: what is kept with it, and what was drawn over it in this talk. */
  of({ id, annotations = [] }: Scene): Annotation[] {
    return [...annotations, ...(this.#drawn[id] ?? [])];
  }

  /** The same with what is just being drawn. */
  seen(scene: Scene): Annotation[] {
    return this.underway ? [...this.of(scene), this.underway] : this.of(scene);
  }

  take(tool: InkTool | null): void {
    this.tool = tool;
    this.laserAt = null;
  }

  putAway(): void {
    this.take(null);
  }

  add(scene: string, annotation: Annotation): void {
    this.#drawn = { ...this.#drawn, [scene]: [...(this.#drawn[scene] ?? []), annotation] };
  }

  /** Takes away what was drawn over a scene in this talk; what is kept with it stays. */
  wipe(scene: string): void {
    this.#drawn = { ...this.#drawn, [scene]: [] };
  }

  /** Takes over what another window has drawn. */
  replace(drawn: Readonly<Record<string, readonly Annotation[]>>): void {
    this.#drawn = drawn;
  }
}
