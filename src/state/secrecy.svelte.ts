import { DialogState } from './dialog.svelte';
import type { Session } from './session.svelte';

/** What this program keeps in the browser bears its name at the beginning. */
const ownDatabases = /^yutu/;

/** Databases that it may have made, for browsers that don't tell which there are. */
const knownDatabases = ['yutu', 'yutu-projects', 'yutu-snapshots'];

/**
 * The confidential mode: the user's data leave no trace in this browser, no map comes from the network, and whatever is handed out says
 * that it is confidential.
 */
export class Secrecy {
  readonly dialog = new DialogState();
  /** something could not be removed: another window has it open */
  hasFailed = $state.raw(false);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get isOn(): boolean {
    return this.#session.settings.confidential;
  }

  /** What is printed with everything that is handed out; null where nothing is to be. */
  get mark(): string | null {
    const { plan, words, settings } = this.#session;
    if (this.isOn) return words.secrecy.mark;
    return plan?.manifest.confidentiality?.[settings.locale] ?? null;
  }

  /** Bars the browser's storage before anything is shown. */
  obey(): void {
    const { project } = this.#session;
    project.keeper.isBarred = this.isOn;
    project.snapshots.isBarred = this.isOn;
  }

  /** Removes everything that this browser has of the user's data; what is on the screen stays until the page is closed. */
  async turnOn(): Promise<void> {
    const { settings, project } = this.#session;
    settings.change({ confidential: true });
    this.obey();
    this.#session.baseMaps.forgetAll();
    await project.keeper.letGo();
    project.snapshots.all = [];
    this.hasFailed = !(await removeDatabases());
  }

  /** The project is kept again from now on. */
  turnOff(): void {
    this.#session.settings.change({ confidential: false });
    this.hasFailed = false;
    this.obey();
    this.#session.project.keepNow();
  }

  /** The words of a file's name, led by the mark in the confidential mode. */
  fileWords(words: string): string {
    return this.isOn ? `【${this.#session.words.secrecy.short}】${words}` : words;
  }
}

/** False where one of them could not be removed. */
async function removeDatabases(): Promise<boolean> {
  const outcomes = await Promise.all((await databaseNames()).map(removeDatabase));
  return outcomes.every(Boolean);
}

async function databaseNames(): Promise<string[]> {
  try {
    const found = await indexedDB.databases();
    return found.flatMap(({ name }) => (name && ownDatabases.test(name) ? [name] : []));
  } catch {
    return knownDatabases;
  }
}

const removeDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
