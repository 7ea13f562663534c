import { html, type Markup } from '../html';
import { legendSwatch } from '../legend-swatch';
import type {
  SheetCell,
  SheetColumn,
  SheetFacts,
  SheetLine,
  SheetModel,
  SheetNotes,
  SheetOffices,
  SheetPart,
  SheetPicture,
  SheetSign,
  SheetTable,
  SheetVerdict,
} from './sheet-model';

function lineMarkup({ role, strong, text, state }: SheetLine): Markup {
  const words = html`${strong === undefined ? null : html`<strong>${strong}</strong>`}${text}`;
  switch (role) {
    case 'plain':
      return html`<span class="line">${words}</span>`;
    case 'small':
      return html`<small>${words}</small>`;
    case 'hash':
      return html`<span class="hash">${words}</span>`;
    case 'state':
      return html`<span class="state ${state ?? ''}">${words}</span>`;
  }
}

function verdictMarkup({ label, state, sign, word, overridden, groups }: SheetVerdict): Markup {
  return html`<section class="verdict ${state}">
    <div>
      <h2 class="label">${label}</h2>
      <p class="word"><span aria-hidden="true">${sign}</span> ${word}</p>
      ${overridden === null ? null : html`<p class="label">${overridden}</p>`}
    </div>
    <ul>
      ${groups.map(
        (group) =>
          html`<li>
            <span class="${group.state}" aria-hidden="true">${group.sign}</span>
            <b>${group.count}</b> ${group.titles}
          </li>`,
      )}
    </ul>
  </section>`;
}

const factsMarkup = ({ rows }: SheetFacts): Markup =>
  html`<dl>
    ${rows.map(
      ({ term, lines }) =>
        html`<dt>${term}</dt>
          <dd>${lines.map(lineMarkup)}</dd> `,
    )}
  </dl>`;

function pictureMarkup({ caption, legendName, figure }: SheetPicture): Markup {
  const legend = figure.legend.map(
    ({ label, symbol, layer }) => html`<li>${legendSwatch(symbol, layer)}${label}</li>`,
  );
  return html`<figure>
    <img src="${figure.dataUrl}" alt="${figure.alt}" />
    <figcaption>${caption}</figcaption>
    <ul class="legend" aria-label="${legendName}">
      ${legend}
    </ul>
  </figure>`;
}

/** The rule's name heads its row. */
function cellMarkup(cell: SheetCell, { id, align }: SheetColumn, isFindings: boolean): Markup {
  return isFindings && id === 'control'
    ? html`<th scope="row">${cell.map(lineMarkup)}</th>`
    : html`<td class="${align}">${cell.map(lineMarkup)}</td>`;
}

/** Rows of a table that is kept on one page. */
const mostShort = 8;

function tableMarkup({ id, caption, columns, rows, notes }: SheetTable): Markup {
  const isFindings = id === 'findings';
  const told = notes.map((note) => html`<p class="under">${note}</p>`);
  if (rows.length === 0)
    return html`<section class="empty">
      <h2>${caption}</h2>
      ${told}
    </section>`;
  return html`<table class="${id}${rows.length > mostShort ? '' : ' short'}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="c-${column.id} ${column.align}">${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, i) => cellMarkup(row[i] ?? [], column, isFindings))}
            </tr> `,
        )}
      </tbody>
    </table>
    ${told}`;
}

const officesMarkup = ({ lists }: SheetOffices): Markup =>
  html`<div class="lists">
    ${lists.map(
      ({ heading, lines }) =>
        html`<section>
          <h2>${heading}</h2>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </section>`,
    )}
  </div>`;

const notesMarkup = ({ heading, first, others }: SheetNotes): Markup =>
  html`<section class="notes">
    <h2>${heading}</h2>
    <p class="first">${first}</p>
    ${others.map((text) => html`<p>${text}</p>`)}
  </section>`;

const signMarkup = ({ fields }: SheetSign): Markup =>
  html`<section class="sign">
    ${fields.map(({ label, value }) => html`<span>${label} ${value}</span>`)}
  </section>`;

function partMarkup(part: SheetPart): Markup {
  switch (part.kind) {
    case 'verdict':
      return verdictMarkup(part);
    case 'facts':
      return html`<section class="top">${factsMarkup(part)}</section>`;
    case 'figure':
      return html`<section class="top">${pictureMarkup(part)}</section>`;
    case 'table':
      return tableMarkup(part);
    case 'offices':
      return officesMarkup(part);
    case 'notes':
      return notesMarkup(part);
    case 'sign':
      return signMarkup(part);
  }
}

/** Parts in their order; the facts and the picture stand beside one another where they follow one another. */
function partsMarkup([part, next, ...rest]: readonly SheetPart[]): Markup[] {
  if (part === undefined) return [];
  if (part.kind === 'facts' && next?.kind === 'figure')
    return [
      html`<section class="top">${factsMarkup(part)}${pictureMarkup(next)}</section>`,
      ...partsMarkup(rest),
    ];
  return [partMarkup(part), ...partsMarkup(next ? [next, ...rest] : [])];
}

/** A sheet as an article, its running head repeated by the browser on every page that it is printed on. */
export const sheetMarkup = ({ title, subtitle, logo, badges, running, parts }: SheetModel): Markup =>
  html`<article class="sheet">
    <div class="running" aria-hidden="true"><span>${running.head}</span></div>
    <div class="body">
      <header class="head">
        ${logo === null ? null : html`<img class="logo" src="${logo}" alt="" />`}
        <div>
          <h1>${title}</h1>
          ${subtitle === null ? null : html`<p class="subtitle">${subtitle}</p>`}
        </div>
        ${badges.map((badge) => html`<p class="badge">${badge}</p>`)}
      </header>
      ${partsMarkup(parts)}
    </div>
    <div class="room" aria-hidden="true"><span></span></div>
  </article> `;
