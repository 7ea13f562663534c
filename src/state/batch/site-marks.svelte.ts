import type { MapPane } from '../../map/map-pane';
import type { SiteMark } from '../../map/verdict-layers';
import { nextFrame } from '../next-frame';
import type { Session } from '../session.svelte';

type Marks = ReadonlyMap<string, SiteMark>;

const none: Marks = new Map();
/** The map brings every tile up to date with what was marked in a frame: all of ten thousand at once would stop the page. */
const atATime = 500;

/** The marks of the sites on the map: their verdicts, and faint what the table doesn't list. */
export class SiteMarks {
  readonly #session: Session;
  #pane: MapPane | null = null;
  /** as the map has them */
  #shown = new Map<string, SiteMark>();
  #run = 0;

  #wanted: Marks = $derived.by(() => {
    const { batch, table } = this.#session;
    if (!batch.isOnMap) return none;
    const listed = new Set(table.rows.map(({ id }) => id));
    return new Map(
      batch.ranked.map(({ site, standing }) => [site.id, { standing, faint: !listed.has(site.id) }]),
    );
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Brings the map up to date, a lot in each frame; what is begun before gives way. */
  show(pane: MapPane | null): void {
    const wanted = this.#wanted;
    if (pane !== this.#pane) this.#shown.clear();
    this.#pane = pane;
    if (!pane) return;
    const run = ++this.#run;
    if (wanted.size === 0) {
      if (this.#shown.size > 0) pane.markSites(null);
      this.#shown.clear();
      return;
    }
    void this.#mark(pane, wanted, () => this.#run === run);
  }

  async #mark(pane: MapPane, wanted: Marks, isCurrent: () => boolean): Promise<void> {
    let lot: [string, SiteMark][] = [];
    for (const [id, mark] of wanted) {
      const shown = this.#shown.get(id);
      if (shown?.standing === mark.standing && shown.faint === mark.faint) continue;
      lot.push([id, mark]);
      this.#shown.set(id, mark);
      if (lot.length < atATime) continue;
      pane.markSites(lot);
      lot = [];
      await nextFrame();
      if (!isCurrent()) return;
    }
    pane.markSites(lot);
  }
}
