import type { RuleBinding, SubjectResult } from '../../domain/finding';
import type { PlanLayer, PlanManifest } from '../../domain/plan-schema';
import type { Bilingual } from '../../domain/schema-parts';
import type { SheetTemplate } from '../../domain/sheet-template';
import type { PackageWords } from '../../i18n/package-words';
import type { SheetWords } from '../../i18n/sheet-words';
import type { CheckedSite, ReadFile } from '../../io/result-writer';

/** Documents that a package has one of for each site. */
export const sheetFormats = ['html', 'docx'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Documents and files that a package has one of for all sites. */
export const packageTables = ['summary', 'xlsx', 'json', 'geojson', 'csv', 'shapefile'] as const;
export type PackageTable = (typeof packageTables)[number];

/** What is put into a package. Tables and data always have all sites. */
export interface PackageContents {
  sheets: readonly SheetFormat[];
  /** `notable`: sheets only for sites in conflict, undetermined or in need of consultation */
  sheetsOf: 'all' | 'notable';
  /** each sheet has its map */
  hasFigures: boolean;
  tables: readonly PackageTable[];
}

/** Everything. */
export const wholePackage: PackageContents = {
  sheets: sheetFormats,
  sheetsOf: 'all',
  hasFigures: true,
  tables: packageTables,
};

/** A checked site as it goes into a package. */
export interface PackageSite extends CheckedSite {
  result: SubjectResult;
  /** when it was checked, as it is printed */
  checkedAt: string;
  /** where it is, e.g. its town; null: not known */
  place: string | null;
}

/** A site that is told of, though there is no result that holds. */
export interface UncheckedSite {
  id: string;
  name: string;
  because: 'unchecked' | 'stale';
}

/** What a package is made of besides its sites, as far as it can be sent to a worker. */
export interface PackageOrder {
  locale: keyof Bilingual;
  plan: { manifest: Pick<PlanManifest, 'id' | 'title' | 'version' | 'documents'>; sha256: string } | null;
  tool: { name: string; version: string };
  /** ISO 8601 */
  time: string;
  /** the same as it is printed */
  printedTime: string;
  operator: string | null;
  /** of secrecy or use, on every document; null: none */
  mark: string | null;
  /** stands before the names of documents; empty: nothing does */
  namePrefix: string;
  template?: SheetTemplate;
  contents: PackageContents;
  unchecked: readonly UncheckedSite[];
  /** how the sites' files were read; left out where they didn't come from files just now */
  files?: readonly ReadFile[];
  /** how the plan draws its layers, for the maps of the sheets */
  symbologies: readonly Pick<PlanLayer, 'id' | 'symbology'>[];
}

/** All that a package is made of. */
export interface PackageBasis extends PackageOrder {
  /** rules with their layers; every finding's rule is among them */
  bindings: readonly RuleBinding[];
  words: PackageWords;
  sheetWords: SheetWords;
}
