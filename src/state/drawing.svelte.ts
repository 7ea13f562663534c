import type { LonLat, Polygon } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import { validatePolygons } from '../geo/validate-polygons';
import type { DrawEvents } from '../map/draw-tool';
import type { MapPane } from '../map/map-pane';

type Mode = { kind: 'off' } | { kind: 'draw' } | { kind: 'edit'; site: string };

/** Drawing a site, or changing the corners of one, on the map. */
export class Drawing {
  mode = $state.raw<Mode>({ kind: 'off' });
  /** corners set so far */
  corners = $state.raw(0);
  /** of the outline as it stands, m²; null before there is one */
  areaM2 = $state.raw<number | null>(null);
  /** why the outline can't be taken as it is */
  issue = $state.raw<Issue | null>(null);

  readonly #pane: () => MapPane | null;
  readonly #areaOf: (polygon: Polygon) => number;
  #accept: (polygon: Polygon, areaM2: number) => void = () => undefined;

  /** `pane` is the map that is drawn on, `areaOf` the measure that sites are given. */
  constructor(pane: () => MapPane | null, areaOf: (polygon: Polygon) => number) {
    this.#pane = pane;
    this.#areaOf = areaOf;
  }

  get active(): boolean {
    return this.mode.kind !== 'off';
  }

  /** Begins a new outline; `accept` gets it when it is closed and valid. */
  async draw(accept: (polygon: Polygon, areaM2: number) => void): Promise<void> {
    this.#reset(accept);
    await this.#pane()?.startDrawing(this.#events());
    this.mode = { kind: 'draw' };
  }

  /** Opens the corners of a site; `accept` gets the changed outline when it is done and valid. */
  async edit(
    site: string,
    polygon: Polygon,
    accept: (polygon: Polygon, areaM2: number) => void,
  ): Promise<void> {
    this.#reset(accept);
    this.#measure(polygon.coordinates[0] ?? []);
    await this.#pane()?.startEditing(polygon, this.#events());
    this.mode = { kind: 'edit', site };
  }

  /** Takes the last corner back; with none left, drawing goes on with an empty outline. */
  undoCorner(): void {
    this.#pane()?.undoVertex();
  }

  /** Closes the outline (drawing) or takes the changed one (editing). */
  finish(): void {
    if (this.mode.kind === 'draw') this.#pane()?.finishDrawing();
    const polygon = this.mode.kind === 'edit' ? this.#pane()?.drawnPolygon() : null;
    if (polygon) this.#take(polygon);
  }

  cancel(): void {
    this.#pane()?.stopDrawing();
    this.mode = { kind: 'off' };
  }

  #reset(accept: (polygon: Polygon, areaM2: number) => void): void {
    this.corners = 0;
    this.areaM2 = null;
    this.issue = null;
    this.#accept = accept;
  }

  #events(): DrawEvents {
    return { onChange: (ring) => this.#measure(ring), onFinish: (polygon) => this.#take(polygon) };
  }

  #measure(ring: readonly LonLat[]): void {
    this.corners = Math.max(0, ring.length - 1);
    this.areaM2 = ring.length >= 4 ? this.#areaOf({ type: 'Polygon', coordinates: [[...ring]] }) : null;
  }

  /** An outline that crosses itself isn't taken: it stays under the tool with the reason, to be mended. */
  #take(polygon: Polygon): void {
    this.issue = validatePolygons(polygon, {}).find(({ severity }) => severity === 'error') ?? null;
    if (this.issue) {
      void this.#pane()?.startEditing(polygon, this.#events());
      if (this.mode.kind === 'draw') this.mode = { kind: 'edit', site: '' };
      return;
    }
    const areaM2 = this.#areaOf(polygon);
    this.cancel();
    this.#accept(polygon, areaM2);
  }
}
