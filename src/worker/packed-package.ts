import type { Issue } from '../domain/issue';
import type { Rule } from '../domain/rule-schema';
import type { PackageOrder, PackageSite } from '../report/package/package-order';
import type { PackageReport } from '../report/package/write-package';
import type { PackedResult } from './packed-result';

/** A site of a package on its way to a worker. */
export interface PackedSite extends Omit<PackageSite, 'result'> {
  result: PackedResult;
}

/** Sites are sent a slice at a time before the package is asked for; the first slice puts away what was sent before. */
export interface SiteSlice {
  isFirst: boolean;
  sites: readonly PackedSite[];
}

export interface PackageRequest {
  order: PackageOrder;
  /** `layer` names one of the layers sent before, or null: the rule has none */
  bindings: readonly { rule: Rule; layer: string | null }[];
}

/** A package, or why there is none. */
export type MadePackage = { file: Blob; report: PackageReport } | { file: null; issue: Issue };
