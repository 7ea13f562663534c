import type { PlanFiles } from '../../src/plan/plan-files';

/** JSON that a test may change in any way, also in ways that no type allows. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** File name → its JSON, or the text itself. */
export type Pack = Record<string, Json>;

const zhEn = (text: string): Json => ({ zh: text, en: text });

const feature = (id: string, kind: string, geometry: Json, more: Record<string, Json> = {}): Json => ({
  type: 'Feature',
  id,
  geometry,
  properties: {
    id,
    name: `Name of ${id}`,
    kind,
    status: 'existing',
    sources: [{ document: 'outline', section: '3.2' }],
    basis: 'drawn for a test',
    accuracyM: 100,
    ...more,
  },
});

/** A closed square with its south-west corner at (west, south), `size` degrees wide. */
export function square(west: number, south: number, size: number): Json {
  const [east = 0, north = 0] = [west + size, south + size].map((degrees) => Number(degrees.toFixed(6)));
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

const layer = (id: string, geometry: string, role: string, symbology: Json): Json => ({
  id,
  name: zhEn(id),
  file: `layers/${id}.geojson`,
  geometry,
  role,
  authority: 'schematic',
  version: '2021',
  date: '2021-06-01',
  symbology,
  visible: true,
});

const collection = (...features: Json[]): Json => ({ type: 'FeatureCollection', features });

const statement = (id: string, changes: Record<string, Json>): Json => ({
  id,
  document: 'outline',
  section: '1',
  field: 'zone',
  names: [],
  text: zhEn('Something is said.'),
  status: ['planned'],
  periods: ['2021-2025'],
  amounts: [],
  towns: [],
  townsInferred: [],
  features: [],
  ...changes,
});

/** A pack without a fault: a county, two zones of two kinds, a road, two projects of which one has no place. */
export const tinyPack = (): Pack => ({
  'plan.json': {
    schema: 1,
    id: 'tiny',
    code: '330000',
    name: zhEn('Tiny'),
    title: zhEn('The tiny plan'),
    version: '2021',
    extent: [120, 30, 122, 31],
    home: [120.5, 30.2, 121.5, 30.8],
    coverage: { layer: 'county', feature: 'county-1' },
    documents: [{ id: 'outline', title: zhEn('Outline') }],
    credits: [{ id: 'osm', name: 'OpenStreetMap', licence: 'ODbL-1.0' }],
    background: '#dfeaf2',
    layers: [
      layer('zones', 'polygon', 'control', {
        kind: 'classes',
        field: 'kind',
        classes: [
          { values: ['core'], label: zhEn('Core'), symbol: { fill: { color: '#336633', opacity: 0.4 } } },
          { values: ['outer'], label: zhEn('Outer'), symbol: { strokes: [{ color: '#336633', width: 1 }] } },
        ],
      }),
      layer('projects', 'point', 'plan', {
        kind: 'single',
        symbol: { marker: { shape: 'circle', color: '#aa3300', size: 8 } },
      }),
      layer('roads', 'line', 'plan', {
        kind: 'single',
        symbol: { strokes: [{ color: '#aa3300', width: 2 }] },
      }),
      layer('county', 'polygon', 'base', {
        kind: 'single',
        symbol: { fill: { color: '#ffffff', opacity: 1 } },
      }),
    ],
    tree: [
      { id: 'control', name: zhEn('Control'), layers: ['zones'] },
      { id: 'rest', name: zhEn('Rest'), layers: ['projects', 'roads', 'county'] },
    ],
    projectLayers: ['projects'],
    search: ['name'],
  },
  'rules.json': {
    schema: 1,
    rules: [
      {
        id: 'core-zone',
        kind: 'forbid-overlap',
        title: zhEn('Core zone'),
        severity: 'conflict',
        layer: 'zones',
        where: { field: 'kind', values: ['core'] },
        clause: { law: zhEn('A law'), certainty: 'unverified' },
        text: zhEn('Nothing is built here.'),
        office: zhEn('An office'),
      },
    ],
  },
  'scenes.json': {
    schema: 1,
    scenes: [
      {
        id: 'all',
        title: zhEn('All'),
        text: zhEn('Everything.'),
        view: { bounds: [120.5, 30.2, 121.5, 30.8], layers: ['zones', 'county'] },
      },
    ],
  },
  'indicators.json': {
    schema: 1,
    indicators: [
      {
        id: 'forest',
        name: zhEn('Forest'),
        unit: '%',
        values: [{ year: '2020', value: 31.2, kind: 'actual', source: { document: 'outline' } }],
        measure: {
          quantity: 'share',
          layer: 'zones',
          where: { field: 'kind', values: ['core'] },
          of: { layer: 'county' },
        },
        statements: ['said-1'],
      },
    ],
  },
  'statements.json': {
    schema: 1,
    townLayer: 'county',
    fields: [{ id: 'zone', name: zhEn('Zones') }],
    statements: [
      statement('said-1', { features: ['zone-1', 'zone-2', 'road-1', 'project-1'] }),
      statement('said-2', {
        features: ['project-2'],
        towns: ['Name of county-1'],
        reason: { kind: 'town' },
      }),
      statement('said-3', { reason: { kind: 'non-spatial' } }),
    ],
    contradictions: [
      {
        id: 'two-counts',
        kind: 'conflict',
        topic: zhEn('Counts'),
        sides: [
          { document: 'outline', text: zhEn('Three'), statements: ['said-1'] },
          { document: 'outline', text: zhEn('Four'), statements: ['said-3'] },
        ],
        handling: zhEn('Both are shown.'),
      },
    ],
  },
  'layers/zones.geojson': collection(
    feature('zone-1', 'core', square(121, 30.4, 0.1)),
    feature('zone-2', 'outer', square(121.2, 30.4, 0.1)),
  ),
  'layers/projects.geojson': collection(
    feature('project-1', 'water', { type: 'Point', coordinates: [121.05, 30.45] }),
    feature('project-2', 'water', null, { towns: ['A town'] }),
  ),
  'layers/roads.geojson': collection(
    feature('road-1', 'road', {
      type: 'LineString',
      coordinates: [
        [120.9, 30.3],
        [121.4, 30.6],
      ],
    }),
  ),
  'layers/county.geojson': collection(
    feature('county-1', 'county', square(120.8, 30.1, 0.8), { sources: [], credits: ['osm'] }),
  ),
});

/** One feature a line, as packs are written. */
function render(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('features' in value))
    return JSON.stringify(value, null, 2);
  const { features, ...head } = value;
  const lines = Array.isArray(features) ? features.map((item) => JSON.stringify(item)).join(',\n') : '';
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines}\n]}\n`;
}

/** A pack as the loader reads it; a file that isn't there is refused. */
export const packFilesOf = (pack: Pack): PlanFiles => ({
  read: (path) => {
    const value = pack[path];
    if (value === undefined) return Promise.reject(new Error(`no ${path}`));
    return Promise.resolve(new TextEncoder().encode(render(value)));
  },
});

/** Sets a value deep inside a pack: `setAt(pack, 'plan.json', ['layers', 0, 'id'], 'x')`; `undefined` removes it. */
export function setAt(
  pack: Pack,
  file: string,
  path: readonly (string | number)[],
  value: Json | undefined,
): void {
  const parents = path.slice(0, -1);
  const last = path.at(-1);
  let target: unknown = pack[file];
  for (const key of parents) target = (target as Record<string | number, unknown>)[key];
  if (last === undefined || typeof target !== 'object' || target === null) {
    throw new Error(`${file} has nothing at ${path.join('.')}`);
  }
  if (value === undefined) Reflect.deleteProperty(target, last);
  else Reflect.set(target, last, value);
}
