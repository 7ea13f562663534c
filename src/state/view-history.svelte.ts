import type { View } from '../domain/view';
import type { Camera } from '../map/map-pane';

/** What was seen at one moment: where, and what of the plan. */
export interface Sight {
  camera: Camera;
  view: View;
}

/** Sights beyond these are forgotten, the oldest first. */
const mostSights = 100;

/** What was looked at, one sight after another, to go back and forth in. Looking is no edit: the project's history knows nothing of it. */
export class ViewHistory {
  #sights = $state.raw<readonly Sight[]>([]);
  #at = $state(-1);
  #isGoing = false;
  readonly #show: (sight: Sight) => void;

  /** @param show brings a sight back */
  constructor(show: (sight: Sight) => void) {
    this.#show = show;
  }

  get canGoBack(): boolean {
    return this.#at > 0;
  }
  get canGoForward(): boolean {
    return this.#at < this.#sights.length - 1;
  }

  /**
   * Notes what is seen now that the map has come to rest. What differs in nothing but how strong layers are and the year that plays is the
   * same sight; so is what came of going back, should a layer of then be gone.
   */
  note(sight: Sight): void {
    const current = this.#sights[this.#at];
    const isSame = current !== undefined && (this.#isGoing || isAlike(current, sight));
    this.#isGoing = false;
    if (isSame) this.#sights = this.#sights.with(this.#at, sight);
    else {
      this.#sights = [...this.#sights.slice(0, this.#at + 1), sight].slice(-mostSights);
      this.#at = this.#sights.length - 1;
    }
  }

  back(): void {
    this.#go(this.#at - 1);
  }

  forward(): void {
    this.#go(this.#at + 1);
  }

  /** Another plan is open. */
  forget(): void {
    this.#sights = [];
    this.#at = -1;
    this.#isGoing = false;
  }

  #go(to: number): void {
    const sight = this.#sights[to];
    if (!sight) return;
    this.#at = to;
    this.#isGoing = true;
    this.#show(sight);
  }
}

/** A hair's breadth that a map may move by without anybody seeing it. */
const samePlace = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom - b.zoom) < 1e-3 &&
  Math.hypot(a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]) * 2 ** a.zoom < 0.1;

const isAlike = (a: Sight, b: Sight): boolean =>
  samePlace(a.camera, b.camera) && JSON.stringify(lasting(a.view)) === JSON.stringify(lasting(b.view));

const lasting = ({ opacity: _opacity, year: _year, ...view }: View): Omit<View, 'opacity' | 'year'> => ({
  ...view,
  visible: view.visible.toSorted(),
});
