import type { PlanFilter, YearShown } from '../domain/filter-schema';
import type { LayerGroup, PlanManifest } from '../domain/plan-schema';
import type { FeatureFilter } from '../domain/schema-parts';
import { openingView } from '../domain/opening-view';
import type { View } from '../domain/view';

/** Which layers are on, how strong and in what order. */
export class ViewState {
  #view = $state.raw<View>({ visible: [], opacity: {}, order: [], filters: {} });
  /** switched on for as long as something in them is looked at */
  #lent = $state.raw<readonly string[]>([]);

  current: View = $derived(
    this.#lent.length === 0 ? this.#view : { ...this.#view, visible: [...this.#view.visible, ...this.#lent] },
  );

  /** as the user chose it, without what is shown for a moment */
  get chosen(): View {
    return this.#view;
  }

  /** What the plan shows when it is opened. */
  open(manifest: Pick<PlanManifest, 'layers' | 'tree'>): void {
    this.#view = openingView(manifest);
    this.#lent = [];
  }

  /** Shows a view of another time. Layers that are no longer there are left out, and those that it doesn't know lie on top. */
  restore({ visible, order, ...rest }: View): void {
    const known = (ids: readonly string[]): string[] => ids.filter((id) => this.#view.order.includes(id));
    const added = this.#view.order.filter((id) => !order.includes(id));
    this.#view = { ...rest, visible: known(visible), order: [...added, ...known(order)] };
    this.#lent = [];
  }

  isVisible(layer: string): boolean {
    return this.current.visible.includes(layer);
  }

  opacityOf(layer: string): number | undefined {
    return this.#view.opacity[layer];
  }

  setVisible(layers: readonly string[], on: boolean): void {
    const without = (ids: readonly string[]): string[] => ids.filter((id) => !layers.includes(id));
    const kept = without(this.#view.visible);
    this.#lent = without(this.#lent);
    this.#view = { ...this.#view, visible: on ? [...kept, ...layers] : kept };
  }

  /** Switches layers on until the next time, when those that the user didn't want otherwise go off again. */
  lend(layers: readonly string[]): void {
    this.#lent = [...new Set(layers)].filter((id) => !this.#view.visible.includes(id));
  }

  /** all, some or none of a group's layers are on */
  groupState({ layers }: LayerGroup): 'all' | 'some' | 'none' {
    const on = layers.filter((id) => this.isVisible(id)).length;
    return on === 0 ? 'none' : on === layers.length ? 'all' : 'some';
  }

  setOpacity(layer: string, opacity: number): void {
    this.#view = { ...this.#view, opacity: { ...this.#view.opacity, [layer]: opacity } };
  }

  /** Shows of one layer only the features of a filter; all with null. */
  filterLayer(layer: string, filter: FeatureFilter | null): void {
    const { [layer]: _, ...others } = this.#view.filters;
    this.#view = { ...this.#view, filters: filter ? { ...others, [layer]: filter } : others };
  }

  /** Shows of every layer but the map's ground only the features of a filter; all without one. */
  filterEverywhere(filter: PlanFilter | undefined): void {
    this.#view = { ...this.#view, everywhere: filter };
  }

  /** Shows all features of every layer again. */
  clearFilters(): void {
    this.#view = { ...this.#view, filters: {}, everywhere: undefined };
  }

  /** Puts the timeline at a year; without one time plays no part. */
  showYear(year: YearShown | undefined): void {
    this.#view = { ...this.#view, year };
  }

  /** The layers of a group in drawing order from the top. */
  orderIn({ layers }: LayerGroup): readonly string[] {
    return this.#view.order.filter((id) => layers.includes(id));
  }

  /** Puts a layer before another one, or behind it when it comes from above. */
  move(layer: string, onto: string): void {
    const { order } = this.#view;
    const downwards = order.indexOf(layer) < order.indexOf(onto);
    const rest = order.filter((id) => id !== layer);
    const place = rest.indexOf(onto) + (downwards ? 1 : 0);
    this.#view = { ...this.#view, order: rest.toSpliced(place, 0, layer) };
  }

  /** One step up or down among its neighbours in the group. */
  step(group: LayerGroup, layer: string, by: -1 | 1): void {
    const neighbours = this.orderIn(group);
    const onto = neighbours[neighbours.indexOf(layer) + by];
    if (onto) this.move(layer, onto);
  }

  addOnTop(layer: string): void {
    this.#view = {
      ...this.#view,
      visible: [...this.#view.visible, layer],
      order: [layer, ...this.#view.order],
    };
  }

  forget(layer: string): void {
    const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== layer);
    this.#view = { ...this.#view, visible: without(this.#view.visible), order: without(this.#view.order) };
  }
}
