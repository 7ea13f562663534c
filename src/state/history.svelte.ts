/** A named step of the project, so that the menu can say what undo takes back. */
export type SiteEdit = 'add' | 'remove' | 'rename' | 'reshape' | 'adopt' | 'claim' | 'override';
export type SceneEdit =
  | 'recordScene'
  | 'recaptureScene'
  | 'duplicateScene'
  | 'hideScene'
  | 'showScene'
  | 'moveScene'
  | 'writeScene'
  | 'annotateScene'
  | 'removeScene'
  | 'resetScenes';
export type LayerEdit = 'addLayer' | 'removeLayer';
export type MeasureEdit = 'keepMeasure' | 'reshapeMeasure' | 'removeMeasure' | 'wipeMeasures';
export type ProjectEdit = SiteEdit | SceneEdit | LayerEdit | MeasureEdit | 'openProject' | 'clearProject';

/** A step that was made: it puts back what was before it, and does it again. */
interface Step {
  edit: ProjectEdit;
  back: () => void;
  again: () => void;
}

/** Steps beyond these are forgotten, the oldest first: each holds a list of its own. */
const mostSteps = 500;

/** Undo and redo over every edit of the project, in the order in which they were made, whatever they were made to. */
export class History {
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);

  get lastEdit(): ProjectEdit | null {
    return this.#done.at(-1)?.edit ?? null;
  }
  get nextRedo(): ProjectEdit | null {
    return this.#undone.at(-1)?.edit ?? null;
  }

  /** Makes a step, and forgets what was undone before it. */
  make(edit: ProjectEdit, again: () => void, back: () => void): void {
    again();
    this.#done = [...this.#done, { edit, again, back }].slice(-mostSteps);
    this.#undone = [];
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (!step) return;
    step.back();
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
  }

  redo(): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    step.again();
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
  }

  /** Another project is open: nothing of it was made here. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }
}
