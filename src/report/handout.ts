import { stateSigns } from '../domain/state-colours';
import { handoutForms, legendRoom, type HandoutForm, type Orientation, type PerPage } from './handout-form';
import { handoutStyle } from './handout-style';
import { html, Markup } from './html';
import { legendSwatch } from './legend-swatch';
import type { TextBlock, TextRun } from '../domain/parse-markdown';
import type { PageFigure, PagePicture, SceneBooklet, ScenePage } from './scene-page';

/**
 * A handout of scenes as an HTML document for the browser's own print: sheets of A4 with one, two or four scenes each. It runs no
 * script and loads nothing but its pictures (data: or blob:); the speaker's notes are not in it. One style element, whose text is
 * `handoutStyle`; no element has a style attribute.
 */
export function handout(booklet: SceneBooklet, perPage: PerPage, orientation: Orientation): string {
  const form = handoutForms[orientation][perPage];
  const leaves = leavesOf(booklet.pages, perPage);
  const style = new Markup(`<style>${handoutStyle}</style>`);
  const { words, plan, confidentiality, approval } = booklet;
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${plan}</title>
        ${style}
      </head>
      <body>
        ${leaves.map(
          (pages, i) =>
            html`<section class="leaf ${orientation} per-${perPage}">
              <header>
                <span>${plan}</span>
                ${confidentiality ? html`<strong>${confidentiality}</strong>` : null}
                <span>${approval}</span>
                <span>${words.page(i + 1, leaves.length)}</span>
              </header>
              <div class="scenes">${pages.map((page) => scene(page, form, booklet))}</div>
            </section> `,
        )}
      </body>
    </html> `.text;
}

const leavesOf = (pages: readonly ScenePage[], perPage: number): ScenePage[][] =>
  Array.from({ length: Math.ceil(pages.length / perPage) }, (_, i) =>
    pages.slice(i * perPage, (i + 1) * perPage),
  );

function scene(page: ScenePage, form: HandoutForm, { words }: SceneBooklet): Markup {
  const places = ['words', ...(form.isBeside ? [] : ['under']), ...(page.figure ? ['with-figure'] : [])];
  return html`<article class="scene">
    <h2>${page.title} ${page.isSchematic ? html`<span class="badge">${words.schematic}</span>` : null}</h2>
    <div class="body">
      <div class="maps">${Array.from({ length: page.pictureCount }, (_, i) => map(page.pictures[i]))}</div>
      <div class="${places.join(' ')}">
        <div>
          ${textOf(page.text)}
          ${
            page.steps.length > 0
              ? html`<ol>
                  ${page.steps.map((step) => html`<li>${step}</li>`)}
                </ol>`
              : null
          }
          ${page.remarks.map((remark) => html`<p class="remark">${remark}</p>`)} ${verdict(page)}
          ${form.isBeside ? figureTable(page.figure) : null} ${legend(page, form, words)}
        </div>
        ${form.isBeside ? null : figureTable(page.figure)}
      </div>
    </div>
    <p class="source">${page.source}</p>
  </article> `;
}

const map = (picture: PagePicture | undefined): Markup =>
  picture
    ? html`<figure>
        ${picture.title ? html`<figcaption>${picture.title}</figcaption>` : null}
        <img src="${picture.url}" alt="${picture.alt}" />
      </figure> `
    : html`<figure><div class="lost"></div></figure> `;

const lists = { bullet: 'ul', number: 'ol' } as const;

/** Paragraphs, and items that follow each other as one list. */
function textOf(blocks: readonly TextBlock[]): Markup[] {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && last[0]?.kind === block.kind && block.kind in lists) last.push(block);
    else groups.push([block]);
  }
  return groups.map(group);
}

function group(blocks: readonly TextBlock[]): Markup {
  const items = blocks.map(({ runs }) => html`<li>${runs.map(run)}</li>`);
  const [first] = blocks;
  switch (first?.kind) {
    case 'bullet':
      return html`<ul class="text">
        ${items}
      </ul>`;
    case 'number':
      return html`<ol>
        ${items}
      </ol>`;
    case 'heading':
      return html`<h3>${first.runs.map(run)}</h3>`;
    default:
      return html`<p>${first?.runs.map(run) ?? null}</p>`;
  }
}

function run({ text, bold, italic }: TextRun): Markup {
  if (bold) return html`<b>${text}</b>`;
  return italic ? html`<i>${text}</i>` : html`${text}`;
}

const verdict = ({ verdict: told }: ScenePage): Markup | null =>
  told && html`<p class="verdict ${told.state}">${stateSigns[told.state]} ${told.text}</p>`;

function legend(page: ScenePage, form: HandoutForm, words: SceneBooklet['words']): Markup | null {
  if (page.legend.length === 0) return null;
  const room = legendRoom(form, page);
  const shown = page.legend.length <= room ? page.legend : page.legend.slice(0, Math.max(0, room - 1));
  const more = page.legend.length - shown.length;
  return html`<section class="legend">
    <h3>${words.legend}</h3>
    <ul>
      ${shown.map(({ label, layer, symbol }) => html`<li>${legendSwatch(symbol, layer)} ${label}</li>`)}
      ${more > 0 ? html`<li>${words.moreEntries(more)}</li>` : null}
    </ul>
  </section>`;
}

/** The table, with a bar beside each number where the figure has bars. */
function figureTable(figure: PageFigure | null): Markup | null {
  if (!figure) return null;
  const { caption, head, rows, bars } = figure;
  const most = Math.max(Number.MIN_VALUE, ...(bars?.values ?? []).map(({ value }) => Math.abs(value)));
  const bar = (i: number): Markup | null => {
    const value = bars?.values[i]?.value;
    if (value === undefined) return null;
    const width = (100 * Math.abs(value)) / most;
    return html`<td aria-hidden="true">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect width="${width.toFixed(1)}" height="10" fill="#1f5d52" />
      </svg>
    </td>`;
  };
  return html`<section>
    <h3>${caption}</h3>
    <table>
      <thead>
        <tr>
          ${head.map((text) => html`<th>${text}</th>`)}${bars ? html`<td aria-hidden="true"></td>` : null}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells, i) =>
            html`<tr>
              ${cells.map((text) => html`<td>${text}</td>`)}${bar(i)}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
