import { checkSheetStyle } from './check-sheet-style';
import { html, Markup } from './html';
import { notesSection, officesSection, signRow, versionsTable } from './sheet-footer';
import { headerSection } from './sheet-header';
import { judgedRules, type CheckSheetInput } from './sheet-input';
import { findingsTable } from './sheet-table';
import { verdictSection } from './sheet-verdict';

/**
 * The check sheet (核查单) of one site: a self-contained HTML document, one A4 page with ordinary content, that says what was
 * checked against which data and what came out. It runs no script, loads nothing, and has one style element, whose text
 * is `checkSheetStyle`; no element has a style attribute.
 */
export function checkSheet(input: CheckSheetInput): string {
  const { words, site } = input;
  const judged = judgedRules(input);
  const isSchematic = judged.some(({ finding }) => finding.authority === 'schematic');
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
        <title>${words.title} · ${site.name}</title>
        ${style}
      </head>
      <body>
        ${isSchematic ? html`<div class="watermark" aria-hidden="true"><span>${words.watermark}</span></div>` : null}
        <main class="sheet">
          <header class="head">
            <h1>${words.title}</h1>
            ${isSchematic ? html`<p class="badge">${words.schematicBadge}</p>` : null}
          </header>
          ${verdictSection(judged, input)} ${headerSection(input)} ${findingsTable(judged, input)}
          ${officesSection(judged, input)} ${notesSection(judged, input)} ${versionsTable(judged, input)}
          ${signRow(input)}
        </main>
      </body>
    </html> `.text;
}
