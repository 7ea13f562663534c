import { noClaims, type Site } from '../domain/site';

/** A named step, so that the menu can say what undo takes back. */
export type SiteEdit = 'add' | 'remove' | 'rename' | 'reshape' | 'claim';

interface Step {
  edit: SiteEdit;
  before: readonly Site[];
  after: readonly Site[];
}

/** The user's sites, with undo and redo over every edit. Sites are plain data; an edit makes a new list. */
export class SiteStore {
  #sites = $state.raw<readonly Site[]>([]);
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);
  #nextNumber = 1;

  get all(): readonly Site[] {
    return this.#sites;
  }
  get lastEdit(): SiteEdit | null {
    return this.#done.at(-1)?.edit ?? null;
  }
  get nextRedo(): SiteEdit | null {
    return this.#undone.at(-1)?.edit ?? null;
  }

  find(id: string): Site | undefined {
    return this.#sites.find((site) => site.id === id);
  }

  /** Adds sites under ids of their own, which it returns. `nameOf` names one that has no name, by its number. */
  add(
    sites: readonly (Omit<Site, 'id' | 'name' | 'claims'> & { name: string | undefined })[],
    nameOf: (n: number) => string,
  ): string[] {
    const added = sites.map((site): Site => {
      const number = this.#nextNumber++;
      return { ...site, id: `site-${number}`, name: site.name ?? nameOf(number), claims: noClaims };
    });
    this.#apply('add', [...this.#sites, ...added]);
    return added.map(({ id }) => id);
  }

  remove(ids: readonly string[]): void {
    this.#apply(
      'remove',
      this.#sites.filter(({ id }) => !ids.includes(id)),
    );
  }

  rename(id: string, name: string): void {
    this.#apply('rename', this.#replaced(id, { name }));
  }

  reshape(id: string, shape: Pick<Site, 'geometry' | 'labelAt' | 'areaM2'>): void {
    this.#apply('reshape', this.#replaced(id, shape));
  }

  /** Notes what the planner says the site is under a rule's exemption; null takes the answer back. */
  claim(id: string, rule: string, activity: string | null): void {
    const { [rule]: _, ...others } = this.find(id)?.claims ?? {};
    this.#apply(
      'claim',
      this.#replaced(id, { claims: activity === null ? others : { ...others, [rule]: activity } }),
    );
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (!step) return;
    this.#sites = step.before;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, step];
  }

  redo(): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    this.#sites = step.after;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, step];
  }

  #replaced(id: string, part: Partial<Site>): Site[] {
    return this.#sites.map((site) => (site.id === id ? { ...site, ...part } : site));
  }

  #apply(edit: SiteEdit, after: readonly Site[]): void {
    this.#done = [...this.#done, { edit, before: this.#sites, after }];
    this.#undone = [];
    this.#sites = after;
  }
}
