import { middleOf } from '../domain/geometry';
import { scaleOf } from '../domain/numeric-scale';
import type { LayerData } from '../domain/plan';
import type { LayerGroup, MapSymbol, PlanLayer } from '../domain/plan-schema';
import type { Bilingual, Box } from '../domain/schema-parts';
import { whyHidden, type HiddenReason, type LayerSight } from '../domain/why-hidden';
import { metresPerPixelOf } from '../map/map-scale';
import { layerSightOf, type Filtering } from './layer-sight-of';
import type { Session } from './session.svelte';

/** A layer in the legend, with those of its classes that are in view; none for a layer that is drawn in one way. */
interface LegendLayer {
  layer: PlanLayer;
  classes: readonly { label: Bilingual; symbol: MapSymbol }[];
}

interface LegendGroup {
  group: LayerGroup;
  layers: readonly LegendLayer[];
}

interface Kept {
  basis: readonly unknown[];
  sight: LayerSight;
}

/** What there is to see of each layer where the map has come to rest. A layer is looked through again only when something about it has changed. */
export class LayerSights {
  readonly #session: Session;
  readonly #kept = new Map<string, Kept>();

  /** what is in view, by group; a layer that can't be seen isn't in it */
  legend: readonly LegendGroup[] = $derived.by(() => {
    const { layerGroups, view } = this.#session;
    return layerGroups
      .map((group) => ({ group, layers: view.orderIn(group).flatMap((id) => this.#legendOf(id)) }))
      .filter(({ layers }) => layers.length > 0);
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Why a layer that is on can't be seen; null for one that can, or that is off. */
  reason(layer: PlanLayer): HiddenReason | null {
    const { view, stage } = this.#session;
    if (!view.isVisible(layer.id) || !stage.camera) return null;
    const opacity = view.opacityOf(layer.id) ?? layer.opacity ?? 1;
    return whyHidden(this.#sight(layer), { zoom: stage.zoom, minZoom: layer.minZoom ?? 0, opacity });
  }

  /** The N of 1:N from which what begins at a zoom level is shown, where the map is now, in two figures; null before the map is there. */
  scaleFrom(zoom: number): number | null {
    const { camera } = this.#session.stage;
    if (!camera) return null;
    const scale = scaleOf(metresPerPixelOf(middleOf(camera)[1], zoom));
    const unit = 10 ** (Math.floor(Math.log10(scale)) - 1);
    return Math.floor(scale / unit) * unit;
  }

  #legendOf(id: string): LegendLayer[] {
    const { view } = this.#session;
    const layer = view.isVisible(id) ? this.#session.layer(id) : undefined;
    if (!layer || this.reason(layer) !== null) return [];
    const { symbology } = layer;
    if (symbology.kind === 'single') return [{ layer, classes: [] }];
    return [
      { layer, classes: this.#sight(layer).classes.flatMap((place) => symbology.classes[place] ?? []) },
    ];
  }

  #sight(layer: PlanLayer): LayerSight {
    const { view, stage } = this.#session;
    const data = this.#data(layer.id);
    const filtering: Filtering = view.current;
    const basis = basisOf(layer, data, filtering, stage.camera);
    const kept = this.#kept.get(layer.id);
    if (kept && basis.every((part, i) => part === kept.basis[i])) return kept.sight;
    const sight = layerSightOf(layer, data, filtering, stage.camera);
    this.#kept.set(layer.id, { basis, sight });
    return sight;
  }

  #data(layer: string): LayerData | undefined {
    const { plan, officials } = this.#session;
    return plan?.layers.get(layer) ?? officials.forMap().find((extra) => extra.layer.id === layer)?.data;
  }
}

/** All that what there is to see depends on; each part is another object when it is another. */
const basisOf = (
  layer: PlanLayer,
  data: LayerData | undefined,
  { filters, everywhere, year }: Filtering,
  box: Box | null,
): readonly unknown[] => [layer, data, filters[layer.id], everywhere, year, box];
