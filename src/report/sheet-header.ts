import { formatHectares, formatMu, formatSquareMetres } from '../domain/area-units';
import { formatSignedPercent } from '../domain/format-signed-percent';
import { html, type Markup } from './html';
import { legendSwatch } from './legend-swatch';
import type { CheckSheetInput, SheetFigure } from './sheet-input';

const pngUrl = /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/;

function originText({ site, words }: CheckSheetInput): Markup {
  const { origin } = site;
  switch (origin.kind) {
    case 'drawn':
      return html`${words.header.drawn}`;
    case 'plan':
      return html`${words.header.fromPlan(origin.layer, origin.feature)}`;
    case 'file':
      return origin.repairs
        ? html`${words.header.repaired(origin.file, origin.repairs)}`
        : html`${origin.file}`;
  }
}

function areaText(areaM2: number | null, { words: { units, table } }: CheckSheetInput): Markup {
  if (areaM2 === null) return html`${table.none}`;
  return html`<strong>${formatHectares(areaM2)} ${units.hectare}</strong> = ${formatMu(areaM2)} ${units.mu} =
    ${formatSquareMetres(areaM2)} ${units.squareMetre}`;
}

function officialAreaText(
  areaM2: number | null,
  { words: { units, table, header } }: CheckSheetInput,
): Markup {
  if (areaM2 === null) return html`${table.none}`;
  return html`${formatHectares(areaM2)} ${units.hectare} = ${formatMu(areaM2)} ${units.mu}<small
      >${header.officialMethod}</small
    >`;
}

function planarAreaText(
  { planarAreaM2, belt }: CheckSheetInput['result'],
  { words: { units, table, header } }: CheckSheetInput,
): Markup {
  if (planarAreaM2 === null || belt === null) return html`${table.none}`;
  return html`${formatHectares(planarAreaM2)} ${units.hectare} = ${formatMu(planarAreaM2)} ${units.mu}<small
      >${header.planarMethod(belt.zone, belt.centralMeridian, belt.epsg)}</small
    >`;
}

/** The area that the site's file states and how far it is from the computed one; no row where it states none. */
function statedAreaRow({ site, words }: CheckSheetInput): [string, Markup][] {
  const { header, units } = words;
  if (site.declaredArea === undefined) return [];
  const { declaredM2, differsBy, computedAs, isWithin, unitBy } = site.declaredArea;
  const notes = [
    header.statedAgainst(formatSignedPercent(differsBy), computedAs, isWithin),
    ...(unitBy === 'stated' ? [] : [header.unitCompared]),
  ];
  const figures = html`${formatHectares(declaredM2)} ${units.hectare} = ${formatMu(declaredM2)} ${units.mu}`;
  return [[header.statedArea, html`${figures}<small>${notes.join(words.semicolon)}</small>`]];
}

/** How the coordinates of the site's file were understood; no row for a site without a file. */
function readingRow({ site: { origin }, words }: CheckSheetInput): [string, string][] {
  if (origin.kind !== 'file' || origin.reading === undefined) return [];
  return [[words.header.reading, words.header.understood(origin.reading)]];
}

function figureBlock(figure: SheetFigure, { words }: CheckSheetInput): Markup {
  if (!pngUrl.test(figure.dataUrl))
    throw new Error('The figure of a check sheet must be a PNG as a data: URL.');
  const legend = figure.legend.map(
    ({ label, symbol, layer }) => html`<li>${legendSwatch(symbol, layer)}${label}</li>`,
  );
  return html`<figure>
    <img src="${figure.dataUrl}" alt="${figure.alt}" />
    <figcaption>${words.figure.heading} · ${figure.scaleNote}</figcaption>
    <ul class="legend" aria-label="${words.figure.legend}">
      ${legend}
    </ul>
  </figure>`;
}

const planRow = (
  { id, title, version }: NonNullable<CheckSheetInput['plan']>['manifest'],
  { words: { header }, locale }: CheckSheetInput,
): [string, string] => [header.plan, `${title[locale]} (${id}) · ${header.version(version)}`];

/** What was checked, against what, when and by what, beside the map. */
export function headerSection(input: CheckSheetInput): Markup {
  const { words, plan, site, result, tool, time, figure } = input;
  const { header } = words;
  const rows: [string, Markup | string][] = [
    [header.site, html`<strong>${site.name}</strong>`],
    [header.origin, originText(input)],
    ...readingRow(input),
    [header.area, areaText(result.areaM2, input)],
    [header.officialArea, officialAreaText(result.trapezoidAreaM2, input)],
    [header.planarArea, planarAreaText(result, input)],
    ...statedAreaRow(input),
    [header.crs, header.crsValue],
    ...(plan === null ? [] : [planRow(plan.manifest, input)]),
    [header.time, time],
    [header.tool, `${tool.name} ${tool.version}`],
  ];
  return html`<section class="top">
    <dl>
      ${rows.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd> `,
      )}
    </dl>
    ${figure === null ? null : figureBlock(figure, input)}
  </section>`;
}
