import type { MapPane } from '../../map/map-pane';
import type { SiteMark } from '../../map/verdict-layers';
import type { Session } from '../session.svelte';
import type { SiteVerdict } from './site-verdict';

/** What the map is to show of which sites. */
interface Target {
  verdicts: readonly SiteVerdict[];
  /** sites that the table lists; null: all */
  listed: ReadonlySet<string> | null;
}

const none: Target = { verdicts: [], listed: null };
/** What is marked at once is handed to the map in one task of the page, and taken in by it in another; for every lot it cuts its tiles anew. */
const atATime = 2000;
/** The map rests so many times as long as it drew: it may have no graphics card, and then the page waits for its frames. */
const restsPerDrawing = 1;

/** The marks of the sites on the map: their verdicts, and faint what the table doesn't list. */
export class SiteMarks {
  readonly #session: Session;
  #pane: MapPane | null = null;
  /** as the map has them */
  #shown = new Map<string, SiteMark>();
  #target = none;
  #isMarking = false;

  #wanted: Target = $derived.by(() => {
    const { batch, table } = this.#session;
    if (!batch.isOnMap) return none;
    const listed = table.rows.length < table.total ? new Set(table.rows.map(({ id }) => id)) : null;
    return { verdicts: batch.ranked, listed };
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Brings the map up to date, a lot at a time; what is wanted meanwhile takes the place of what is still to be done. */
  show(pane: MapPane | null): void {
    const { mode } = this.#session.drawing;
    this.#target = this.#wanted;
    if (pane !== this.#pane) this.#shown.clear();
    this.#pane = pane;
    if (this.#target !== none) this.#forget(this.#target.verdicts);
    // while its corners are open it is not among the others, and comes back without its mark
    if (mode.kind === 'edit') this.#shown.delete(mode.site);
    if (!this.#isMarking) void this.#mark();
  }

  async #mark(): Promise<void> {
    this.#isMarking = true;
    for (let pane = this.#pane; pane; pane = this.#pane) {
      const lot = this.#nextLot();
      if (lot.length === 0) break;
      const from = performance.now();
      await pane.markSites(lot).catch(() => undefined);
      const restMs = (performance.now() - from) * restsPerDrawing;
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    this.#isMarking = false;
  }

  /** What is to be marked next, and is taken for marked. */
  #nextLot(): [string, Partial<SiteMark>][] {
    const { verdicts, listed } = this.#target;
    const lot: [string, Partial<SiteMark>][] = [];
    for (const { site, standing } of verdicts) {
      const mark = { standing, faint: listed !== null && !listed.has(site.id) };
      const changed = changeOf(this.#shown.get(site.id) ?? unmarked, mark);
      if (!changed) continue;
      this.#shown.set(site.id, mark);
      lot.push([site.id, changed]);
      if (lot.length === atATime) break;
    }
    return lot;
  }

  /** A site that went away comes back without its mark. */
  #forget(verdicts: readonly SiteVerdict[]): void {
    if (this.#shown.size <= verdicts.length) return;
    const here = new Set(verdicts.map(({ site }) => site.id));
    for (const id of this.#shown.keys()) if (!here.has(id)) this.#shown.delete(id);
  }
}

/** A site as the map shows it that was told nothing of it. */
const unmarked: SiteMark = { standing: 'unchecked', faint: false };

/** What of a mark is another one now; null where nothing is. */
function changeOf(shown: SiteMark, { standing, faint }: SiteMark): Partial<SiteMark> | null {
  if (shown.standing === standing && shown.faint === faint) return null;
  return {
    ...(shown.standing !== standing && { standing }),
    ...(shown.faint !== faint && { faint }),
  };
}
