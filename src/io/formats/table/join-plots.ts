import { siteName } from '../../site-name';
import { declaredAreaOf } from '../declared-area';
import type { RawFeature, SourceLayer } from '../raw-source';
import { isBlank, type TableCell } from './read-ordinate';
import { uniqueKeys } from './table-columns';
import type { TableShapes } from './table-reader';

/** A sheet of a workbook. */
export interface Sheet {
  name: string;
  rows: readonly (readonly TableCell[])[];
}

/** A sheet with coordinates, chosen or not. */
export interface ReadSheet {
  layer: SourceLayer;
  shapes: TableShapes;
}

type Attributes = Readonly<Record<string, unknown>>;

const idOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

/** Attributes by plot of a sheet whose first column bears the name of the plots' column and has each plot once; else null. */
function attributesByPlot({ rows }: Sheet, plotKey: string): ReadonlyMap<string, Attributes> | null {
  const [heads = [], ...body] = rows;
  if (idOf(heads[0]) !== plotKey) return null;
  const keys = uniqueKeys(heads);
  const filled = body.filter((row) => !row.every(isBlank));
  const found = new Map(
    filled.map((row) => [
      idOf(row[0]),
      Object.fromEntries(keys.map((key, column) => [key, row[column] ?? null])),
    ]),
  );
  return found.size === filled.length && !found.has('') ? found : null;
}

function withAttributes(feature: RawFeature, plotKey: string, attributes: Attributes): RawFeature {
  const properties = { ...feature.properties, ...attributes };
  const name = siteName(attributes, feature.properties[plotKey]);
  const declaredArea = feature.declaredArea ?? declaredAreaOf(attributes);
  return {
    ...feature,
    name,
    properties,
    declaredArea,
    at: name === undefined ? feature.at : { ...feature.at, featureName: name },
  };
}

const plotOf = ({ properties }: RawFeature, plotKey: string): string => idOf(properties[plotKey]);

/**
 * Gives the plots of a sheet of corners the attributes that another sheet has of them, a row a plot; that sheet is then no source of
 * its own, though it may have coordinates too. Nothing is joined unless every plot is found.
 * @param read the sheets with coordinates
 * @param sheets all sheets
 */
export function joinPlots(read: readonly ReadSheet[], sheets: readonly Sheet[]): ReadSheet[] {
  const corners = read.find(({ shapes }) => shapes.plotKey !== null && shapes.features.some(isPlot));
  const plotKey = corners?.shapes.plotKey ?? null;
  if (corners === undefined || plotKey === null) return [...read];
  const { features } = corners.shapes;
  for (const sheet of sheets) {
    if (sheet.name === corners.layer.name) continue;
    const found = attributesByPlot(sheet, plotKey);
    if (found === null || !features.every((feature) => found.has(plotOf(feature, plotKey)))) continue;
    const joined = features.map((feature) =>
      withAttributes(feature, plotKey, found.get(plotOf(feature, plotKey)) ?? {}),
    );
    return read.flatMap((each) => {
      if (each === corners) return [{ ...each, shapes: { ...each.shapes, features: joined } }];
      return each.layer.name === sheet.name ? [] : [each];
    });
  }
  return [...read];
}

const isPlot = ({ shape }: RawFeature): boolean => shape?.kind === 'rings';
