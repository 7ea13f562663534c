import type { Bilingual } from '../domain/schema-parts';
import type { Annotation, Scene } from '../domain/scene-schema';
import { History, type SceneEdit } from './history.svelte';

/** What of a scene is written in words. */
export type SceneText = 'title' | 'text' | 'notes';

/** What a scene shows, as it is taken from the screen. */
export type CapturedView = Pick<Scene, 'view' | 'check'>;

/** The scenes of the project, in the order of the talk: at first the plan's own. Scenes are plain data; an edit makes a new list. */
export class SceneStore {
  #scenes = $state.raw<readonly Scene[]>([]);
  #own = $state.raw<readonly Scene[]>([]);
  readonly #history: History;

  constructor(history = new History()) {
    this.#history = history;
  }

  get all(): readonly Scene[] {
    return this.#scenes;
  }

  /** Whether they are the plan's, as the plan has them. */
  get areOwn(): boolean {
    return this.#scenes === this.#own;
  }

  /** Takes the scenes of a project that was opened, or the plan's where it has none of its own; no step of the history. */
  open(ofProject: readonly Scene[] | null, own = this.#own): void {
    this.#own = own;
    this.#scenes = ofProject ?? own;
  }

  /** The plan's own scenes are read by now. */
  adopt(own: readonly Scene[]): void {
    this.open(this.areOwn ? null : this.#scenes, own);
  }

  find(id: string): Scene | undefined {
    return this.#scenes.find((scene) => scene.id === id);
  }

  /** Adds a scene behind another one, or at the end, under an id of its own, which it returns. */
  record(scene: Omit<Scene, 'id'>, behind: string | null = null): string {
    return this.#insert('recordScene', scene, behind);
  }

  /**
   * Puts what a scene shows in the place of what it showed. The steps and the pair of the old picture go with it; its words, its
   * figure and what was drawn over it stay.
   */
  recapture(id: string, captured: CapturedView): void {
    const scene = this.find(id);
    if (!scene) return;
    const { steps: _steps, compare: _compare, check: _check, ...kept } = scene;
    this.#replace('recaptureScene', id, { ...kept, ...captured });
  }

  /** Puts a copy behind a scene; its id, or null where there is no such scene. */
  duplicate(id: string): string | null {
    const scene = this.find(id);
    return scene ? this.#insert('duplicateScene', scene, id) : null;
  }

  /** A scene that is hidden is not in the talk. */
  setHidden(id: string, isHidden: boolean): void {
    const scene = this.find(id);
    if (!scene || (scene.hidden ?? false) === isHidden) return;
    const { hidden: _, ...shown } = scene;
    this.#replace(isHidden ? 'hideScene' : 'showScene', id, isHidden ? { ...shown, hidden: true } : shown);
  }

  /** Puts a scene before another one, or behind it when it comes from above. */
  move(id: string, onto: string): void {
    const from = this.#placeOf(id);
    const to = this.#placeOf(onto);
    const scene = this.#scenes[from];
    if (!scene || to < 0 || from === to) return;
    this.#apply('moveScene', this.#scenes.toSpliced(from, 1).toSpliced(to, 0, scene));
  }

  /** One place up or down. */
  step(id: string, by: -1 | 1): void {
    const neighbour = this.#scenes[this.#placeOf(id) + by];
    if (neighbour) this.move(id, neighbour.id);
  }

  /**
   * Writes words of a scene in one language; the other language follows where it had the same words, or none. Nothing written takes
   * the notes away; the title and the text stay as they were.
   */
  write(id: string, part: SceneText, language: keyof Bilingual, words: string): void {
    const scene = this.find(id);
    if (!scene) return;
    const before = scene[part];
    const written = words.trim();
    if (written === (before?.[language] ?? '')) return;
    if (written !== '') {
      const after = before && before.zh !== before.en ? before : { zh: written, en: written };
      this.#replace('writeScene', id, { ...scene, [part]: { ...after, [language]: written } });
    } else if (part === 'notes') {
      const { notes: _, ...others } = scene;
      this.#replace('writeScene', id, others);
    }
  }

  /** How long a scene stays when the talk plays by itself, s; null: as long as the talk's own pace says. */
  setDuration(id: string, durationS: number | null): void {
    const scene = this.find(id);
    if (!scene || (scene.durationS ?? null) === durationS) return;
    const { durationS: _, ...others } = scene;
    this.#replace('writeScene', id, durationS === null ? others : { ...others, durationS });
  }

  /** Keeps what was drawn over a scene, in the place of what was; none takes it away. */
  annotate(id: string, annotations: readonly Annotation[]): void {
    const scene = this.find(id);
    if (!scene) return;
    const { annotations: before, ...others } = scene;
    if (annotations.length === 0 && !before) return;
    const after = annotations.length > 0 ? { ...others, annotations: [...annotations] } : others;
    this.#replace('annotateScene', id, after);
  }

  remove(id: string): void {
    if (this.find(id)) this.#apply('removeScene', this.#without(id));
  }

  /** Back to the plan's own. */
  reset(): void {
    if (!this.areOwn) this.#apply('resetScenes', this.#own);
  }

  #placeOf(id: string): number {
    return this.#scenes.findIndex((scene) => scene.id === id);
  }

  #without(id: string): Scene[] {
    return this.#scenes.filter((scene) => scene.id !== id);
  }

  #insert(edit: SceneEdit, scene: Omit<Scene, 'id'>, behind: string | null): string {
    const id = `scene-${crypto.randomUUID()}`;
    const place = behind === null ? -1 : this.#placeOf(behind);
    const at = place < 0 ? this.#scenes.length : place + 1;
    this.#apply(edit, this.#scenes.toSpliced(at, 0, { ...scene, id }));
    return id;
  }

  #replace(edit: SceneEdit, id: string, scene: Scene): void {
    this.#apply(
      edit,
      this.#scenes.map((one) => (one.id === id ? scene : one)),
    );
  }

  #apply(edit: SceneEdit, after: readonly Scene[]): void {
    const before = this.#scenes;
    this.#history.make(
      edit,
      () => (this.#scenes = after),
      () => (this.#scenes = before),
    );
  }
}
