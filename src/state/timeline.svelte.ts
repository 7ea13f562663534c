import { isFilterable, isShown } from '../domain/feature-filter';
import { yearStates, type YearState } from '../domain/filter-schema';
import { stateInYear } from '../domain/state-in-year';
import { nextFrame } from './next-frame';
import type { Session } from './session.svelte';

/** What the timeline spans: the years that county plans of this round speak of. */
export const firstYear = 2018;
export const lastYear = 2035;

/** A year is looked at for this long, ms. */
const stepMs = 1600;

/** The year that the map shows. It is a part of the view, so that scenes keep it. */
export class Timeline {
  readonly #session: Session;
  #timer = $state.raw<ReturnType<typeof setInterval> | null>(null);
  /** asked for, and the map not yet told */
  #isOpening = $state.raw(false);

  #shown = $derived.by(() => this.#session.view.chosen.year);
  isOpen: boolean = $derived(this.#shown !== undefined || this.#isOpening);
  year: number = $derived(this.#shown?.at ?? this.#startYear());
  isPlaying: boolean = $derived(this.#timer !== null);
  /** how many of the features that are on and pass the filters are in each state in that year */
  counts: Readonly<Record<YearState, number>> = $derived.by(() => {
    const { view, plan, officials } = this.#session;
    const counts = Object.fromEntries(yearStates.map((state) => [state, 0])) as Record<YearState, number>;
    if (!this.#shown) return counts;
    const all = { ...view.current, year: undefined };
    const layers = [...(plan?.manifest.layers ?? []), ...officials.forMap().map(({ layer }) => layer)];
    for (const layer of layers.filter((one) => isFilterable(one) && view.isVisible(one.id)))
      for (const feature of this.#session.featuresOf(layer.id))
        if (isShown(layer, feature, all)) counts[stateInYear(feature.properties, this.year)] += 1;
    return counts;
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** The bar is there at once, and the map follows. */
  toggle(): void {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.#session.putSheetAway();
    this.#isOpening = true;
    void nextFrame().then(() => {
      if (this.#isOpening && !this.#shown) this.goTo(this.year);
      this.#isOpening = false;
    });
  }

  close(): void {
    this.pause();
    this.#isOpening = false;
    this.#session.view.showYear(undefined);
  }

  /** Years outside of what the timeline spans are brought to its ends. */
  goTo(year: number): void {
    const at = Math.max(firstYear, Math.min(lastYear, Math.round(year)));
    this.#session.view.showYear({ hidden: this.#shown?.hidden ?? [], at });
  }

  isHidden(state: YearState): boolean {
    return this.#shown?.hidden.includes(state) ?? false;
  }

  toggleState(state: YearState): void {
    const hidden = this.#shown?.hidden ?? [];
    const others = hidden.filter((one) => one !== state);
    this.#session.view.showYear({
      at: this.year,
      hidden: others.length < hidden.length ? others : [...hidden, state],
    });
  }

  /** From the year on that is shown, or from the first one if it is the last. */
  play(): void {
    this.pause();
    if (this.year === lastYear) this.goTo(firstYear);
    this.#timer = setInterval(() => this.#next(), stepMs);
  }

  pause(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #next(): void {
    if (this.isOpen) this.goTo(this.year + 1);
    if (!this.isOpen || this.year === lastYear) this.pause();
  }

  /** The year of the newest document. */
  #startYear(): number {
    const years = (this.#session.plan?.manifest.documents ?? []).map(({ date }) => Number(date?.slice(0, 4)));
    const known = years.filter((year) => year >= firstYear && year <= lastYear);
    return known.length > 0 ? Math.max(...known) : firstYear;
  }
}
