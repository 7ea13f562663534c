import { readBaseMaps, type BaseMap } from '../domain/base-map-schema';
import type { CoordinateSystem } from '../domain/format-coordinates';
import { parseSheetTemplate } from '../domain/parse-sheet-template';
import type { SheetTemplate } from '../domain/sheet-template';
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
  /** maps from the network that the user consented to */
  baseMaps: readonly BaseMap[];
  /** id of the one that is shown */
  baseMap: string | null;
  baseMapOpacity: number;
  /** a site that was edited after it was checked is checked anew by itself */
  recheckEdited: boolean;
  /** who makes checks (经办人), as it is printed; empty: not said */
  operator: string;
  /** wording, logo, sections and columns of check sheets; null: as they are without */
  sheetTemplate: SheetTemplate | null;
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
  baseMaps: [],
  baseMap: null,
  baseMapOpacity: 1,
  recheckEdited: true,
  operator: '',
  sheetTemplate: null,
};

/** What the user chose once and expects to find again; kept in this browser, without any of the user's data. */
export class Settings {
  #stored = $state.raw(read());
  /** what was changed last is in the browser's storage */
  isKept = $state.raw(true);

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
  get baseMaps(): readonly BaseMap[] {
    return this.#stored.baseMaps;
  }
  get baseMap(): string | null {
    return this.#stored.baseMap;
  }
  get baseMapOpacity(): number {
    return this.#stored.baseMapOpacity;
  }
  get sheetTemplate(): SheetTemplate | null {
    return this.#stored.sheetTemplate;
  }
  get operator(): string {
    return this.#stored.operator;
  }
  get recheckEdited(): boolean {
    return this.#stored.recheckEdited;
  }

  change(part: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...part };
    try {
      localStorage.setItem(key, JSON.stringify(this.#stored));
      this.isKept = true;
    } catch {
      // A browser that refuses storage (private mode, full disk) still has the choice for this visit.
      this.isKept = false;
    }
  }
}

function read(): Stored {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Stored>;
    return {
      ...defaults,
      ...found,
      baseMaps: readBaseMaps(found.baseMaps),
      sheetTemplate: parseSheetTemplate(found.sheetTemplate, key).template,
    };
  } catch {
    return defaults;
  }
}
