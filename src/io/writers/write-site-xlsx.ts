import type { Cell, Feature, SheetData } from 'write-excel-file/universal';
import { polygonsOf } from '../../domain/geometry';
import { errorIssue, warningIssue, type Issue } from '../../domain/issue';
import { siteProjector, ordinateDecimals, type ProjectedPolygon } from './project-site';
import { attributeTable, type AttributeTable, type AttributeValue } from './site-attributes';
import { refusedFile, type SiteWriter, type WriterTarget, type WrittenSite } from './site-writer';

/** What a cell of Excel holds, and a sheet beside its heads; a workbook with more in one is taken for damaged. */
const maxCellLength = 32_767;
const maxRows = 1_048_575;

/**
 * write-excel-file 4.1 looks its shared texts up in a plain object, so that the texts `constructor` and `__proto__` find what every object
 * has, and the workbook can't be opened. Such a text is put in the place of a formula, which is written where it stands, and made an
 * inline text (ECMA-376-1, 18.3.1.53) before the sheet is packed.
 */
const isInherited = (text: string): boolean => text in {};
const inheritedCell = /<c ([^>]*)><f>([^<]*)<\/f><\/c>/g;
const inlineTexts: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) => xml.replace(inheritedCell, '<c $1 t="inlineStr"><is><t>$2</t></is></c>'),
      },
    },
  },
};

const textCell = (value: string): Cell => ({ value, type: isInherited(value) ? 'Formula' : String });

/** Typed cells: a text is never a formula, whatever it begins with. */
function cellOf(value: AttributeValue | undefined): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  return textCell(value.slice(0, maxCellLength));
}

const headOf = (value: string): Cell => ({
  value,
  type: isInherited(value) ? 'Formula' : String,
  fontWeight: 'bold',
});

/** What tells the plots apart: an attribute of that name where it does, else numbers from one. */
interface PlotIds {
  values: readonly AttributeValue[];
  /** keys of the other attributes */
  keys: readonly string[];
}

function plotIds({ keys, rows }: AttributeTable, label: string): PlotIds {
  const own = rows.map((row) => row.get(label) ?? null);
  const isOwn =
    own.every((value) => value !== null && value !== '') && new Set(own.map(String)).size === own.length;
  return isOwn
    ? { values: own, keys: keys.filter((key) => key !== label) }
    : { values: rows.map((_, i) => i + 1), keys };
}

function siteSheet({ rows }: AttributeTable, { values, keys }: PlotIds, label: string): SheetData {
  const heads = [label, ...keys].map(headOf);
  return [heads, ...rows.map((row, i) => [values[i], ...keys.map((key) => row.get(key))].map(cellOf))];
}

/** `J1` on through the plot; the point that closes a ring has the number of its first. */
function* cornersOf(
  polygons: readonly ProjectedPolygon[],
): Generator<readonly [string, number, number, number]> {
  let before = 0;
  for (const [index, ring] of polygons.flat().entries()) {
    const corners = ring.length / 2 - 1;
    for (let i = 0; i <= corners; i++) {
      const number = before + (i === corners ? 0 : i) + 1;
      yield [`J${number}`, index + 1, ring[2 * i] ?? NaN, ring[2 * i + 1] ?? NaN];
    }
    before += corners;
  }
}

/** Surveys put the northing first, everybody the longitude. */
function cornerSheet(
  shapes: readonly (readonly ProjectedPolygon[])[],
  { values }: PlotIds,
  { frame, labels }: WriterTarget,
): SheetData {
  const isDegrees = frame.kind === 'geographic';
  const axes = isDegrees ? [labels.longitude, labels.latitude] : [labels.northing, labels.easting];
  const format = `0.${'0'.repeat(ordinateDecimals(frame))}`;
  const ordinate = (value: number): Cell => ({ value, type: Number, format });
  const rows: SheetData = [[labels.plot, labels.point, labels.ring, ...axes].map(headOf)];
  for (const [i, polygons] of shapes.entries()) {
    for (const [point, ring, east, north] of cornersOf(polygons)) {
      const [first, second] = isDegrees ? [east, north] : [north, east];
      rows.push([cellOf(values[i]), cellOf(point), cellOf(ring), ordinate(first), ordinate(second)]);
    }
  }
  return rows;
}

const cornerCount = (sites: readonly WrittenSite[]): number =>
  sites.reduce(
    (sum, { geometry }) =>
      polygonsOf(geometry)
        .flat()
        .reduce((count, { length }) => count + length, sum),
    0,
  );

const isTooLong = (value: AttributeValue): boolean =>
  typeof value === 'string' && value.length > maxCellLength;

function issuesOf({ keys, rows }: AttributeTable): Issue[] {
  return keys.flatMap((field) => {
    const count = rows.filter((row) => isTooLong(row.get(field) ?? null)).length;
    return count === 0 ? [] : [warningIssue('write-text-cut', {}, { field, count, limit: maxCellLength })];
  });
}

/**
 * Sites as an Excel workbook: a sheet with a row a site, and one with a row a corner (界址点成果表), joined by the number of the plot. The
 * first row stays in sight; numbers are numbers, and texts typed as texts.
 */
export const writeSiteXlsx: SiteWriter = async (sites, target) => {
  const project = siteProjector(target, 'clockwise');
  if (typeof project !== 'function') return refusedFile(project);
  const count = cornerCount(sites);
  if (count > maxRows)
    return refusedFile(errorIssue('write-too-many-corners', {}, { count, limit: maxRows }));
  const table = attributeTable(sites);
  const { labels } = target;
  const plots = plotIds(table, labels.plot);
  const { default: writeXlsxFile } = await import('write-excel-file/universal');
  const sheets = [
    { sheet: labels.sites, data: siteSheet(table, plots, labels.plot), stickyRowsCount: 1 },
    { sheet: labels.corners, data: cornerSheet(sites.map(project), plots, target), stickyRowsCount: 1 },
  ];
  const blob = await writeXlsxFile(sheets, { features: [inlineTexts] }).toBlob();
  return { parts: [new Uint8Array(await blob.arrayBuffer())], issues: issuesOf(table) };
};
