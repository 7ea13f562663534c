import { formatHectares, formatMu } from '../../domain/area-units';
import { statesByGravity, type FindingState } from '../../domain/finding';
import { stateSigns } from '../../domain/state-colours';
import { resultWord } from '../../domain/verdict-word';
import type { HashedArchive } from '../../io/hashed-archive';
import { html, Markup } from '../html';
import type { BatchTally } from './batch-tally';
import { countedStates } from './counted-states';
import { toleranceText } from './overview-rows';
import type { PackageDocument } from './package-document';
import type { SiteEntry } from './site-entry';
import { linkTo, siteNumber } from './package-names';
import type { PackageBasis, SheetFormat } from './package-order';
import { overriddenText, worstText } from './site-row';
import { summaryStyle } from './summary-style';

const area = (areaM2: number | null, format: (areaM2: number) => string, none: string): string =>
  areaM2 === null ? none : format(areaM2);

const hasSheets = ({ contents }: PackageBasis): boolean => contents.sheets.length > 0;

function siteRow(entry: SiteEntry, sheets: readonly [SheetFormat, string][], basis: PackageBasis): Markup {
  const { index, checked } = entry;
  const { result, site } = checked;
  const { words, sheetWords } = basis;
  const { none } = sheetWords.table;
  const overridden = overriddenText(entry, basis);
  const links = sheets.map(([format, name]) => html`<a href="${linkTo(name)}">${format.toUpperCase()}</a> `);
  return html`<tr>
    <td class="number">${siteNumber(index)}</td>
    <th scope="row">${site.name}</th>
    <td>
      <span class="state ${result.state}"
        >${stateSigns[result.state]} ${resultWord(sheetWords.finding, result)}</span
      >
      ${overridden === null ? null : html`<br /><small>${words.heads.overridden} ${overridden}</small>`}
    </td>
    <td class="number">${area(result.areaM2, formatHectares, none)}</td>
    <td class="number">${area(result.areaM2, formatMu, none)}</td>
    ${countedStates(result.findings).map(
      ([state, count]) => html`<td class="number ${count > 0 ? state : 'none'}">${count}</td>`,
    )}
    <td>${worstText(entry) ?? none}</td>
    ${hasSheets(basis) ? html`<td class="links">${links.length > 0 ? links : none}</td>` : null}
  </tr> `;
}

const table = (rows: readonly Markup[], basis: PackageBasis): Markup => {
  const { words } = basis;
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th class="number">${words.heads.number}</th>
          <th class="site">${words.heads.site}</th>
          <th>${words.heads.verdict}</th>
          <th class="number">${words.summary.hectares}</th>
          <th class="number">${words.summary.mu}</th>
          ${statesByGravity.map((state) => html`<th class="number">${words.states[state]}</th>`)}
          <th class="worst">${words.heads.worst}</th>
          ${hasSheets(basis) ? html`<th>${words.summary.links}</th>` : null}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
};

function facts(tally: BatchTally, { words, ...basis }: PackageBasis): Markup {
  const { overview } = words;
  const { plan, tool, locale, operator, sheetWords, files = [] } = basis;
  const planName = plan
    ? `${plan.manifest.title[locale]} (${plan.manifest.id} ${plan.manifest.version})`
    : overview.planNone;
  const rows: [string, string][] = [
    [overview.plan, planName],
    [overview.time, basis.printedTime],
    [overview.operator, operator ?? overview.operatorNone],
    [overview.tool, `${tool.name} ${tool.version}`],
    [overview.frame, overview.frameValue],
    [overview.tolerance, toleranceText(tally, sheetWords.table.none)],
    ...files
      .filter(({ assumed }) => assumed)
      .map(({ file, frame }): [string, string] => [overview.reading, words.assumed(file, frame)]),
  ];
  return html`<dl>
    ${rows.map(
      ([term, value]) =>
        html`<dt>${term}</dt>
          <dd>${value}</dd> `,
    )}
  </dl>`;
}

const count = (label: string, number: number, state: FindingState | ''): Markup =>
  html`<li class="${state}"><b>${number}</b>${state === '' ? '' : `${stateSigns[state]} `}${label}</li> `;

const counts = (tally: BatchTally, { words, unchecked }: PackageBasis): Markup =>
  html`<ul class="counts">
    ${count(words.overview.sites, tally.sites + unchecked.length, '')}
    ${statesByGravity.map((state) => count(words.states[state], tally.states.get(state) ?? 0, state))}
    ${unchecked.length > 0 ? count(words.unchecked, unchecked.length, 'undetermined') : null}
  </ul>`;

const uncheckedList = ({ unchecked, words, sheetWords }: PackageBasis): Markup | null =>
  unchecked.length === 0
    ? null
    : html`<h2>${words.summary.uncheckedHeading}</h2>
        <ul>
          ${unchecked.map(
            ({ name, because }) =>
              html`<li>${name}${sheetWords.semicolon}${words.uncheckedBecause[because]}</li> `,
          )}
        </ul>`;

/** The summary (汇总): all sites, gravest first, with links to their sheets. A document of its own that runs no script. */
function summary(rows: readonly Markup[], tally: BatchTally, basis: PackageBasis): string {
  const { words, mark } = basis;
  const notes = [...words.notes, ...(tally.isSchematic ? [words.schematic] : [])];
  return html`<!doctype html>
    <html lang="${words.lang}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.summary.heading}</title>
        ${new Markup(`<style>${summaryStyle}</style>`)}
      </head>
      <body>
        <header>
          <h1>${words.summary.heading}</h1>
          ${mark === null ? null : html`<p class="badge">${mark}</p>`}
        </header>
        ${facts(tally, basis)} ${counts(tally, basis)} ${uncheckedList(basis)} ${table(rows, basis)}
        <h2>${words.overview.notes}</h2>
        <ol class="notes">
          ${notes.map((note) => html`<li>${note}</li> `)}
        </ol>
      </body>
    </html> `.text;
}

/** The summary in a package. The tally must have all sites before it ends. */
export function summaryDocument(
  archive: HashedArchive,
  name: string,
  parts: { basis: PackageBasis; tally: BatchTally; sheetsOf: (entry: SiteEntry) => [SheetFormat, string][] },
): PackageDocument {
  const { basis, tally, sheetsOf } = parts;
  const rows = new Map<FindingState, Markup[]>(statesByGravity.map((state) => [state, []]));
  return {
    take: (entry) => void rows.get(entry.checked.result.state)?.push(siteRow(entry, sheetsOf(entry), basis)),
    end: () => archive.add(name, [summary([...rows.values()].flat(), tally, basis)]),
  };
}
