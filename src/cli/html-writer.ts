import type { ResultWriter } from '../io/result-writer';
import { checkSheetPage, checkSheetsHead, checkSheetsTail } from '../report/check-sheet';
import type { PackageBasis } from '../report/package/package-order';
import { siteFigures } from '../report/package/site-figure';
import { sheetInput } from '../report/package/site-entry';

/** Check sheets as one HTML document, a page or more for each site. */
export function htmlWriter(basis: PackageBasis, about: string): ResultWriter {
  const { bindings, printedTime, tool, sheetWords: words } = basis;
  const figureOf = siteFigures(basis);
  const isSchematic = bindings.some(({ layer }) => layer?.authority === 'schematic');
  const foot = `${tool.name} ${tool.version} · ${printedTime}`;
  return {
    head: checkSheetsHead({ words, about, isSchematic, foot }),
    site: (site) => {
      const checked = { ...site, checkedAt: printedTime, place: null };
      return checkSheetPage({ ...sheetInput(checked, basis), figure: figureOf(checked) });
    },
    tail: checkSheetsTail,
  };
}
