import type { CoordinateSystem } from '../domain/format-coordinates';
import type { GridKind } from '../geo/grid-lines';

export type Locale = 'zh' | 'en';

interface Stored {
  locale: Locale;
  plan: string | null;
  schematicNoticeSeen: boolean;
  leftPanelOpen: boolean;
  confidential: boolean;
  firstRunSeen: boolean;
  /** how places on the map are told */
  coordinates: CoordinateSystem;
  /** the grid that lies over the map */
  grid: GridKind | 'none';
}

const key = 'yutu.settings';
const defaults: Stored = {
  locale: 'zh',
  plan: null,
  schematicNoticeSeen: false,
  leftPanelOpen: innerWidth >= 720,
  confidential: false,
  firstRunSeen: false,
  coordinates: 'degrees',
  grid: 'none',
};

/** What the user chose once and expects to find again; kept in this browser, without any of the user's data. */
export class Settings {
  #stored = $state.raw(read());

  get locale(): Locale {
    return this.#stored.locale;
  }
  get plan(): string | null {
    return this.#stored.plan;
  }
  get schematicNoticeSeen(): boolean {
    return this.#stored.schematicNoticeSeen;
  }
  get firstRunSeen(): boolean {
    return this.#stored.firstRunSeen;
  }
  get confidential(): boolean {
    return this.#stored.confidential;
  }
  get leftPanelOpen(): boolean {
    return this.#stored.leftPanelOpen;
  }

  get coordinates(): CoordinateSystem {
    return this.#stored.coordinates;
  }
  get grid(): GridKind | 'none' {
    return this.#stored.grid;
  }

  change(part: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.#stored));
    } catch {
      // A browser that refuses storage (private mode, full disk) still has the choice for this visit.
    }
  }
}

function read(): Stored {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return { ...defaults, ...(found as Partial<Stored>) };
  } catch {
    return defaults;
  }
}
