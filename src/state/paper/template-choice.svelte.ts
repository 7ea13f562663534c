import type { Issue } from '../../domain/issue';
import { readSheetTemplate } from '../../io/read-sheet-template';
import type { Settings } from '../settings.svelte';

/** Which template check sheets are made by; the choice is kept for the next visit. */
export class TemplateChoice {
  /** why a file was not taken */
  issues = $state.raw<readonly Issue[]>([]);
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Takes a template out of a file; the one in use stays where it can't be used. */
  async take(file: File): Promise<void> {
    const { template, issues } = readSheetTemplate(new Uint8Array(await file.arrayBuffer()), file.name);
    this.issues = issues;
    if (template) this.#settings.change({ sheetTemplate: template });
  }

  clear(): void {
    this.issues = [];
    this.#settings.change({ sheetTemplate: null });
  }
}
