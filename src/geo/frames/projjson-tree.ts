import type { WktNode } from './wkt-tree';

type Json = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

/** A member of its own, never of the prototype. */
const member = (json: Json, key: string): unknown => (Object.hasOwn(json, key) ? json[key] : undefined);

/** The objects of a list; a definition has a handful of parameters. */
function listOf(value: unknown): Json[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, 50) : [];
  return items.map(objectOf).filter((item) => item !== null);
}

const node = (keyword: string, texts: unknown[], numbers: unknown[], nodes: (WktNode | null)[]): WktNode => ({
  keyword,
  texts: texts.filter((text) => typeof text === 'string'),
  numbers: numbers.map((value) => (typeof value === 'number' ? value : Number.NaN)),
  nodes: nodes.filter((child) => child !== null),
});

/** Units that PROJJSON names without their factor, and those that it spells out. */
function unitNode(unit: unknown): WktNode | null {
  if (unit === undefined) return null;
  if (unit === 'metre' || unit === 'unity') return node('UNIT', [unit], [1], []);
  if (unit === 'degree') return node('UNIT', [unit], [Math.PI / 180], []);
  const json = objectOf(unit);
  return json
    ? node('UNIT', [member(json, 'name')], [member(json, 'conversion_factor')], [])
    : node('UNIT', ['?'], [NaN], []);
}

function datumNode(json: Json | null): WktNode | null {
  if (json === null) return null;
  const ellipsoid = objectOf(member(json, 'ellipsoid'));
  const sizes = ['semi_major_axis', 'inverse_flattening'].map((key) => ellipsoid && member(ellipsoid, key));
  const form = ellipsoid && node('ELLIPSOID', [member(ellipsoid, 'name')], sizes, []);
  return node('DATUM', [member(json, 'name')], [], [form]);
}

/** A meridian may be a number of degrees or a value with its unit; either way only that of Greenwich is of use here. */
function meridianNode(json: Json | null): WktNode | null {
  if (json === null) return null;
  const longitude = member(json, 'longitude');
  const value = objectOf(longitude);
  return node('PRIMEM', [member(json, 'name')], [value ? member(value, 'value') : longitude], []);
}

function geographicNode(json: Json | null): WktNode | null {
  if (json === null) return null;
  const datum = objectOf(member(json, 'datum')) ?? objectOf(member(json, 'datum_ensemble'));
  const meridian = datum && objectOf(member(datum, 'prime_meridian'));
  return node(
    'GEOGCRS',
    [member(json, 'name')],
    [],
    [datumNode(datum), meridianNode(meridian), ...axisNodes(json)],
  );
}

function axisNodes(json: Json): WktNode[] {
  const system = objectOf(member(json, 'coordinate_system'));
  return listOf(system && member(system, 'axis')).map((axis) =>
    node('AXIS', [member(axis, 'name'), member(axis, 'direction')], [], [unitNode(member(axis, 'unit'))]),
  );
}

function conversionNode(json: Json | null): WktNode | null {
  if (json === null) return null;
  const method = objectOf(member(json, 'method'));
  const parameters = listOf(member(json, 'parameters')).map((parameter) =>
    node(
      'PARAMETER',
      [member(parameter, 'name')],
      [member(parameter, 'value')],
      [unitNode(member(parameter, 'unit'))],
    ),
  );
  return node(
    'CONVERSION',
    [member(json, 'name')],
    [],
    [method && node('METHOD', [member(method, 'name')], [], []), ...parameters],
  );
}

function parsed(text: string): Json | null {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/** PROJJSON (schema 0.7 of PROJ) as the same tree that well-known text of version 2 gives; null for any other text. */
export function projjsonTree(text: string): WktNode | null {
  const json = text.length > 50_000 ? null : parsed(text);
  if (json === null) return null;
  const type = member(json, 'type');
  if (type === 'GeographicCRS') return geographicNode(json);
  if (type !== 'ProjectedCRS') return null;
  const base = geographicNode(objectOf(member(json, 'base_crs')));
  const conversion = conversionNode(objectOf(member(json, 'conversion')));
  return node('PROJCRS', [member(json, 'name')], [], [base, conversion, ...axisNodes(json)]);
}
