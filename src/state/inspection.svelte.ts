import type { LonLat } from '../domain/geometry';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';

/** One thing found where the user asked. */
export interface Found {
  layer: PlanLayer;
  feature: PlanFeature;
}

/** A feature to be lit up on the map. */
export interface Highlight {
  feature: PlanFeature;
  /** fainter where another one is read just now */
  focus: boolean;
}

/** A place that was asked for what can be done there, and where it is in the window, px. */
export interface AskedPlace {
  at: LonLat;
  x: number;
  y: number;
}

const isSame = (a: Found, b: Found): boolean => a.layer.id === b.layer.id && a.feature.id === b.feature.id;

/** What is looked at: what lies where the user clicked, read from the plan by id, the topmost first, or what was chosen from a list. */
export class Inspection {
  found = $state.raw<readonly Found[]>([]);
  at = $state.raw<LonLat | null>(null);
  /** the one that is read just now */
  focus = $state.raw(0);
  /** kept to be compared, whatever is looked at meanwhile */
  kept = $state.raw<readonly Found[]>([]);
  /** the menu of a place is open */
  menu = $state.raw<AskedPlace | null>(null);
  /** chosen from a list, all alike */
  #lit = $state.raw<readonly Found[]>([]);

  current: Found | null = $derived(this.found[this.focus] ?? null);
  highlights: readonly Highlight[] = $derived([
    ...this.kept
      .filter((one) => !this.found.some((other) => isSame(one, other)))
      .map(({ feature }) => ({ feature, focus: false })),
    ...this.#lit.map(({ feature }) => ({ feature, focus: true })),
    ...this.found.map(({ feature }, index) => ({ feature, focus: index === this.focus })),
  ]);

  /** what a scene that is recorded now lights up: what was chosen from a list, or the one that is read just now */
  get lit(): readonly Found[] {
    return this.#lit.length > 0 ? this.#lit : this.found.slice(this.focus, this.focus + 1);
  }

  /** Shows what lies where the user clicked; layers that only give the map its ground are passed over. */
  ask(found: readonly Found[], at: LonLat): void {
    this.found = found.filter(({ layer }) => layer.queryable !== false);
    this.at = at;
    this.focus = 0;
    this.#lit = [];
  }

  /** Goes to the next one of what was found, or the one before, round and round. */
  step(by: 1 | -1): void {
    const n = this.found.length;
    if (n > 0) this.focus = (this.focus + by + n) % n;
  }

  isKept(found: Found): boolean {
    return this.kept.some((one) => isSame(one, found));
  }

  /** Keeps one to be compared, or lets it go. */
  toggleKept(found: Found): void {
    this.kept = this.isKept(found) ? this.kept.filter((one) => !isSame(one, found)) : [...this.kept, found];
  }

  /** Lights places up that were chosen from a list, and nothing else. */
  light(places: readonly Found[]): void {
    this.close();
    this.#lit = places;
  }

  close(): void {
    this.found = [];
    this.at = null;
    this.focus = 0;
    this.menu = null;
    this.#lit = [];
  }

  /** Forgets what is kept, too: another plan is opened. */
  reset(): void {
    this.close();
    this.kept = [];
  }
}
