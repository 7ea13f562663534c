import { formatHectareParts, formatHectares, formatMu, formatSquareMetres } from '../../domain/area-units';
import type { Finding } from '../../domain/finding';
import type { SheetWords } from '../../i18n/sheet-words';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import { formatMetres } from './format-metres';
import { plain, smalls, type SheetLine } from './sheet-model';

function withoutArea({ overlapLengthM }: Finding, { units, table }: SheetWords): SheetLine[] {
  if (overlapLengthM === null) return [plain(table.none)];
  return [plain(table.lengthInside(`${formatMetres(overlapLengthM)} ${units.metre}`))];
}

/** The least and the greatest overlap, where the accuracy leaves any room; that they are not known is told too. */
function boundsText(
  { minOverlapM2, maxOverlapM2, accuracyM, confirmed }: Finding,
  { table, units }: SheetWords,
): string | null {
  if (accuracyM === 0 || !confirmed) return null;
  if (minOverlapM2 === null || maxOverlapM2 === null) return table.boundsUnknown;
  const inHectares = (areaM2: number): string => `${formatHectares(areaM2)} ${units.hectare}`;
  return maxOverlapM2 > 0 ? table.bounds(formatHectares(minOverlapM2), inHectares(maxOverlapM2)) : null;
}

/** Of a site that must lie in the zones: how much of it does and how much does not. */
function outsideText(
  { finding, rule }: JudgedRule,
  { words: { table, units }, result: { areaM2 } }: CheckSheetInput,
): string | null {
  if (rule.kind !== 'require-within' || areaM2 === null || finding.overlapAreaM2 === null) return null;
  const parts = [finding.overlapAreaM2, Math.max(0, areaM2 - finding.overlapAreaM2)];
  const [inside = '', outside = ''] = formatHectareParts(parts, areaM2).map(
    (area) => `${area} ${units.hectare}`,
  );
  return table.outside(inside, outside);
}

/** The overlap in every unit; both figures where the methods disagree; what the accuracy makes of it. */
export function areaLines(judged: JudgedRule, input: CheckSheetInput): SheetLine[] {
  const { finding } = judged;
  const { overlapAreaM2, shapeAreaM2, because } = finding;
  const { words } = input;
  const { units, table } = words;
  if (overlapAreaM2 === null) return withoutArea(finding, words);
  const squareMetres = (areaM2: number | null): string =>
    areaM2 === null ? table.none : `${formatSquareMetres(areaM2)} ${units.squareMetre}`;
  const figures =
    because === 'methods-disagree'
      ? table.twoMethods(squareMetres(overlapAreaM2), squareMetres(shapeAreaM2))
      : overlapAreaM2 === 0
        ? null
        : `${formatMu(overlapAreaM2)} ${units.mu} · ${squareMetres(overlapAreaM2)}`;
  const main = figures === null ? '0' : `${formatHectares(overlapAreaM2)} ${units.hectare}`;
  return [plain(main), ...smalls([figures, outsideText(judged, input), boundsText(finding, words)])];
}
