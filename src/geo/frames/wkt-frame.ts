import type { CoordinateFrame, Datum } from '../../domain/coordinate-frame';
import { projjsonTree } from './projjson-tree';
import { ellipsoidOf } from './reference-ellipsoid';
import { wktTree, type WktNode } from './wkt-tree';

const projected = ['PROJCS', 'PROJCRS', 'PROJECTEDCRS'];
const geographic = [
  'GEOGCS',
  'GEOGCRS',
  'GEOGRAPHICCRS',
  'GEODCRS',
  'GEODETICCRS',
  'BASEGEOGCRS',
  'BASEGEODCRS',
];
const compound = ['COMPD_CS', 'COMPOUNDCRS'];
const units = ['UNIT', 'LENGTHUNIT', 'ANGLEUNIT', 'SCALEUNIT'];

/** Names of datums, folded to small letters and figures without `D_`. Whatever isn't here is unknown, and not CGCS2000. */
const datumNames: Readonly<Record<'cgcs2000' | 'wgs84' | 'xian80' | 'beijing54', readonly string[]>> = {
  cgcs2000: [
    'china2000',
    'cgcs2000',
    'chinageodeticcoordinatesystem2000',
    'chinesegeodeticcoordinatesystem2000',
  ],
  wgs84: ['wgs1984', 'wgs84', 'worldgeodeticsystem1984', 'worldgeodeticsystem1984ensemble'],
  xian80: ['xian1980', 'xian80'],
  beijing54: ['beijing1954', 'beijing54'],
};

const degree = Math.PI / 180;

const childOf = (node: WktNode, keywords: readonly string[]): WktNode | undefined =>
  node.nodes.find(({ keyword }) => keywords.includes(keyword));

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the units of a node and of its axes, as far as any is given, have this factor. */
function hasUnit(node: WktNode, factor: number): boolean {
  const holders = [node, ...node.nodes.filter(({ keyword }) => keyword === 'AXIS' || keyword === 'CS')];
  return holders
    .flatMap((holder) => holder.nodes.filter(({ keyword }) => units.includes(keyword)))
    .every(({ numbers: [value = NaN] }) => Math.abs(value / factor - 1) < 1e-9);
}

function datumOf(base: WktNode): Datum | null {
  const node = childOf(base, ['DATUM', 'GEODETICDATUM', 'TRF', 'ENSEMBLE']);
  const shape = node && childOf(node, ['SPHEROID', 'ELLIPSOID']);
  const folded = fold(node?.texts[0]?.replace(/^D_/i, '') ?? '');
  const known = Object.entries(datumNames).find(([, names]) => names.includes(folded))?.[0] as
    Datum | undefined;
  if (known === undefined || !shape) return null;
  const { semiMajorAxisM, flattening } = ellipsoidOf(known);
  const [size = NaN, inverse = NaN] = shape.numbers;
  return Math.abs(size - semiMajorAxisM) < 1e-3 && Math.abs(inverse - 1 / flattening) < 1e-4 ? known : null;
}

/** The datum of a geographic system that counts degrees from Greenwich; null for one unknown here. */
function plainDatum(base: WktNode): Datum | null {
  const meridian = childOf(base, ['PRIMEM', 'PRIMEMERIDIAN']);
  const isFromGreenwich = meridian === undefined || meridian.numbers[0] === 0;
  return isFromGreenwich && hasUnit(base, degree) ? datumOf(base) : null;
}

const isAngle = (name: string): boolean => /longitude|latitude|meridian|parallel/.test(name);

/** The parameters of a projection by folded name; null where one is no number, or in a unit other than degree, metre and one. */
function parametersOf(conversion: WktNode): ReadonlyMap<string, number> | null {
  const parameters = new Map<string, number>();
  for (const node of conversion.nodes) {
    if (node.keyword !== 'PARAMETER') continue;
    const name = fold(node.texts[0] ?? '');
    const [value = NaN] = node.numbers;
    if (!Number.isFinite(value) || !hasUnit(node, isAngle(name) ? degree : 1)) return null;
    parameters.set(name, value);
  }
  return parameters;
}

