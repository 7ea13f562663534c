import { formatHectareParts, formatPercent } from '../../domain/area-units';
import { statesByGravity, type Finding } from '../../domain/finding';
import { findingColumns, type FindingColumn, type SheetTemplate } from '../../domain/sheet-template';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import { areaLines } from './area-lines';
import { conclusionLines } from './conclusion-lines';
import { formatMetres } from './format-metres';
import { plain, small, smalls, type SheetCell, type SheetColumn, type SheetTable } from './sheet-model';

/** Zones named in a row before the rest is only counted. */
const maxZones = 3;

function controlCell({ rule: { title, clause } }: JudgedRule, { locale, words }: CheckSheetInput): SheetCell {
  const { law, article, certainty } = clause;
  const name = article === undefined ? law[locale] : `${law[locale]} ${article}`;
  return [
    { role: 'plain', strong: title[locale], text: '' },
    small(`${name} · ${words.finding.certainty[certainty]}`),
  ];
}

/** Each zone's name, with its own part of the overlap where there are several. */
function namesOf({ zones, overlapAreaM2 }: Finding, hectare: string): string[] {
  if (zones.length < 2 || overlapAreaM2 === null) return zones.map(({ name }) => name);
  const areas = formatHectareParts(
    zones.map((zone) => zone.overlapAreaM2 ?? 0),
    overlapAreaM2,
  );
  return zones.map(({ name }, i) => `${name} ${areas[i] ?? ''} ${hectare}`);
}

function zonesCell({ finding }: JudgedRule, { words }: CheckSheetInput): SheetCell {
  const { zones, contact, distanceM } = finding;
  const { units, table, comma } = words;
  if (contact === 'none') {
    const [nearest] = zones;
    if (distanceM === null || !nearest) return [plain(table.none)];
    const distance = table.nearest(`${formatMetres(distanceM)} ${units.metre}`, nearest.name);
    return [plain(distance), ...smalls([zones.length > 1 ? table.alsoWithin(zones.length - 1) : null])];
  }
  const names = namesOf(finding, units.hectare).slice(0, maxZones);
  const more = zones.length > maxZones ? table.moreZones(zones.length) : '';
  return [plain(names.length === 0 ? table.none : names.join(comma) + more)];
}

function dataCell({ layer, finding }: JudgedRule, { words: { table }, locale }: CheckSheetInput): SheetCell {
  if (layer === null) return [plain(table.noData)];
  return [
    plain(`${layer.name} ${layer.version}`),
    ...smalls([
      [table.authority[layer.authority], table.accuracy(String(finding.accuracyM))].join(' · '),
      layer.official ? table.official : null,
      layer.superseded && table.superseded(layer.superseded.by[locale]),
    ]),
  ];
}

function cellOf(
  column: FindingColumn,
  judged: JudgedRule,
  { index, input }: { index: number; input: CheckSheetInput },
): SheetCell {
  const { share } = judged.finding;
  switch (column) {
    case 'number':
      return [plain(String(index + 1))];
    case 'control':
      return controlCell(judged, input);
    case 'conclusion':
      return conclusionLines(judged, input);
    case 'overlap':
      return areaLines(judged, input);
    case 'share':
      return [plain(share === null ? input.words.table.none : formatPercent(share))];
    case 'zones':
      return zonesCell(judged, input);
    case 'data':
      return dataCell(judged, input);
  }
}

const forms: Readonly<Record<FindingColumn, Pick<SheetColumn, 'align' | 'widthMm'>>> = {
  number: { align: 'center', widthMm: 10 },
  control: { align: 'left', widthMm: 41 },
  conclusion: { align: 'left', widthMm: 34 },
  overlap: { align: 'right', widthMm: 31 },
  share: { align: 'right', widthMm: 14 },
  zones: { align: 'left', widthMm: 28 },
  data: { align: 'left', widthMm: 28 },
};

/** A row for every rule, gravest first; what could not be analysed has its row too, with the office to ask. */
export function findingsPart(
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetTable {
  const { table } = input.words;
  const rank = ({ finding }: JudgedRule): number => statesByGravity.indexOf(finding.state);
  const columns = template.columns ?? findingColumns;
  return {
    kind: 'table',
    id: 'findings',
    caption: template.headings?.findings ?? table.caption,
    columns: columns.map((id) => ({ id, name: template.columnNames?.[id] ?? table[id], ...forms[id] })),
    rows: judged
      .toSorted((a, b) => rank(a) - rank(b))
      .map((one, index) => columns.map((column) => cellOf(column, one, { index, input }))),
    notes: [],
  };
}
