import { noOverrides, type Override } from '../domain/override';
import { noClaims, type Site } from '../domain/site';

/** A named step, so that the menu can say what undo takes back. */
export type SiteEdit = 'add' | 'remove' | 'rename' | 'reshape' | 'claim' | 'override';

interface Step {
  edit: SiteEdit;
  before: readonly Site[];
  after: readonly Site[];
}

const nothingSaid = { claims: noClaims, overrides: noOverrides };

/** A table with an entry set, or without it where it is null. */
function withEntry<Value>(
  table: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = table;
  return value === null ? others : { ...others, [key]: value };
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
    sites: readonly (Omit<Site, 'id' | 'name' | 'claims' | 'overrides'> & { name: string | undefined })[],
    nameOf: (n: number) => string,
  ): string[] {
    const added = sites.map((site): Site => {
      const number = this.#nextNumber++;
      return { ...site, id: `site-${number}`, name: site.name ?? nameOf(number), ...nothingSaid };
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

  /** What the planner judged of the old shape says nothing of the new one, and goes. */
  reshape(id: string, shape: Pick<Site, 'geometry' | 'labelAt' | 'areaM2'>): void {
    this.#apply('reshape', this.#replaced(id, { ...shape, overrides: noOverrides }));
  }

  /** Notes what the planner answers to a rule's question about the site; null takes the answer back. */
  claim(id: string, question: string, answer: string | null): void {
    const claims = withEntry(this.find(id)?.claims ?? noClaims, question, answer);
    this.#apply('claim', this.#replaced(id, { claims }));
  }

  /** Puts the planner's judgement of a rule beside the engine's; null takes it back. */
  override(id: string, rule: string, override: Override | null): void {
    const overrides = withEntry(this.find(id)?.overrides ?? noOverrides, rule, override);
    this.#apply('override', this.#replaced(id, { overrides }));
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
