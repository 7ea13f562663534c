import { warningIssue, type Issue } from '../domain/issue';
import type { ProjectResults } from '../domain/project-schema';
import { subjectOf, type Site } from '../domain/site';
import { holds } from './checks.svelte';
import type { Session } from './session.svelte';

/** What the checks found, as a project keeps it; and the checks made anew when it is opened, since a stored verdict is never believed. */
export class ProjectResultsKeeper {
  readonly #session: Session;
  /** those of a project that was opened, until they are worked out anew */
  #stored = $state.raw<ProjectResults | null>(null);
  #last: ProjectResults | null = null;

  /** null where nothing is checked; while a check runs, what was before it */
  now: ProjectResults | null = $derived.by(() => {
    const { checks } = this.#session;
    if (this.#stored) return this.#stored;
    return checks.running ? this.#last : (this.#last = this.#found());
  });

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes those of a project that is being opened. */
  open(stored: ProjectResults | null): void {
    this.#stored = stored;
  }

  /** Checks the sites anew that were checked when the project was kept, and tells where the verdict is another one. */
  async renew(file: string): Promise<Issue[]> {
    const results = this.#stored;
    if (!results) return [];
    try {
      return await this.#renew(results, file);
    } finally {
      if (this.#stored === results) this.#stored = null;
    }
  }

  async #renew(results: ProjectResults, file: string): Promise<Issue[]> {
    const { shelf, sites, checks } = this.#session;
    await shelf.reading;
    const { whole, bindings } = this.#session;
    const checked = sites.all.filter(({ id }) => id in results.states);
    if (!whole || checked.length === 0 || checks.running) return [];
    await checks.run(whole, checked.map(subjectOf), bindings);
    return this.#changes(results, checked, file);
  }

  #changes({ states }: ProjectResults, checked: readonly Site[], file: string): Issue[] {
    const now = this.#found()?.states ?? {};
    const changed = checked.filter(({ id }) => now[id] !== undefined && now[id] !== states[id]);
    const [first] = changed;
    const before = first && states[first.id];
    const after = first && now[first.id];
    if (!before || !after) return [];
    const words = this.#session.words.finding.states.found;
    const params = { count: changed.length, name: first.name, before: words[before], after: words[after] };
    return [warningIssue('project-verdict-changed', { file }, params)];
  }

  #found(): ProjectResults | null {
    const { sites, checks, bindings, whole } = this.#session;
    const { records } = checks;
    const states = sites.all.flatMap((site) => {
      const record = records.get(site.id);
      return record && holds(record, site, bindings) ? [[site.id, record.result.state] as const] : [];
    });
    return whole && states.length > 0
      ? { planSha256: whole.sha256, states: Object.fromEntries(states) }
      : null;
  }
}
