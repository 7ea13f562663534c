import { noOverrides, type Override } from '../domain/override';
import { noClaims, type Site } from '../domain/site';
import { History, type ProjectEdit, type SiteEdit } from './history.svelte';
import type { NewSite } from './site-of-source';

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

/**
 * The user's sites, with undo and redo over every edit: those of the history that is given, which others may share. Sites are plain
 * data; an edit makes a new list.
 */
export class SiteStore {
  #sites = $state.raw<readonly Site[]>([]);
  #nextNumber = 1;
  readonly #history: History;

  constructor(history = new History()) {
    this.#history = history;
  }

  get all(): readonly Site[] {
    return this.#sites;
  }
  get lastEdit(): ProjectEdit | null {
    return this.#history.lastEdit;
  }
  get nextRedo(): ProjectEdit | null {
    return this.#history.nextRedo;
  }

  /** Takes the sites of a project that was opened, in the place of all others; no step of the history. */
  open(sites: readonly Site[]): void {
    this.#sites = sites;
    this.#nextNumber = sites.reduce((most, site) => Math.max(most, numberOf(site)), 0) + 1;
  }

  find(id: string): Site | undefined {
    return this.#sites.find((site) => site.id === id);
  }

  /**
   * Adds sites under ids of their own, which it returns, in the place of others where there are any: one step of the history. `nameOf` names
   * one that has no name, by its number.
   */
  add(sites: readonly NewSite[], nameOf: (n: number) => string, instead: readonly string[] = []): string[] {
    const added = sites.map((site): Site => {
      const number = this.#nextNumber++;
      return { ...nothingSaid, ...site, id: `site-${number}`, name: site.name ?? nameOf(number) };
    });
    this.#apply('add', [...this.#sites.filter(({ id }) => !instead.includes(id)), ...added]);
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

  /** Gives a site an outline that was proposed for it. The area that its file states is that of the old outline, and goes as well. */
  adopt(id: string, outline: Pick<Site, 'geometry' | 'labelAt' | 'areaM2' | 'origin'>): void {
    const adopted = this.#sites.map((site): Site => {
      if (site.id !== id) return site;
      const { declaredArea: _, ...rest } = site;
      return { ...rest, ...outline, overrides: noOverrides };
    });
    this.#apply('adopt', adopted);
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
    this.#history.undo();
  }

  redo(): void {
    this.#history.redo();
  }

  #replaced(id: string, part: Partial<Site>): Site[] {
    return this.#sites.map((site) => (site.id === id ? { ...site, ...part } : site));
  }

  #apply(edit: SiteEdit, after: readonly Site[]): void {
    const before = this.#sites;
    this.#history.make(
      edit,
      () => (this.#sites = after),
      () => (this.#sites = before),
    );
  }
}

/** The number of a site in its id; 0 for an id of another kind. */
const numberOf = ({ id }: Site): number => Number(/^site-(\d+)$/.exec(id)?.[1] ?? 0);
