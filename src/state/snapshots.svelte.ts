import type { ProjectDocument } from '../domain/project';
import { writeProject } from '../io/write-project';
import { forgetSnapshot, keepSnapshot, keptSnapshots, type Snapshot } from './kept-snapshots';

/** The snapshots of the open plan's project in this browser. */
export class Snapshots {
  all = $state.raw<readonly Snapshot[]>([]);
  /** the browser could not store the last one, or gives none */
  hasFailed = $state.raw(false);
  /** nothing is to be left in this browser */
  isBarred = false;

  async list(plan: string): Promise<void> {
    await this.#try(async () => (this.all = await keptSnapshots(plan)));
  }

  /** Keeps the project as it is now. @param name what the user calls it; or the step before which it is kept */
  async keep(document: ProjectDocument, name: string, kind: Snapshot['kind']): Promise<void> {
    if (this.isBarred) return;
    const snapshot: Snapshot = {
      id: crypto.randomUUID(),
      plan: document.plan.id,
      name,
      kind,
      at: Date.now(),
      sites: document.sites.length,
      text: writeProject(document),
    };
    await this.#try(() => keepSnapshot(snapshot));
    await this.list(document.plan.id);
  }

  async forget({ id, plan }: Snapshot): Promise<void> {
    await this.#try(() => forgetSnapshot(id));
    await this.list(plan);
  }

  async #try(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
  }
}
