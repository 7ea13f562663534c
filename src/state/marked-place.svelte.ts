import type { CoordinateCandidate, CoordinateReading } from '../domain/parse-coordinates';
import type { LonLat } from '../domain/geometry';
import type { Session } from './session.svelte';

/** So much of the ground is seen around a place that was gone to, m. */
const aroundM = 800;

/** The place that was gone to by its coordinates, with its mark on the map. */
export class MarkedPlace {
  place = $state.raw<LonLat | null>(null);
  /** how its coordinates were understood */
  reading = $state.raw<CoordinateReading | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Marks a place, goes there and, where the plan says anything, asks what lies there. */
  goTo({ lonLat, reading, isInPlan }: CoordinateCandidate): void {
    const { stage } = this.#session;
    this.#session.closePanel();
    this.place = lonLat;
    this.reading = reading;
    stage.goTo([{ type: 'Point', coordinates: lonLat }], aroundM);
    if (isInPlan) stage.pane?.pickWhenDrawn(lonLat);
  }

  clear(): void {
    this.place = null;
    this.reading = null;
  }
}
