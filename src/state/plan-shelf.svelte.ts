import type { Issue } from '../domain/issue';
import type { Plan, PlanOnScreen } from '../domain/plan';
import type { StatementTable } from '../domain/statement-schema';
import { loadStatements, startPlan, type PlanStart } from '../plan/load-plan';
import { filesOf, listPacks, type PackEntry } from './plan-source';

/** The rest of a plan waits for its first screen no longer than this, ms: where no map can be drawn there is nothing to wait for. */
const longestWaitMs = 4000;

/** The plans at hand, and the one that is open. */
export class PlanShelf {
  packs = $state.raw<readonly PackEntry[]>([]);
  /** what the map is drawn from; the layers that the first screen doesn't show come a moment later */
  plan = $state.raw<PlanOnScreen | null>(null);
  /** the same plan once it is read whole: only then can anything be checked by it */
  whole = $state.raw<Plan | null>(null);
  /** what the plan's documents say; null until read, or where the file can't be used */
  statements = $state.raw<StatementTable | null>(null);
  statementIssues = $state.raw<readonly Issue[]>([]);
  /** why the plan that was asked for last can't be used; the open one stays */
  issues = $state.raw<readonly Issue[]>([]);
  /** why no plan could be read at all */
  failure = $state.raw<string | null>(null);

  /** resolves when the reading that was begun last has ended */
  reading: Promise<void> = Promise.resolve();

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

  /**
   * Begins to read a plan; null, with the issues set, when it can't be used: the open one then stays open. Over an open plan
   * the new one is read whole first, so that a bad pack can't push out a good one.
   */
  async read(pack: string): Promise<PlanStart | null> {
    const start = await startPlan(filesOf(pack));
    const { plan, issues } = this.plan && start.plan ? await start.finish() : start;
    this.issues = plan ? [] : issues;
    return plan ? start : null;
  }

  /** Puts a plan on the screen and, once `drawn`, reads the rest of it. */
  show(pack: string, start: PlanStart, drawn: Promise<void>): void {
    this.plan = start.plan;
    this.whole = null;
    this.statements = null;
    this.statementIssues = [];
    const waited = new Promise<void>((resolve) => setTimeout(resolve, longestWaitMs));
    this.reading = Promise.race([drawn, waited]).then(() => this.#finish(pack, start));
  }

  async #finish(pack: string, start: PlanStart): Promise<void> {
    const { plan, issues } = await start.finish();
    if (this.plan !== start.plan) return;
    this.plan = this.whole = plan;
    this.issues = issues;
    const read = await loadStatements(filesOf(pack));
    if (this.whole !== plan) return;
    this.statements = read.statements;
    this.statementIssues = read.issues;
  }
}
