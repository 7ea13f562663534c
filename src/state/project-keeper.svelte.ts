import type { ProjectDocument } from '../domain/project';
import { KeptByNewer, KeptProjects } from './kept-projects';

/**
 * How the project is kept in this browser: nothing is to be kept, it will be in a moment, it is; it can't be (no storage, or full),
 * another window of this browser keeps it, or a newer program does; the confidential mode bars it.
 */
export type Keeping = 'nothing' | 'pending' | 'kept' | 'impossible' | 'elsewhere' | 'newer' | 'barred';

/** An edit is written when so long no other followed, ms. */
const pauseMs = 400;
/** A page that is reloaded lets go of the project a moment later than the new one asks for it, ms. */
const claimMs = 1500;

/** Keeps the project of each plan in this browser, as it is edited, and gives it back. */
export class ProjectKeeper {
  keeping = $state.raw<Keeping>('nothing');
  /** nothing is to be left in this browser */
  isBarred = $state(false);
  /** when the project was last kept, milliseconds since 1970 */
  keptAt = $state.raw<number | null>(null);

  readonly #kept = new KeptProjects();
  /** by plan, for a browser that can't store: they last as long as the page */
  readonly #latest = new Map<string, ProjectDocument>();
  readonly #claims = new Map<string, Promise<boolean>>();
  readonly #unreadable = new Map<string, Keeping>();
  #plan: string | null = null;
  #waiting: ProjectDocument | null = null;
  #writing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** True where what is edited is lost when the page is closed. */
  get isInTrouble(): boolean {
    return this.keeping === 'impossible' || this.keeping === 'elsewhere' || this.keeping === 'newer';
  }

  /** The project of a plan as it was left; null where there is none, or none can be read. */
  async open(plan: string): Promise<ProjectDocument | null> {
    await this.flush();
    this.keptAt = null;
    this.keeping = this.#unreadable.get(plan) ?? 'nothing';
    this.#plan = plan;
    const latest = this.#latest.get(plan);
    if (latest) return latest;
    if (this.isBarred) return null;
    try {
      return await this.#kept.read(plan);
    } catch (error) {
      this.keeping = error instanceof KeptByNewer ? 'newer' : 'impossible';
      this.#unreadable.set(plan, this.keeping);
      return null;
    }
  }

  /** What was kept is about to be deleted: nothing of it is held open, and nothing more is written. */
  async letGo(): Promise<void> {
    await this.flush();
    this.#kept.letGo();
    this.keeping = 'barred';
    this.keptAt = null;
  }

  /** Makes this window the one that keeps the project of a plan, and tells where another one is. */
  claim(plan: string): void {
    if (this.#claims.has(plan)) return;
    const claim = claimPlan(plan);
    this.#claims.set(plan, claim);
    void claim.then((isOurs) => {
      if (!isOurs && this.#plan === plan && !this.isInTrouble) this.keeping = 'elsewhere';
    });
  }

  /** Keeps a project as it is now, as soon as the user pauses. */
  take(document: ProjectDocument): void {
    this.#latest.set(document.plan.id, document);
    this.#waiting = document;
    if (!this.isInTrouble) this.keeping = 'pending';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pauseMs);
  }

  /** Writes what waits to be written; resolves when it is. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const document = this.#takeWaiting();
    if (!document) return;
    const outcome = await this.#outcomeOf(document);
    if (this.#isWaiting) return;
    this.keeping = outcome;
    if (outcome === 'kept') this.keptAt = Date.now();
  }

  get #isWaiting(): boolean {
    return this.#waiting !== null;
  }

  #takeWaiting(): ProjectDocument | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  async #outcomeOf(document: ProjectDocument): Promise<Keeping> {
    const plan = document.plan.id;
    this.claim(plan);
    if (this.isBarred) return 'barred';
    const unreadable = this.#unreadable.get(plan);
    if (unreadable) return unreadable;
    if (!(await this.#claims.get(plan))) return 'elsewhere';
    try {
      await this.#kept.write(document);
      return 'kept';
    } catch {
      return 'impossible';
    }
  }
}

/**
 * Whether this page alone keeps the project of a plan, for as long as it is open: two windows that write over one another would lose
 * both their work. True where the browser has no locks.
 */
function claimPlan(plan: string): Promise<boolean> {
  return new Promise((resolve) => {
    // A page of a file has an origin that nobody shares, and some browsers refuse it locks.
    if (!('locks' in navigator)) {
      resolve(true);
      return;
    }
    const name = `yutu-project-${plan}`;
    const waiting = new AbortController();
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    navigator.locks
      .request(name, { signal: waiting.signal }, hold)
      .catch(() => resolve(!waiting.signal.aborted));
    setTimeout(() => void stopWhereHeld(name, waiting), claimMs);
  });
}

/**
 * Gives up waiting for a lock that another window holds. A lock that is ours may not be heard of yet on a busy machine: then nobody
 * waits for it any more.
 */
async function stopWhereHeld(name: string, waiting: AbortController): Promise<void> {
  const { held, pending } = await navigator.locks.query();
  const isAmong = (locks: LockInfo[] | undefined): boolean =>
    locks?.some((lock) => lock.name === name) ?? false;
  if (isAmong(held) && isAmong(pending)) waiting.abort();
}
