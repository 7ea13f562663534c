import type { Issue } from '../../domain/issue';
import { HashedArchive } from '../../io/hashed-archive';
import type { ResultSource } from '../../io/result-writer';
import { resultGeojsonWriter } from '../../io/write-geojson';
import { resultCsvWriter } from '../../io/write-result-csv';
import { resultJsonWriter } from '../../io/write-result-json';
import { summaryDocument } from './batch-summary';
import { BatchTally } from './batch-tally';
import { resultDocument, type PackageDocument } from './package-document';
import { packageManifest } from './package-manifest';
import { PackageNames } from './package-names';
import type { PackageBasis, PackageSite, PackageTable } from './package-order';
import { siteEntries, type SiteEntry } from './site-entry';
import { shapefileDocument } from './shapefile-document';
import { sheetDocuments, sheetNames } from './sheet-documents';
import { BatchWorkbook, workbookDocument } from './workbook-document';

type Bytes = Uint8Array<ArrayBuffer>;

/** What was put into a package. */
export interface PackageReport {
  /** the manifest among them */
  files: number;
  bytes: number;
  sites: number;
  /** what a format could not hold */
  issues: Issue[];
}

const resultSource = ({ plan, tool, time, bindings, files }: PackageBasis): ResultSource => ({
  plan: plan && { id: plan.manifest.id, version: plan.manifest.version, sha256: plan.sha256 },
  tool,
  time,
  bindings,
  ...(files && { files }),
});

/** Everything that a package is made of while it is written. */
class PackageDesk {
  readonly archive: HashedArchive;
  readonly tally = new BatchTally();
  readonly issues: Issue[] = [];
  readonly #basis: PackageBasis;
  readonly #names: PackageNames;

  constructor(archive: HashedArchive, basis: PackageBasis) {
    this.archive = archive;
    this.#basis = basis;
    this.#names = new PackageNames(basis);
  }

  async documents(): Promise<PackageDocument[]> {
    const basis = this.#basis;
    const { contents } = basis;
    const sheetsOf = sheetNames(basis, this.#names);
    const documents = contents.sheets.length > 0 ? [sheetDocuments(this.archive, basis, sheetsOf)] : [];
    for (const table of contents.tables) documents.push(await this.#table(table, sheetsOf));
    return documents;
  }

  async #table(table: PackageTable, sheetsOf: ReturnType<typeof sheetNames>): Promise<PackageDocument> {
    const { archive, tally } = this;
    const [basis, names] = [this.#basis, this.#names];
    switch (table) {
      case 'summary':
        return summaryDocument(archive, names.document('summary', 'html'), { basis, tally, sheetsOf });
      case 'xlsx': {
        const sheetOf = (entry: SiteEntry): string | null => sheetsOf(entry)[0]?.[1] ?? null;
        const workbook = await BatchWorkbook.open(basis, tally, sheetOf);
        return workbookDocument(archive, names.document('workbook', 'xlsx'), workbook);
      }
      case 'json':
        return resultDocument(archive, names.data('json'), resultJsonWriter(resultSource(basis)));
      case 'geojson':
        return resultDocument(archive, names.data('geojson'), resultGeojsonWriter(resultSource(basis)));
      case 'csv':
        return resultDocument(archive, names.data('csv'), resultCsvWriter());
      case 'shapefile':
        return shapefileDocument(archive, basis, names, (issue) => this.issues.push(issue));
    }
  }

  /** The note for people, then the manifest, which has the hashes of all others. */
  end(): void {
    const { words, contents, mark } = this.#basis;
    const has = (...tables: PackageTable[]): boolean =>
      tables.some((table) => contents.tables.includes(table));
    const lines = [
      ...(mark === null ? [] : [mark]),
      words.title,
      '',
      ...words.note({
        sheets: contents.sheets.length > 0,
        summary: has('summary'),
        workbook: has('xlsx'),
        result: has('json', 'geojson', 'csv'),
        shapefile: has('shapefile'),
      }),
      '',
      ...words.notes,
      ...(this.tally.isSchematic ? [words.schematic] : []),
    ];
    // with the mark of UTF-8 and CRLF, since the editor of Windows opens it
    this.archive.add(this.#names.document('note', 'txt'), [`\ufeff${lines.join('\r\n')}\r\n`]);
    this.archive.add('manifest.json', [packageManifest(this.archive.files, this.tally, this.#basis)]);
    this.archive.close();
  }
}

/**
 * A package of results (成果包) as a zip, whose parts come as they are ready: only what is open is held, and that compressed. The same sites and
 * basis are the same bytes.
 * @throws ArchiveFull, SheetFull where there is more than the formats have room for
 */
export async function* writePackage(
  sites: AsyncIterable<PackageSite> | Iterable<PackageSite>,
  basis: PackageBasis,
): AsyncGenerator<Bytes[], PackageReport> {
  const desk = new PackageDesk(await HashedArchive.open(), basis);
  const documents = await desk.documents();
  let bytes = 0;
  const taken = (): Bytes[] => {
    const parts = desk.archive.take();
    bytes += parts.reduce((sum, { length }) => sum + length, 0);
    return parts;
  };
  for await (const entry of siteEntries(sites, basis)) {
    desk.tally.take(entry);
    for (const document of documents) await document.take(entry);
    yield taken();
  }
  for (const document of documents) {
    await document.end();
    yield taken();
  }
  desk.end();
  yield taken();
  return { files: desk.archive.files.length, bytes, sites: desk.tally.sites, issues: desk.issues };
}
