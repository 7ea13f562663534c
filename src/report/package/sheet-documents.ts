import type { FindingState } from '../../domain/finding';
import type { HashedArchive } from '../../io/hashed-archive';
import { checkSheet } from '../check-sheet';
import { checkSheetDocx } from '../check-sheet-docx';
import type { CheckSheetInput } from '../sheet-input';
import type { PackageDocument } from './package-document';
import { siteEntries, type SiteEntry } from './site-entry';
import type { PackageNames } from './package-names';
import type { PackageBasis, PackageSite, SheetFormat } from './package-order';
import { siteFigures } from './site-figure';

const notable: readonly FindingState[] = ['conflict', 'undetermined', 'attention'];

/** Names of a site's sheets, by format; none where the package has no sheet of it. */
export function sheetNames({ contents }: PackageBasis, names: PackageNames) {
  return ({ index, checked: { site, result } }: SiteEntry): [SheetFormat, string][] =>
    contents.sheetsOf === 'all' || notable.includes(result.state)
      ? contents.sheets.map((format) => [format, names.sheet(index, site.name, format)])
      : [];
}

async function sheetBytes(
  format: SheetFormat,
  input: CheckSheetInput,
): Promise<Uint8Array<ArrayBuffer> | string> {
  return format === 'html' ? checkSheet(input) : checkSheetDocx(input);
}

/** The check sheets of a package, one or two files for each site. */
export function sheetDocuments(
  archive: HashedArchive,
  basis: PackageBasis,
  namesOf: ReturnType<typeof sheetNames>,
): PackageDocument {
  const figureOf = basis.contents.hasFigures ? siteFigures(basis) : null;
  return {
    take: async (entry) => {
      const names = namesOf(entry);
      if (names.length === 0) return;
      const input = { ...entry.input, figure: figureOf?.(entry.checked) ?? null };
      for (const [format, name] of names)
        archive.add(name, [await sheetBytes(format, input)], format === 'docx');
    },
    end: () => undefined,
  };
}

/** That a document has room for the sheet of one site, and there is none or more. */
export class NotOneSheet extends Error {
  override name = 'NotOneSheet';
}

/**
 * The check sheet of the only site as a Word document.
 * @throws NotOneSheet
 */
export async function writeSheetDocument(
  sites: AsyncIterable<PackageSite>,
  basis: PackageBasis,
): Promise<Uint8Array<ArrayBuffer>> {
  let only: SiteEntry | null = null;
  for await (const entry of siteEntries(sites, basis)) {
    if (only) throw new NotOneSheet();
    only = entry;
  }
  if (!only) throw new NotOneSheet();
  return checkSheetDocx({ ...only.input, figure: siteFigures(basis)(only.checked) });
}
