import type { FrameCandidate } from '../domain/coordinate-frame';
import { middleOf, type LonLat, type Polygon } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import type { Padding } from '../map/map-pane';
import type { Stage } from './stage.svelte';

/** So much of the ground is seen around the place of a problem, m. */
const aroundM = 60;

/** Where a file would lie as one candidate says, while that is looked at. */
interface ShownCandidate {
  box: Box;
  /** as it is numbered in the list, from one */
  number: number;
  isFocus: boolean;
}

/** Places that are shown on the map while files are being taken: where each candidate would put one, and where a problem lies. */
export class ImportPlaces {
  candidates = $state.raw<readonly ShownCandidate[]>([]);
  /** where a problem of a file lies */
  problem = $state.raw<LonLat | null>(null);
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Shows where a file would lie by each candidate, and goes to the one in focus; null: to those in the plan. */
  compare(candidates: readonly FrameCandidate[], focus: FrameCandidate | null, room: Padding): void {
    this.problem = null;
    this.candidates = candidates.map((candidate, at) => ({
      box: candidate.box,
      number: at + 1,
      isFocus: candidate === focus,
    }));
    const seen = focus ? [focus] : candidates.filter(({ isInPlan }) => isInPlan);
    this.#stage.bringIntoView(
      seen.map(({ box }) => boxPolygon(box)),
      room,
    );
  }

  /** Marks the place of a problem and goes there. */
  mark(place: LonLat): void {
    this.candidates = [];
    this.problem = place;
    this.#stage.goTo([{ type: 'Point', coordinates: place }], aroundM);
  }

  clear(): void {
    this.candidates = [];
    this.problem = null;
  }
}

/** A box as a polygon. */
export const boxPolygon = ([west, south, east, north]: Box): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** Where the number of a candidate is written. */
export const numberPlace = ({ box }: ShownCandidate): LonLat => middleOf(box);
