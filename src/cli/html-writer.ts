import type { CheckedSite, ResultSource, ResultWriter } from '../io/result-writer';
import type { Plan } from '../domain/plan';
import { checkSheetPage, checkSheetsHead, checkSheetsTail } from '../report/check-sheet';
import type { CommandContext } from './command';

/** Check sheets as one HTML document, a page for each site; they have no map. */
export function htmlWriter(
  { bindings, time, tool }: ResultSource,
  plan: Plan | null,
  about: string,
  { sheetWords: words, locale }: CommandContext,
): ResultWriter {
  const isSchematic = bindings.some(({ layer }) => layer?.authority === 'schematic');
  const page = ({ site, result }: CheckedSite): string =>
    checkSheetPage({ words, locale, plan, site, result, bindings, figure: null, tool, time });
  return { head: checkSheetsHead({ words, about, isSchematic }), site: page, tail: checkSheetsTail };
}