const aliases = {
  centralMeridian: ['centralmeridian', 'longitudeofnaturalorigin', 'longitudeoforigin'],
  latitude: ['latitudeoforigin', 'latitudeofnaturalorigin'],
  scale: ['scalefactor', 'scalefactoratnaturalorigin'],
  falseEasting: ['falseeasting'],
  falseNorthing: ['falsenorthing'],
} as const;

const parameterNames: readonly string[] = Object.values(aliases).flat();

const valueOf = (
  parameters: ReadonlyMap<string, number>,
  key: keyof typeof aliases,
  otherwise: number,
): number => {
  const name = aliases[key].find((alias) => parameters.has(alias));
  return (name === undefined ? undefined : parameters.get(name)) ?? otherwise;
};

function transverseMercator(datum: Datum, parameters: ReadonlyMap<string, number>): CoordinateFrame | null {
  const isWhole = [...parameters.keys()].every((name) => parameterNames.includes(name));
  const centralMeridian = valueOf(parameters, 'centralMeridian', NaN);
  const scale = valueOf(parameters, 'scale', 1);
  const isUsual = Math.abs(centralMeridian) <= 180 && scale > 0.9 && scale < 1.1;
  if (!isWhole || !isUsual || valueOf(parameters, 'latitude', 0) !== 0) return null;
  return {
    kind: 'transverse-mercator',
    datum,
    centralMeridian,
    scale,
    falseEastingM: valueOf(parameters, 'falseEasting', 0),
    falseNorthingM: valueOf(parameters, 'falseNorthing', 0),
  };
}

/** Esri's and EPSG's names of the method; GDAL writes version 1 as an ordinary Mercator that only its extension explains. */
function isWebMercator(method: string, node: WktNode): boolean {
  if (method === 'mercatorauxiliarysphere' || method === 'popularvisualisationpseudomercator') return true;
  const extension = childOf(node, ['EXTENSION'])?.texts[1] ?? '';
  return method === 'mercator1sp' && /\+proj=merc \+a=6378137 \+b=6378137 .*\+nadgrids=@null/.test(extension);
}

function projectedFrame(node: WktNode): CoordinateFrame | null {
  const base = childOf(node, geographic);
  const datum = base ? plainDatum(base) : null;
  const conversion = childOf(node, ['CONVERSION', 'DERIVINGCONVERSION']) ?? node;
  const method = fold(childOf(conversion, ['METHOD', 'PROJECTION'])?.texts[0] ?? '');
  const parameters = parametersOf(conversion);
  if (datum === null || parameters === null || !hasUnit(node, 1)) return null;
  if (method === 'transversemercator' || method === 'gausskruger')
    return transverseMercator(datum, parameters);
  const isPlain = [...parameters].every(([name, value]) => value === (name === 'scalefactor' ? 1 : 0));
  return datum === 'wgs84' && isPlain && isWebMercator(method, node) ? { kind: 'web-mercator' } : null;
}

function frameOfTree(node: WktNode): CoordinateFrame | null {
  if (compound.includes(node.keyword)) {
    const horizontal = childOf(node, [...projected, ...geographic]);
    return horizontal ? frameOfTree(horizontal) : null;
  }
  if (projected.includes(node.keyword)) return projectedFrame(node);
  if (!geographic.includes(node.keyword)) return null;
  const datum = plainDatum(node);
  return datum === null ? null : { kind: 'geographic', datum };
}

const treeOf = (text: string): WktNode | null => {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  return trimmed.startsWith('{') ? projjsonTree(trimmed) : wktTree(trimmed);
};

/**
 * The frame that the text of a `.prj`, or another definition, describes: WKT 1 of Esri and of GDAL, WKT 2, PROJJSON. It counts only
 * where everything in it is understood: a datum of the four known ones with its own ellipsoid, Greenwich, degrees and metres, transverse
 * Mercator from the equator or web Mercator. Null for anything else, and for text that is none: never a guess.
 *
 * The tree is read here and not by `wkt-parser`, since that drops what has to be looked at: of WKT 2 and PROJJSON the name of the datum, of
 * every version the units of single parameters, and of WKT 2 a meridian given in another unit.
 */
export function wktFrame(text: string): CoordinateFrame | null {
  const tree = treeOf(text);
  return tree && frameOfTree(tree);
}

/** The name that a definition bears, cut to 120 characters; null for text that is none. */
export const wktTitle = (text: string): string | null => treeOf(text)?.texts[0]?.slice(0, 120) ?? null;
