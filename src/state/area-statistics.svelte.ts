import {
  groupContents,
  layerContents,
  totalsOf,
  type ContentsGroup,
  type LayerContents,
} from '../domain/area-contents';
import { isShown } from '../domain/feature-filter';
import type { FeatureTotals } from '../domain/feature-statistics';
import { middleOf, type Areal, type Geometry } from '../domain/geometry';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Box } from '../domain/schema-parts';
import type { View } from '../domain/view';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import type { Found } from './inspection.svelte';
import { nextFrame } from './next-frame';
import type { Session } from './session.svelte';
import { Cancelled, type Progress } from './warm-worker';

/** An area that is asked what lies in it. */
export interface StatedArea {
  /** how it was given; `named`: it is a site or a feature, of that name */
  kind: 'box' | 'view' | 'drawn' | 'named';
  name: string;
  geometry: Areal;
  /** ellipsoidal */
  areaM2: number;
}

/** The fields of the plan's projects that investment is told by. */
export const investmentFields = ['field', 'period'] as const;
export type InvestmentField = (typeof investmentFields)[number];

interface ShownLayer {
  layer: PlanLayer;
  placed: readonly (PlanFeature & { geometry: Geometry })[];
  unplaced: number;
}

const hasGeometry = (feature: PlanFeature): feature is PlanFeature & { geometry: Geometry } =>
  feature.geometry !== null;

/** What lies in an area: of every layer that can be asked, whether it is on or not, as far as the filters let it through. */
export class AreaStatistics {
  area = $state.raw<StatedArea | null>(null);
  /** a box is about to be dragged on the map */
  isBoxing = $state.raw(false);
  /** layers that have something inside, in the plan's order */
  contents = $state.raw<readonly LayerContents[]>([]);
  /** features of the layers that have no place, and are not counted */
  unplaced = $state.raw(0);
  /** layers that were asked and have nothing inside */
  emptyLayers = $state.raw(0);
  /** of the counting that is under way */
  progress = $state.raw<Progress | null>(null);
  /** the counting was cancelled: what is told is not all */
  isCut = $state.raw(false);
  /** the worker's own words, when it failed */
  failure = $state.raw<string | null>(null);
  readonly #session: Session;
  #stop: AbortController | null = null;
  #countedIn = $state.raw<View | null>(null);

  /** Filters and the timeline have changed since. */
  isStale: boolean = $derived.by(() => {
    const { filters, everywhere, year } = this.#session.view.current;
    const counted = this.#countedIn;
    return (
      counted !== null &&
      (counted.filters !== filters || counted.everywhere !== everywhere || counted.year !== year)
    );
  });
  /** only the plan's own projects, since other layers may tell of the same ones */
  #projects: readonly LayerContents[] = $derived.by(() => {
    const ids = this.#session.plan?.manifest.projectLayers ?? [];
    return this.contents.filter(({ layer }) => ids.includes(layer.id));
  });
  projectTotals: FeatureTotals = $derived(totalsOf(this.#projects));
  #groups: Readonly<Record<InvestmentField, readonly ContentsGroup[]>> = $derived({
    field: groupContents(this.#projects, 'field'),
    period: groupContents(this.#projects, 'period'),
  });

  constructor(session: Session) {
    this.#session = session;
  }

  groups(field: InvestmentField): readonly ContentsGroup[] {
    return this.#groups[field];
  }

  /** The next drag on the map is a box. */
  startBox(): void {
    this.#leaveTools();
    this.isBoxing = true;
  }

  takeBox([west, south, east, north]: Box, kind: 'box' | 'view' = 'box'): Promise<void> {
    this.isBoxing = false;
    const ring: [number, number][] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return this.ask(kind, '', { type: 'Polygon', coordinates: [ring] });
  }

  async drawPolygon(): Promise<void> {
    this.#leaveTools();
    this.#session.closePanel();
    await this.#session.drawing.draw((polygon) => void this.ask('drawn', '', polygon));
  }

  /** Opens the panel and counts what lies in an area; what was begun before is left off. */
  async ask(kind: StatedArea['kind'], name: string, geometry: Areal): Promise<void> {
    const { plan } = this.#session;
    if (!plan) return;
    const areaM2 = ellipsoidalAreaM2(geometry, middleOf(plan.manifest.extent));
    this.area = { kind, name, geometry, areaM2 };
    this.#session.closePanel();
    this.#session.panel = 'area';
    // so that the area comes to lie beside the panel
    if (kind !== 'view') void nextFrame().then(() => this.#session.stage.bringIntoView([geometry]));
    await this.count();
  }

  /** Counts anew, by the filters as they are. */
  async count(): Promise<void> {
    const { area } = this;
    if (!area) return;
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.#clear();
    this.progress = { done: 0, total: 1 };
    try {
      await this.#session.shelf.reading;
      await this.#countLayers(area.geometry, stop.signal);
    } catch (error) {
      if (this.#stop !== stop) return;
      if (error instanceof Cancelled) this.isCut = true;
      else this.failure = error instanceof Error ? error.message : String(error);
    }
    if (this.#stop === stop) this.progress = null;
  }

  /** Shows the panel again with what was counted. */
  reopen(): void {
    this.#session.closePanel();
    this.#session.panel = 'area';
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Lights up what was counted, while the area stays in view. */
  light(features: readonly Found[]): void {
    const { view, inspection, stage } = this.#session;
    view.lend(features.map(({ layer }) => layer.id));
    inspection.light(features);
    if (this.area) stage.bringIntoView([this.area.geometry]);
  }

  reset(): void {
    this.#stop?.abort();
    this.area = null;
    this.isBoxing = false;
    this.#clear();
  }

  /** Ends whatever else would take the next click on the map. */
  #leaveTools(): void {
    const { drawing, measuring } = this.#session;
    this.isBoxing = false;
    if (drawing.active) drawing.cancel();
    if (measuring.isOn) measuring.stop();
    this.#session.putSheetAway();
  }

  async #countLayers(area: Areal, signal: AbortSignal): Promise<void> {
    const { plan, work, view } = this.#session;
    if (!plan) return;
    this.#countedIn = view.current;
    const layers = this.#shownLayers();
    this.unplaced = layers.reduce((sum, { unplaced }) => sum + unplaced, 0);
    const centre = middleOf(plan.manifest.extent);
    for (const [done, { layer, placed }] of layers.entries()) {
      if (signal.aborted) throw new Cancelled();
      const geometries = placed.map(({ geometry }) => geometry);
      const counted = await work.run('area-contents', { area, geometries, centre }, { signal });
      const contents = layerContents(layer, placed, counted.parts, counted.coveredM2);
      if (contents.features.length > 0) this.contents = [...this.contents, contents];
      else this.emptyLayers += 1;
      this.progress = { done: done + 1, total: layers.length };
    }
  }

  #shownLayers(): ShownLayer[] {
    const { plan, officials, view } = this.#session;
    const layers = [...officials.forMap().map(({ layer }) => layer), ...(plan?.manifest.layers ?? [])];
    return layers
      .filter(({ queryable }) => queryable !== false)
      .map((layer) => {
        const shown = this.#session
          .featuresOf(layer.id)
          .filter((feature) => isShown(layer, feature, view.current));
        const placed = shown.filter(hasGeometry);
        return { layer, placed, unplaced: shown.length - placed.length };
      });
  }

  #clear(): void {
    this.contents = [];
    this.unplaced = 0;
    this.emptyLayers = 0;
    this.progress = null;
    this.isCut = false;
    this.failure = null;
    this.#countedIn = null;
  }
}
