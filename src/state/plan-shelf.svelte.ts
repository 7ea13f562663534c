import type { Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import { loadPlan } from '../plan/load-plan';
import { filesOf, listPacks, type PackEntry } from './plan-source';

/** The plans at hand, and the one that is open. */
export class PlanShelf {
  packs = $state.raw<readonly PackEntry[]>([]);
  plan = $state.raw<Plan | null>(null);
  /** why the plan that was asked for last can't be used; the open one stays */
  issues = $state.raw<readonly Issue[]>([]);
  /** why no plan could be read at all */
  failure = $state.raw<string | null>(null);

  /** Lists the plans; the id of the wanted one, or of the first, or null when there is none. */
  async list(wanted: string | null): Promise<string | null> {
    try {
      this.packs = await listPacks();
      if (this.packs.length === 0) this.failure = 'geodata/packs.json: 0';
      return (this.packs.find(({ id }) => id === wanted) ?? this.packs[0])?.id ?? null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return null;
    }
  }

  /** Reads a plan; null, with the issues set, when it can't be used: the open one then stays open. */
  async read(pack: string): Promise<Plan | null> {
    const { plan, issues } = await loadPlan(filesOf(pack));
    this.issues = plan ? [] : issues;
    return plan;
  }
}
