import type { Session } from './session.svelte';
import { ViewHistory } from './view-history.svelte';

/** What was looked at of the plan that is open, taken from the map on the screen and brought back there. */
export class SeenViews {
  readonly history: ViewHistory;
  readonly #session: Session;
  #plan: string | null = null;

  constructor(session: Session) {
    this.#session = session;
    this.history = new ViewHistory(({ camera, view }) => {
      session.view.restore(view);
      session.stage.pane?.jumpTo(camera);
    });
  }

  /** The map has come to rest. A talk has a course of its own, which isn't noted. */
  note(): void {
    const { plan, stage, view, presentation } = this.#session;
    const camera = stage.pane?.camera;
    if (!plan || !camera || presentation.isOn) return;
    if (plan.manifest.id !== this.#plan) this.history.forget();
    this.#plan = plan.manifest.id;
    this.history.note({ camera, view: view.chosen });
  }
}
