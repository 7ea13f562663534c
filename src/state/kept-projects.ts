import type { DBSchema, IDBPDatabase } from 'idb';
import type { Areal } from '../domain/geometry';
import { packPolygons } from '../domain/pack-polygons';
import { packedAreal, type PackedPolygons } from '../domain/packed-areal';
import type { ProjectDocument } from '../domain/project';
import { nextTask } from '../domain/next-task';
import { projectVersion } from '../domain/project-schema';
import type { Site } from '../domain/site';
import { openStore } from './open-store';

/** A project without its sites, which lie one by one beside it, so that an edit writes no more than what it changed. */
interface Head {
  plan: string;
  schema: number;
  rest: Omit<ProjectDocument, 'sites'>;
  /** in their order */
  siteIds: readonly string[];
}

/** A site with its outline packed: copied in one go, where positions are objects each. Earlier programs kept outlines as they are. */
type KeptSite = Omit<Site, 'geometry'> & {
  geometry: Areal | { type: Areal['type']; packed: PackedPolygons };
};

const toKept = (site: Site): KeptSite => {
  const { type } = site.geometry;
  return { ...site, geometry: { type, packed: packPolygons([site.geometry]) } };
};

const fromKept = ({ geometry, ...site }: KeptSite): Site => ({
  ...site,
  geometry: 'packed' in geometry ? packedAreal(geometry.packed, 0, geometry.type) : geometry,
});

/** Grows with the form of what is kept too, so that earlier programs leave alone what they can't read. */
const keptVersion = 10 * projectVersion + 1;

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  sites: { key: [string, string]; value: KeptSite };
}

type Database = IDBPDatabase<Schema>;

/** The page waits for the copying of sites no longer than this at a time, ms. */
const sliceMs = 8;
const readAtATime = 1000;

const open = (): Promise<Database> =>
  openStore<Schema>('yutu-projects', (database) => {
    database.createObjectStore('heads', { keyPath: 'plan' });
    database.createObjectStore('sites');
  });

/** What a project that was kept by an earlier program doesn't say. */
const unsaid = { layers: [], results: null, measures: [] };

/** Thrown for a project that a newer program kept here: it may be neither read nor written over. */
export class KeptByNewer extends Error {
  override name = 'KeptByNewer';
}

/** The projects kept in this browser, one for each plan. Everything rejects where the browser can't store. */
export class KeptProjects {
  #database: Promise<Database> | null = null;
  /** by plan: the sites as they were last written or read, so that what is the same object need not be written */
  readonly #written = new Map<string, ReadonlyMap<string, Site>>();

  /** The project of a plan; null where there is none. */
  async read(plan: string): Promise<ProjectDocument | null> {
    const database = await this.#open();
    const head = await database.get('heads', plan);
    if (!head) return null;
    if (head.schema > keptVersion) throw new KeptByNewer();
    const kept = await sitesOf(database, plan);
    this.#written.set(plan, kept);
    return { ...unsaid, ...head.rest, sites: head.siteIds.flatMap((id) => kept.get(id) ?? []) };
  }

  /**
   * Writes what changed of a project, in short slices between which the page has its turn. The list of sites comes after the sites
   * that it names and before others are removed: what is there is whole, wherever the writing ends.
   */
  async write({ sites, ...rest }: ProjectDocument): Promise<void> {
    const database = await this.#open();
    const plan = rest.plan.id;
    const before = this.#written.get(plan) ?? (await sitesOf(database, plan));
    const after = new Map(sites.map((site) => [site.id, site]));
    this.#written.delete(plan);
    const changed = sites.filter((site) => before.get(site.id) !== site);
    await inSlices(database, changed, (store, site) => store.put(toKept(site), [plan, site.id]));
    await database.put('heads', { plan, schema: keptVersion, rest, siteIds: [...after.keys()] });
    const gone = [...before.keys()].filter((id) => !after.has(id));
    await inSlices(database, gone, (store, id) => store.delete([plan, id]));
    this.#written.set(plan, after);
  }

  /** The databases are about to be deleted. */
  letGo(): void {
    this.#database = null;
    this.#written.clear();
  }

  #open(): Promise<Database> {
    this.#database ??= open();
    return this.#database;
  }
}

/** All sites that lie there for a plan, by id. */
async function sitesOf(database: Database, plan: string): Promise<Map<string, Site>> {
  const found = new Map<string, Site>();
  let after = '';
  for (;;) {
    const range = IDBKeyRange.bound([plan, after], [plan, '\uffff'], true);
    const [sites, keys] = await Promise.all([
      database.getAll('sites', range, readAtATime),
      database.getAllKeys('sites', range, readAtATime),
    ]);
    for (const site of sites) found.set(site.id, fromKept(site));
    const last = keys.at(-1);
    if (!last || keys.length < readAtATime) return found;
    after = last[1];
  }
}

type SiteStore = ReturnType<typeof siteStore>;
const siteStore = (database: Database) => database.transaction('sites', 'readwrite').store;

async function inSlices<Item>(
  database: Database,
  items: readonly Item[],
  act: (store: SiteStore, item: Item) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < items.length;) {
    const store = siteStore(database);
    const acts: Promise<unknown>[] = [store.transaction.done];
    const end = performance.now() + sliceMs;
    do {
      const item = items[at++];
      if (item !== undefined) acts.push(act(store, item));
    } while (at < items.length && performance.now() < end);
    await Promise.all(acts);
    await nextTask();
  }
}
