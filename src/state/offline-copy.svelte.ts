import type { ProjectDocument } from '../domain/project';
import { embedProject } from '../io/embed-project';
import { writeProject } from '../io/write-project';
import { DialogState } from './dialog.svelte';
import { isOnePage, ownPage } from './own-page';
import { saveFile } from './save-file';
import { openShipped } from './shipped-file';

/** The viewer as one file, beside the served page. */
const offlineFile = 'yutu-offline.html';

async function emptyCopy(): Promise<string> {
  if (isOnePage()) return ownPage();
  const page = await (await openShipped(offlineFile)).text();
  if (!page.includes(' data-file=')) throw new Error(`${offlineFile}: 404`);
  return page;
}

/** Gives the viewer away as one file, with the project in it. */
export class OfflineCopy {
  readonly dialog = new DialogState();
  isBusy = $state.raw(false);
  /** why the last try came to nothing */
  failure = $state.raw<string | null>(null);

  readonly #document: () => ProjectDocument | null;

  /** @param document the project as it is at that moment; null while a plan is being opened */
  constructor(document: () => ProjectDocument | null) {
    this.#document = document;
  }

  /** Saves the file and closes the dialog, or tells why not. */
  async save(fileName: string): Promise<void> {
    const document = this.#document();
    if (!document) return;
    this.isBusy = true;
    this.failure = null;
    try {
      saveFile(fileName, 'text/html', embedProject(await emptyCopy(), writeProject(document)));
      this.dialog.close();
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.isBusy = false;
    }
  }
}
