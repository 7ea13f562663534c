import { findEntries, type SearchGroup } from '../domain/find-entries';
import { beltNumbers } from '../domain/format-coordinates';
import type { LonLat } from '../domain/geometry';
import { parseCoordinates, type TypedCoordinates } from '../domain/parse-coordinates';
import type { Plan } from '../domain/plan';
import { charactersOf, indexEntry, type IndexedEntry, type SearchEntry } from '../domain/search-entry';
import { beltPlace } from '../geo/belt-place';
import { fromGaussKrueger } from '../geo/gauss-krueger';
import { DialogState } from './dialog.svelte';
import { ReadingAloud } from './reading-aloud.svelte';
import { planEntries, sceneEntry, siteEntry } from './search-entries';
import type { Session } from './session.svelte';

/** The page is not stopped for longer than this while the index is made, ms. */
const sliceMs = 8;
const mostRecent = 6;

/** Looks for anything that has a name, and for typed coordinates. */
export class Search {
  readonly palette = new DialogState();
  text = $state.raw('');
  /** the layer that was found last, for the tree to show */
  revealed = $state.raw<string | null>(null);
  readonly readingAloud = new ReadingAloud();
  readonly #session: Session;
  /** the table of commands belongs to the page, which gives those that can be asked for */
  #commands = $state.raw<readonly SearchEntry[]>([]);
  #planIndex = $state.raw<{ plan: Plan; index: readonly IndexedEntry[] } | null>(null);
  #chosen = $state.raw<{ plan: string; entries: readonly SearchEntry[] }>({ plan: '', entries: [] });
  #preparing: Promise<void> = Promise.resolve();

  #own: readonly SearchEntry[] = $derived.by(() => [
    ...this.#session.sites.all.map(siteEntry),
    ...this.#session.scenes.all.map(sceneEntry),
    ...this.#commands,
  ]);
  #ownIndex = $derived.by(() => this.#own.map((entry) => indexEntry(entry, this.readingAloud.of)));
  #index = $derived.by(() => [...(this.#planIndex?.index ?? []), ...this.#ownIndex]);

  /** what the text means by its words */
  groups: readonly SearchGroup[] = $derived.by(() =>
    findEntries(this.#index, this.text, ({ layer }) => !layer || this.#session.view.isVisible(layer)),
  );
  /** what the text means as coordinates; null where it is none */
  coordinates: TypedCoordinates | null = $derived.by(() => {
    const { plan } = this.#session;
    if (!plan) return null;
    const fromPlane = ([easting, northing]: readonly [number, number], meridian: number) =>
      fromGaussKrueger([easting, northing], meridian);
    return parseCoordinates(this.text, { extent: plan.manifest.extent, fromPlane });
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** False while the plan's names are being read and indexed. */
  get isReady(): boolean {
    return this.#planIndex !== null && this.#planIndex.plan === this.#session.whole;
  }

  /** what was chosen of late in this plan, the latest first */
  get recent(): readonly SearchEntry[] {
    return this.#chosen.plan === this.#session.plan?.manifest.id ? this.#chosen.entries : [];
  }

  /** A place in the belt that it lies in, as it may be typed; null where there is none. */
  planeExample(lonLat: LonLat): string | null {
    const place = beltPlace(lonLat, 3);
    if (!place) return null;
    const { x, y } = beltNumbers(place, 0);
    return `${x} ${y}`;
  }

  /** Gets everything ready to be found; what is ready already stays. */
  prepare(commands: readonly SearchEntry[]): Promise<void> {
    this.#commands = commands;
    return (this.#preparing = this.#preparing.then(() => this.#prepare()));
  }

  openPalette(): void {
    this.text = '';
    this.palette.open();
  }

  remember(entry: SearchEntry): void {
    const others = this.recent.filter(({ kind, id }) => kind !== entry.kind || id !== entry.id);
    const entries = [entry, ...others].slice(0, mostRecent);
    this.#chosen = { plan: this.#session.plan?.manifest.id ?? '', entries };
  }

  async #prepare(): Promise<void> {
    const { shelf } = this.#session;
    await shelf.reading;
    const { whole } = this.#session;
    if (!whole || this.isReady) return this.readingAloud.read(charactersOf(this.#own));
    const entries = planEntries(whole, shelf.statements);
    await this.readingAloud.read(charactersOf([...entries, ...this.#own]));
    const index = await inSlices(entries, (entry) => indexEntry(entry, this.readingAloud.of));
    if (whole === this.#session.whole) this.#planIndex = { plan: whole, index };
  }
}

/** Maps a long list without stopping the page for longer than a slice. */
async function inSlices<From, To>(items: readonly From[], map: (item: From) => To): Promise<To[]> {
  const mapped: To[] = [];
  let begun = performance.now();
  for (const item of items) {
    mapped.push(map(item));
    if (performance.now() - begun < sliceMs) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
  return mapped;
}
