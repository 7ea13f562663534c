import { judgedRules, type CheckSheetInput, type JudgedRule } from '../sheet-input';
import type { PackageBasis, PackageSite } from './package-order';

/** A site with everything that its documents are made of. */
export interface SiteEntry {
  /** from zero, among the sites that have a result */
  index: number;
  checked: PackageSite;
  /** without its map */
  input: CheckSheetInput;
  judged: readonly JudgedRule[];
}

/** What the check sheet of a site says, without its map. */
export const sheetInput = (checked: PackageSite, basis: PackageBasis): CheckSheetInput => ({
  words: basis.sheetWords,
  locale: basis.locale,
  plan: basis.plan,
  site: checked.site,
  result: checked.result,
  bindings: basis.bindings,
  figure: null,
  tool: basis.tool,
  time: checked.checkedAt,
  mark: basis.mark,
  operator: basis.operator,
  place: checked.place,
  ...(basis.template && { template: basis.template }),
});

/** The sites with their numbers and what is said of them. */
export async function* siteEntries(
  sites: AsyncIterable<PackageSite> | Iterable<PackageSite>,
  basis: PackageBasis,
): AsyncGenerator<SiteEntry> {
  let index = 0;
  for await (const checked of sites) {
    const input = sheetInput(checked, basis);
    yield { index, checked, input, judged: judgedRules(input) };
    index += 1;
  }
}
