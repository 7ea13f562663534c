import type { HashedArchive } from '../../io/hashed-archive';
import { WorkbookWriter, type WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import { ZipWriter } from '../../io/write-zip';
import { BatchTally } from './batch-tally';
import { findingRows, pieceRows } from './finding-rows';
import { overviewRows, versionRows } from './overview-rows';
import type { PackageDocument } from './package-document';
import { siteEntries, type SiteEntry } from './site-entry';
import type { PackageBasis, PackageSite } from './package-order';
import { siteRow, uncheckedRow } from './site-row';
import { headRow, sheetForms, sheetOrder } from './workbook-sheets';

/** A text in which `&` begins no code of a page's edge. */
const edgeText = (text: string): string => text.replaceAll('&', '&&');

/** The results as an Excel workbook: overview, sites, rules by site, pieces, versions of the data. */
export class BatchWorkbook {
  readonly #writer: WorkbookWriter;
  readonly #basis: PackageBasis;
  readonly #tally: BatchTally;
  readonly #sheetOf: (entry: SiteEntry) => string | null;

  /** @param sheetOf the file of a site's check sheet; null where it has none */
  static async open(
    basis: PackageBasis,
    tally: BatchTally,
    sheetOf: (entry: SiteEntry) => string | null,
  ): Promise<BatchWorkbook> {
    return new BatchWorkbook(await ZipWriter.deflating(), basis, tally, sheetOf);
  }

  private constructor(
    zip: ZipWriter,
    basis: PackageBasis,
    tally: BatchTally,
    sheetOf: (entry: SiteEntry) => string | null,
  ) {
    const { words, mark } = basis;
    const header = [words.title, ...(mark === null ? [] : [mark])].map(edgeText).join('&R');
    this.#writer = new WorkbookWriter(zip, sheetForms(words), {
      header: `&L${header}`,
      footer: `&C${words.page}`,
    });
    this.#basis = basis;
    this.#tally = tally;
    this.#sheetOf = sheetOf;
    for (const sheet of ['sites', 'findings', 'pieces', 'versions'] as const)
      this.#rows(sheet, [headRow(sheet, words)]);
  }

  /** @throws SheetFull */
  take(entry: SiteEntry): void {
    this.#rows('sites', [siteRow(entry, this.#basis, this.#sheetOf(entry))]);
    this.#rows('findings', findingRows(entry));
    this.#rows('pieces', pieceRows(entry));
  }

  /** The whole file, in parts. The tally must have all sites. */
  end(): Uint8Array<ArrayBuffer>[] {
    this.#rows('overview', overviewRows(this.#tally, this.#basis));
    this.#rows(
      'sites',
      this.#basis.unchecked.map((site) => uncheckedRow(site, this.#basis)),
    );
    this.#rows('versions', versionRows(this.#tally, this.#basis));
    return this.#writer.end();
  }

  #rows(sheet: (typeof sheetOrder)[number], rows: readonly (readonly (WorkbookCell | null)[])[]): void {
    for (const row of rows) this.#writer.row(sheetOrder.indexOf(sheet), row);
  }
}

/** The workbook alone, of the sites as they come. */
export async function writeWorkbook(
  sites: AsyncIterable<PackageSite>,
  basis: PackageBasis,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const tally = new BatchTally();
  const workbook = await BatchWorkbook.open(basis, tally, () => null);
  for await (const entry of siteEntries(sites, basis)) {
    tally.take(entry);
    workbook.take(entry);
  }
  return workbook.end();
}

/** The workbook in a package. */
export const workbookDocument = (
  archive: HashedArchive,
  name: string,
  workbook: BatchWorkbook,
): PackageDocument => ({
  take: (entry) => workbook.take(entry),
  end: () => archive.add(name, workbook.end(), true),
});
