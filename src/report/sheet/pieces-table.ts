import { formatHectareParts, formatMu, formatSquareMetres } from '../../domain/area-units';
import { formatDegrees } from '../../domain/format-coordinates';
import type { SheetTemplate } from '../../domain/sheet-template';
import { overlapPieces } from '../../geo/overlap-pieces';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import { plain, type SheetCell, type SheetTable } from './sheet-model';

/** Pieces that a sheet lists; the rest is counted, and stands in the files of the package. */
const mostPieces = 200;

/** The pieces of one finding; their hectares add up to the overlap that the finding prints. */
function rowsOf({ finding, rule, layer }: JudgedRule, { words, locale }: CheckSheetInput): SheetCell[][] {
  const pieces = overlapPieces(finding, layer?.zones ?? []);
  const areas = pieces.map(({ areaM2 }) => areaM2);
  const whole = finding.overlapAreaM2 ?? areas.reduce((sum, area) => sum + area, 0);
  const hectares = formatHectareParts(areas, whole);
  return pieces.map(({ zones, areaM2, centroid }, i) => [
    [plain(rule.title[locale])],
    [plain(zones.join(words.comma))],
    [plain(hectares[i] ?? '')],
    [plain(formatMu(areaM2))],
    [plain(formatSquareMetres(areaM2))],
    [plain(formatDegrees(centroid, 6))],
  ]);
}

/** Every piece of the site that lies in a zone (图斑清单). */
export function piecesPart(
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetTable {
  const { pieces, units } = input.words;
  const rows = judged.flatMap((one) => rowsOf(one, input));
  const left = rows.length - mostPieces;
  const text = { align: 'left' } as const;
  const number = { align: 'right' } as const;
  return {
    kind: 'table',
    id: 'pieces',
    caption: template.headings?.pieces ?? pieces.caption,
    columns: [
      { id: 'number', name: pieces.number, align: 'center', widthMm: 10 },
      { id: 'control', name: pieces.control, ...text, widthMm: 36 },
      { id: 'zone', name: pieces.zone, ...text, widthMm: 36 },
      { id: 'hectares', name: pieces.area(units.hectare), ...number, widthMm: 22 },
      { id: 'mu', name: pieces.area(units.mu), ...number, widthMm: 20 },
      { id: 'squareMetres', name: pieces.area(units.squareMetre), ...number, widthMm: 22 },
      { id: 'centroid', name: pieces.centroid, ...text, widthMm: 40 },
    ],
    rows: rows.slice(0, mostPieces).map((row, i) => [[plain(String(i + 1))], ...row]),
    notes: rows.length === 0 ? [pieces.none] : left > 0 ? [pieces.left(mostPieces, rows.length)] : [],
  };
}
