import type { PlanLayer } from '../domain/plan-schema';
import type { Session } from './session.svelte';

/** One layer seen alone on the ground of the map, and the way back to what was seen before. */
export class LayerSolo {
  readonly #session: Session;
  /** the layers that were on before, and those that solo has left on */
  #state = $state.raw<{ layer: string; before: readonly string[]; alone: readonly string[] } | null>(null);

  /** the layer that is seen alone; null as soon as the user has switched another one on or off */
  layer: string | null = $derived.by(() => {
    const visible = this.#session.view.chosen.visible;
    return this.#state?.alone === visible ? this.#state.layer : null;
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Shows a layer alone, or all that was seen before when it is alone already. The map's ground stays as it is. */
  toggle({ id }: PlanLayer): void {
    const { view } = this.#session;
    const { visible } = view.chosen;
    const before = this.layer === null || !this.#state ? visible : this.#state.before;
    if (this.layer === id) {
      view.restore({ ...view.chosen, visible: before });
      this.#state = null;
      return;
    }
    const ground = before.filter((one) => this.#session.layer(one)?.role === 'base');
    view.restore({ ...view.chosen, visible: [...new Set([...ground, id])] });
    this.#state = { layer: id, before, alone: view.chosen.visible };
  }
}
