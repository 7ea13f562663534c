import { formatHectareParts } from '../../domain/area-units';
import { findingWord } from '../../domain/verdict-word';
import { overlapPieces } from '../../geo/overlap-pieces';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import { conclusionLines } from '../sheet/conclusion-lines';
import type { JudgedRule } from '../sheet-input';
import {
  countCell,
  degreeCell,
  hectareCell,
  metreCell,
  muCell,
  printedHectareCell,
  shareCell,
  squareMetreCell,
  textCell,
  wrappedCell,
} from './figure-cells';
import type { SiteEntry } from './site-entry';
import { verdictCell } from './workbook-sheets';

type Cell = WorkbookCell | null;

/** The least and the greatest overlap, where the sheet prints them: where the accuracy leaves room and the figure is confirmed. */
function boundCells({ minOverlapM2, maxOverlapM2, accuracyM, confirmed }: JudgedRule['finding']): Cell[] {
  const isTold = accuracyM > 0 && confirmed === true && minOverlapM2 !== null && (maxOverlapM2 ?? 0) > 0;
  return isTold ? [hectareCell(minOverlapM2), hectareCell(maxOverlapM2)] : [null, null];
}

function dataCells({ rule, layer, finding }: JudgedRule, { input: { locale, words } }: SiteEntry): Cell[] {
  const { law, article } = rule.clause;
  const basis = article === undefined ? law[locale] : `${law[locale]} ${article}`;
  return [
    wrappedCell(`${basis} · ${words.finding.certainty[rule.clause.certainty]}`),
    layer && wrappedCell(layer.name),
    layer && wrappedCell(`${layer.version} · ${layer.date}`),
    layer && textCell(words.table.authority[layer.authority]),
    layer && { value: finding.accuracyM, format: 'General' },
    wrappedCell(rule.office[locale]),
  ];
}

function findingRow(judged: JudgedRule, entry: SiteEntry): Cell[] {
  const { finding, rule } = judged;
  const { words, locale } = entry.input;
  const [, ...reasons] = conclusionLines(judged, entry.input);
  return [
    countCell(entry.index + 1),
    wrappedCell(entry.checked.site.name),
    wrappedCell(rule.title[locale]),
    verdictCell(findingWord(words.finding, finding), finding.state),
    wrappedCell(reasons.map(({ text }) => text).join(words.semicolon)),
    hectareCell(finding.overlapAreaM2),
    muCell(finding.overlapAreaM2),
    squareMetreCell(finding.overlapAreaM2),
    shareCell(finding.share),
    ...boundCells(finding),
    metreCell(finding.overlapLengthM),
    metreCell(finding.distanceM),
    wrappedCell(finding.zones.map(({ name }) => name).join(words.comma)),
    ...dataCells(judged, entry),
  ];
}

/** A row for every rule of a site, those without data among them. */
export const findingRows = (entry: SiteEntry): Cell[][] =>
  entry.judged.map((judged) => findingRow(judged, entry));

/** A row for every piece of a site that lies in zones; the hectares of a rule's pieces add up to its overlap as it is printed. */
export function pieceRows(entry: SiteEntry): Cell[][] {
  const { words, locale } = entry.input;
  return entry.judged.flatMap(({ finding, rule, layer }) => {
    const pieces = overlapPieces(finding, layer?.zones ?? []);
    const areas = pieces.map(({ areaM2 }) => areaM2);
    const whole = finding.overlapAreaM2 ?? areas.reduce((sum, area) => sum + area, 0);
    const hectares = formatHectareParts(areas, whole);
    return pieces.map(({ areaM2, zones, centroid: [lon, lat] }, i) => [
      countCell(entry.index + 1),
      wrappedCell(entry.checked.site.name),
      wrappedCell(rule.title[locale]),
      verdictCell(findingWord(words.finding, finding), finding.state),
      wrappedCell(zones.join(words.comma)),
      printedHectareCell(hectares[i] ?? '', areaM2),
      muCell(areaM2),
      squareMetreCell(areaM2),
      degreeCell(lon),
      degreeCell(lat),
    ]);
  });
}
