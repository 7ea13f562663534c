import type { CoordinateFrame } from '../domain/coordinate-frame';
import type { Issue } from '../domain/issue';
import { subjectOf, type Site } from '../domain/site';
import type { WrittenSite } from '../io/writers/site-writer';
import { outputFormats, siteWriters, type OutputFormat } from '../io/writers/site-writers';
import { DialogState } from './dialog.svelte';
import { fileName, saveFile } from './save-file';
import type { Session } from './session.svelte';
import { Cancelled } from './warm-worker';

/** What goes into the file: the sites as they are, or the pieces of them that a check found in zones. */
type ExportedContent = 'sites' | 'pieces';

const lonLat: CoordinateFrame = { kind: 'geographic', datum: 'cgcs2000' };

/** Handing the sites on in a format of the trade and a frame that the receiver wants; the worker writes the file. */
export class SiteExport {
  readonly dialog = new DialogState();
  readonly formats = outputFormats;
  format = $state<OutputFormat>('shapefile');
  content = $state<ExportedContent>('sites');
  /** what was chosen; formats that are in longitude and latitude by definition leave it out of account */
  frame = $state.raw<CoordinateFrame>(lonLat);
  isBusy = $state.raw(false);
  /** why nothing was written, or what of the sites the format can't hold */
  issues = $state.raw<readonly Issue[]>([]);
  /** the program's own words where it failed */
  failure = $state.raw<string | null>(null);
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  get isFrameFixed(): boolean {
    return siteWriters[this.format].isLonLatOnly;
  }

  /** The pieces in zones that the checks have found, of sites whose check still holds. */
  get pieces(): WrittenSite[] {
    return this.#session.sites.all.flatMap((site) => this.#piecesOf(site));
  }

  #piecesOf(site: Site): WrittenSite[] {
    const { checks, bindings } = this.#session;
    const record = checks.of(subjectOf(site), bindings);
    return (record?.result.findings ?? []).flatMap(
      ({ rule, layer, state, overlap, overlapAreaM2, share }) => {
        if (overlap === null) return [];
        const title = bindings.find((binding) => binding.rule.id === rule)?.rule.title;
        const name = `${site.name} · ${title ? this.#session.say(title) : rule}`;
        const properties = { site: site.name, rule, layer, state, overlapAreaM2, share };
        return [{ id: `${site.id}/${rule}`, name, geometry: overlap, properties }];
      },
    );
  }

  open(): void {
    this.issues = [];
    this.failure = null;
    this.dialog.open();
  }

  /** Writes the file and gives it to the user; the dialog stays where there is something to be read. */
  async save(): Promise<void> {
    const { words, secrecy, sites, work } = this.#session;
    const { format, content } = this;
    const { extension, mediaType } = siteWriters[format];
    const title = words.exporting.fileTitle[content];
    const written = content === 'pieces' ? this.pieces : sites.all.map(writtenOf);
    const target = {
      frame: this.isFrameFixed ? lonLat : this.frame,
      shift: null,
      title,
      labels: words.writtenTable,
    };
    this.isBusy = true;
    this.issues = [];
    this.failure = null;
    try {
      const { parts, issues } = await work.run('write-sites', { format, sites: written, target });
      this.issues = issues;
      if (parts) saveFile(fileName(secrecy.fileWords(title), extension), mediaType, ...parts);
      if (parts && issues.length === 0) this.dialog.close();
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.isBusy = false;
    }
  }
}

const writtenOf = ({ id, name, geometry, properties }: Site): WrittenSite => ({
  id,
  name,
  geometry,
  properties,
});
