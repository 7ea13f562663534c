import { formatHectares, formatMu, formatSquareMetres } from '../../domain/area-units';
import { formatSignedPercent } from '../../domain/format-signed-percent';
import type { CheckSheetInput } from '../sheet-input';
import { originText } from './origin-text';
import { plain, small, type SheetFacts, type SheetLine } from './sheet-model';

type Fact = SheetFacts['rows'][number];

const fact = (term: string, ...lines: SheetLine[]): Fact => ({ term, lines });

function originLines({ site, words }: CheckSheetInput): SheetLine[] {
  const { origin } = site;
  const text = plain(originText(origin, words.header));
  return origin.kind === 'file' ? [text, { role: 'hash', text: `SHA-256 ${origin.sha256}` }] : [text];
}

function areaLine(areaM2: number | null, { words: { units, table } }: CheckSheetInput): SheetLine {
  if (areaM2 === null) return plain(table.none);
  const rest = `${formatMu(areaM2)} ${units.mu} = ${formatSquareMetres(areaM2)} ${units.squareMetre}`;
  return { role: 'plain', strong: `${formatHectares(areaM2)} ${units.hectare}`, text: ` = ${rest}` };
}

const inBoth = (areaM2: number, { words: { units } }: CheckSheetInput): string =>
  `${formatHectares(areaM2)} ${units.hectare} = ${formatMu(areaM2)} ${units.mu}`;

function trapezoidLines(input: CheckSheetInput): SheetLine[] {
  const { trapezoidAreaM2: areaM2 } = input.result;
  const { table, header } = input.words;
  if (areaM2 === null) return [plain(table.none)];
  return [plain(inBoth(areaM2, input)), small(header.officialMethod)];
}

function planarLines(input: CheckSheetInput): SheetLine[] {
  const { planarAreaM2, belt } = input.result;
  const { table, header } = input.words;
  if (planarAreaM2 === null || belt === null) return [plain(table.none)];
  return [
    plain(inBoth(planarAreaM2, input)),
    small(header.planarMethod(belt.zone, belt.centralMeridian, belt.epsg)),
  ];
}

/** The area that the site's file states and how far it is from the computed one; no row where it states none. */
function statedArea(input: CheckSheetInput): Fact[] {
  const { site, words } = input;
  const { header } = words;
  if (site.declaredArea === undefined) return [];
  const { declaredM2, differsBy, computedAs, isWithin, unitBy } = site.declaredArea;
  const notes = [
    header.statedAgainst(formatSignedPercent(differsBy), computedAs, isWithin),
    ...(unitBy === 'stated' ? [] : [header.unitCompared]),
  ];
  return [fact(header.statedArea, plain(inBoth(declaredM2, input)), small(notes.join(words.semicolon)))];
}

/** How the coordinates of the site's file were understood; no row for a site without a file. */
function reading({ site: { origin }, words: { header } }: CheckSheetInput): Fact[] {
  if (origin.kind !== 'file' || origin.reading === undefined) return [];
  return [fact(header.reading, plain(header.understood(origin.reading)))];
}

function planFact({ plan, words: { header }, locale }: CheckSheetInput): Fact[] {
  if (plan === null) return [];
  const { id, title, version } = plan.manifest;
  return [fact(header.plan, plain(`${title[locale]} (${id}) · ${header.version(version)}`))];
}

/** What was checked, against what, when, by whom and by what. */
export function factsPart(input: CheckSheetInput): SheetFacts {
  const { words, site, result, tool, time, place, operator } = input;
  const { header } = words;
  return {
    kind: 'facts',
    rows: [
      fact(header.site, { role: 'plain', strong: site.name, text: '' }),
      ...(place ? [fact(header.place, plain(place))] : []),
      fact(header.origin, ...originLines(input)),
      ...reading(input),
      fact(header.area, areaLine(result.areaM2, input)),
      fact(header.officialArea, ...trapezoidLines(input)),
      fact(header.planarArea, ...planarLines(input)),
      ...statedArea(input),
      fact(header.crs, plain(header.crsValue)),
      ...planFact(input),
      fact(header.time, plain(time)),
      ...(operator ? [fact(header.operator, plain(operator))] : []),
      fact(header.tool, plain(`${tool.name} ${tool.version}`)),
    ],
  };
}
