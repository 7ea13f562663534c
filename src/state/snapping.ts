import { isShown } from '../domain/feature-filter';
import type { Geometry, LonLat } from '../domain/geometry';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Site } from '../domain/site';
import type { View } from '../domain/view';
import { buildSnapIndex, isNearer, nearestSnap, type Snap, type SnapIndex } from '../geo/snap-index';
import { inSlices } from './in-slices';
import { classFinder } from './layer-sight-of';
import type { Session } from './session.svelte';

/** What a pointer was snapped to: a place of the data, and the layer or the site whose it is. */
export interface Snapped extends Pick<Snap, 'at' | 'kind' | 'distanceM'> {
  of: { kind: 'layer'; id: string } | { kind: 'site'; id: string };
}

/** Finds corners and edges of what is seen, in the data itself. Each list of features is indexed once, when it is first wanted. */
export class Snapping {
  readonly #session: Session;
  /** by the list that was indexed; null while that goes on */
  readonly #indexes = new WeakMap<readonly object[], SnapIndex | null>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Begins to index all that is seen, so that it is there when the pointer comes. */
  async prepare(): Promise<void> {
    const { sites } = this.#session;
    await this.#build(sites.all, (site) => site.geometry);
    for (const layer of this.#shownLayers())
      await this.#build(this.#session.featuresOf(layer.id), (feature) => feature.geometry);
  }

  /** What lies nearest within reach, a corner before an edge; null for nothing, and for what isn't indexed yet. */
  nearest(at: LonLat, reachM: number): Snapped | null {
    const { sites } = this.#session;
    const best = this.#nearestSite(sites.all, at, reachM);
    const view = this.#view;
    return this.#shownLayers().reduce<Snapped | null>((nearest, layer) => {
      const snap = this.#nearestOf(layer, view, at, reachM);
      return snap && isNearer(snap, nearest) ? snap : nearest;
    }, best);
  }

  get #view(): View {
    const { presentation, view } = this.#session;
    return presentation.asidePicture?.view ?? view.current;
  }

  /** Those that the map draws at its scale, the topmost first. */
  #shownLayers(): PlanLayer[] {
    const { stage } = this.#session;
    const { order, visible, opacity } = this.#view;
    return order
      .filter((id) => visible.includes(id) && opacity[id] !== 0)
      .flatMap((id) => this.#session.layer(id) ?? [])
      .filter(({ minZoom = 0 }) => stage.zoom === null || stage.zoom >= minZoom);
  }

  #nearestSite(sites: readonly Site[], at: LonLat, reachM: number): Snapped | null {
    const index = this.#indexOf(sites, (site) => site.geometry);
    const snap = index && nearestSnap(index, at, reachM);
    const site = snap && sites[snap.feature];
    return site ? { ...snap, of: { kind: 'site', id: site.id } } : null;
  }

  #nearestOf(layer: PlanLayer, view: View, at: LonLat, reachM: number): Snapped | null {
    const features = this.#session.featuresOf(layer.id);
    const index = this.#indexOf(features, (feature) => feature.geometry);
    const classOf = classFinder(layer.symbology);
    const isDrawn = (feature: PlanFeature | undefined): boolean =>
      feature !== undefined && classOf(feature) >= 0 && isShown(layer, feature, view);
    const snap = index && nearestSnap(index, at, reachM, (place) => isDrawn(features[place]));
    return snap && { ...snap, of: { kind: 'layer', id: layer.id } };
  }

  #indexOf<Item extends object>(
    items: readonly Item[],
    geometryOf: (item: Item) => Geometry | null,
  ): SnapIndex | null {
    const known = this.#indexes.get(items);
    if (known === undefined) void this.#build(items, geometryOf);
    return known ?? null;
  }

  async #build<Item extends object>(
    items: readonly Item[],
    geometryOf: (item: Item) => Geometry | null,
  ): Promise<void> {
    if (this.#indexes.has(items)) return;
    this.#indexes.set(items, null);
    this.#indexes.set(items, await inSlices(buildSnapIndex(items.map(geometryOf))));
  }
}
