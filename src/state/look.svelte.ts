import type { Geometry } from '../domain/geometry';
import { CoordinateReadout } from './coordinate-readout.svelte';
import { LayerMeasures } from './layer-measures.svelte';
import { LayerSights } from './layer-sights.svelte';
import { LayerSolo } from './layer-solo.svelte';
import { MapGrid } from './map-grid.svelte';
import type { Session } from './session.svelte';
import { SeenViews } from './seen-views';

/** How the map is looked at: the place under the pointer, the grid, what was seen before, and what there is to see of each layer. */
export class Look {
  readonly coordinates: CoordinateReadout;
  readonly grid: MapGrid;
  readonly views: SeenViews;
  readonly sights: LayerSights;
  readonly solo: LayerSolo;
  readonly measures: LayerMeasures;
  readonly #session: Session;

  /** what is selected or read just now: the site, else what lies where the user clicked or was chosen from a list */
  selection: readonly Geometry[] = $derived.by(() => {
    const { siteDesk, inspection } = this.#session;
    return siteDesk.selected
      ? [siteDesk.selected.geometry]
      : inspection.lit.flatMap(({ feature }) => feature.geometry ?? []);
  });

  constructor(session: Session) {
    this.#session = session;
    this.coordinates = new CoordinateReadout(session);
    this.grid = new MapGrid(session);
    this.views = new SeenViews(session);
    this.sights = new LayerSights(session);
    this.solo = new LayerSolo(session);
    this.measures = new LayerMeasures(session);
  }
}
