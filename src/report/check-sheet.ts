import type { SheetWords } from '../i18n/sheet-words';
import { checkSheetStyle } from './check-sheet-style';
import { html, Markup } from './html';
import { sheetMarkup } from './sheet/html-parts';
import { makeSheet } from './sheet/make-sheet';
import type { CheckSheetInput } from './sheet-input';

/** What the sheets of one document have in common. */
interface SheetsHead {
  words: Pick<SheetWords, 'lang' | 'title' | 'watermark'>;
  /** what stands in the window's title beside the document's name */
  about: string;
  /** a finding may rest on schematic data */
  isSchematic: boolean;
  /** at the foot of every page beside its number; the tool and the time, which sheets of one run have in common */
  foot?: string;
}

/** The start of a document of check sheets. One style element, whose text is `checkSheetStyle`; no element has a style attribute. */
export function checkSheetsHead({ words, about, isSchematic, foot }: SheetsHead): string {
  const style = new Markup(`<style>${checkSheetStyle}</style>`);
  const head = html`<meta charset="utf-8" />
    <meta
      http-equiv="Content-Security-Policy"
      content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
    />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${words.title} · ${about}</title>
    ${style}`;
  const over = html`${isSchematic ? html`<div class="watermark" aria-hidden="true"><span>${words.watermark}</span></div>` : null}
  ${foot === undefined ? null : html`<div class="foot" aria-hidden="true">${foot}</div>`}`;
  return `<!doctype html>\n<html lang="${words.lang}">\n<head>\n${head.text}\n</head>\n<body>\n${over.text}\n<main>\n`;
}

/** The end of such a document. */
export const checkSheetsTail = '</main>\n</body>\n</html>\n';

/** One sheet of such a document. */
export const checkSheetPage = (input: CheckSheetInput): string => sheetMarkup(makeSheet(input)).text;

/**
 * The check sheet (核查单) of one site: a self-contained HTML document for A4, which says what was checked against which data and what
 * came out. It runs no script and loads nothing.
 */
export function checkSheet(input: CheckSheetInput): string {
  const sheet = makeSheet(input);
  const head = checkSheetsHead({
    words: { ...input.words, title: sheet.title },
    about: input.site.name,
    isSchematic: sheet.watermark !== null,
    foot: sheet.running.foot,
  });
  return head + sheetMarkup(sheet).text + checkSheetsTail;
}
