import type { SheetWords } from '../i18n/sheet-words';
import { checkSheetStyle } from './check-sheet-style';
import { html, Markup } from './html';
import { notesSection, officesSection, signRow, versionsTable } from './sheet-footer';
import { headerSection } from './sheet-header';
import { judgedRules, type CheckSheetInput, type JudgedRule } from './sheet-input';
import { findingsTable } from './sheet-table';
import { verdictSection } from './sheet-verdict';

/** What the sheets of one document have in common. */
interface SheetsHead {
  words: SheetWords;
  /** what stands in the window's title beside the document's name */
  about: string;
  /** a finding may rest on schematic data */
  isSchematic: boolean;
}

/** The start of a document of check sheets. One style element, whose text is `checkSheetStyle`; no element has a style attribute. */
export function checkSheetsHead({ words, about, isSchematic }: SheetsHead): string {
  const style = new Markup(`<style>${checkSheetStyle}</style>`);
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title} · ${about}</title>
        ${style}
      </head>
      <body>
        ${isSchematic ? html`<div class="watermark" aria-hidden="true"><span>${words.watermark}</span></div>` : null}
        <main></main>
      </body>
    </html> `.text;
}

/** The end of such a document. */
export const checkSheetsTail = html`</main>
      </body>
    </html> `.text;

const isSchematic = ({ finding }: JudgedRule): boolean => finding.authority === 'schematic';

/** One sheet of such a document. */
export function checkSheetPage(input: CheckSheetInput): string {
  const { words } = input;
  const judged = judgedRules(input);
  return html`<article class="sheet">
    <header class="head">
      <h1>${words.title}</h1>
      ${input.mark ? html`<p class="badge">${input.mark}</p>` : null}
      ${judged.some(isSchematic) ? html`<p class="badge">${words.schematicBadge}</p>` : null}
    </header>
    ${verdictSection(judged, input)} ${headerSection(input)} ${findingsTable(judged, input)}
    ${officesSection(judged, input)} ${notesSection(judged, input)} ${versionsTable(judged, input)}
    ${signRow(input)}
  </article> `.text;
}

/**
 * The check sheet (核查单) of one site: a self-contained HTML document, one A4 page with ordinary content, that says what was
 * checked against which data and what came out. It runs no script and loads nothing.
 */
export function checkSheet(input: CheckSheetInput): string {
  const { words, site } = input;
  const head = { words, about: site.name, isSchematic: judgedRules(input).some(isSchematic) };
  return checkSheetsHead(head) + checkSheetPage(input) + checkSheetsTail;
}
