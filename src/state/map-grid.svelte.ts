import type { Overlay } from '../map/overlay';
import { emptyOverlay } from '../map/overlay';
import { gridOverlay } from './grid-overlay';
import type { Session } from './session.svelte';

/** of the map's tiles at level 0, which hold the whole earth */
const tilePx = 512;
const kinds = ['none', 'degrees', 'gk'] as const;

/** The grid of coordinates over the map, drawn anew when the map has come to rest. */
export class MapGrid {
  readonly #session: Session;

  overlay: Overlay['grid'] = $derived.by(() => {
    const { settings, stage } = this.#session;
    if (settings.grid === 'none' || !stage.camera || stage.zoom === null) return emptyOverlay.grid;
    return gridOverlay(settings.grid, stage.camera, (tilePx * 2 ** stage.zoom) / 360);
  });

  constructor(session: Session) {
    this.#session = session;
  }

  get kind(): (typeof kinds)[number] {
    return this.#session.settings.grid;
  }

  /** None, degrees, Gauss–Krüger, and none again. */
  cycle(): void {
    const next = kinds[(kinds.indexOf(this.kind) + 1) % kinds.length] ?? 'none';
    this.#session.settings.change({ grid: next });
  }
}
