import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/domain/finding';
import type { LonLat } from '../../src/domain/geometry';
import { gaussKruegerFrame } from '../../src/domain/epsg-frame';
import type { OriginReading, Site } from '../../src/domain/site';
import { validatePolygons } from '../../src/geo/validate-polygons';
import { resultGeojson, type ResultInput } from '../../src/io/write-geojson';
import { readText } from './read-fixture';

const clockwise: LonLat[] = [
  [121.55, 29.87],
  [121.56, 29.87],
  [121.56, 29.86],
  [121.55, 29.86],
  [121.55, 29.87],
];
const hole: LonLat[] = [
  [121.553, 29.863],
  [121.557, 29.863],
  [121.5555555555555, 29.8666666666],
  [121.553, 29.863],
];

const finding: Finding = {
  rule: 'red-line',
  layer: 'zones',
  authority: 'schematic',
  state: 'conflict',
  because: null,
  claims: {},
  confirmed: true,
  minOverlapM2: 2000,
  maxOverlapM2: 4000,
  contact: 'overlap',
  overlapAreaM2: 3127.33481234,
  shapeAreaM2: 3127.3348,
  shapeRetries: 0,
  toleranceM2: 0.05,
  share: 0.0625,
  overlapLengthM: null,
  distanceM: 0,
  nearest: null,
  accuracyM: 200,
  zones: [],
  overlap: { type: 'Polygon', coordinates: [hole] },
};

const reading: OriginReading = {
  placing: { frame: gaussKruegerFrame('cgcs2000', 120, 40), axes: 'north-east', shift: null },
  by: 'assumed',
  encoding: 'gb18030',
};

const site: Site = {
  id: 's1',
  name: '地块 <b>1</b>',
  geometry: { type: 'Polygon', coordinates: [clockwise, hole] },
  labelAt: [121.25, 30.2],
  origin: { kind: 'file', file: 'a.txt', sha256: 'b'.repeat(64), reading },
  properties: JSON.parse('{"__proto__":{"x":1},"name":"地块"}') as Record<string, unknown>,
  areaM2: 50_000,
  claims: {},
  overrides: { 'red-line': { state: 'notice', instead: 'conflict', reason: '已取得认定意见' } },
};

const input: ResultInput = {
  plan: { id: 'sample', version: '1', sha256: 'a'.repeat(64) },
  tool: { name: 'yutu', version: '0.1.0' },
  time: '2026-03-05T06:20:00Z',
  bindings: [
    {
      rule: {
        kind: 'forbid-overlap',
        id: 'red-line',
        title: { zh: '红线', en: 'Red line' },
        severity: 'conflict',
        layer: 'zones',
        clause: { law: { zh: '法', en: 'Law' }, certainty: 'verified' },
        text: { zh: '文', en: 'Text' },
        office: { zh: '局', en: 'Office' },
      },
      layer: {
        id: 'zones',
        name: '红线',
        authority: 'schematic',
        version: '2022',
        date: '2022-10-27',
        source: '示意',
        sha256: 'c'.repeat(64),
        official: false,
        superseded: null,
        zones: [],
        coverage: null,
      },
    },
  ],
  checked: [
    {
      site,
      result: {
        subject: 's1',
        areaM2: 50_000,
        trapezoidAreaM2: 50_000.01,
        planarAreaM2: 50_020.5,
        belt: { zone: 40, centralMeridian: 120, epsg: 4549 },
        state: 'conflict',
        findings: [finding],
      },
    },
  ],
};

interface Written {
  yutu: unknown;
  features: { geometry: { coordinates: LonLat[][] }; properties: Record<string, unknown> }[];
}
const text = resultGeojson(input);
const written = JSON.parse(text) as Written;

describe('the result as GeoJSON', () => {
  it('has the site with its verdicts and the overlapping piece, each on a line of its own', () => {
    expect(written.features.map(({ properties }) => properties.role)).toEqual(['site', 'overlap']);
    expect(text.split('\n').filter((line) => line.startsWith('{"type":"Feature"'))).toHaveLength(2);
    expect(written.features[0]?.properties).toMatchObject({
      name: '地块 <b>1</b>',
      state: 'conflict',
      trapezoidAreaM2: 50_000.01,
      planarAreaM2: 50_020.5,
      belt: { epsg: 4549 },
      findings: [
        {
          rule: 'red-line',
          overlapAreaM2: 3127.33481234,
          minOverlapM2: 2000,
          maxOverlapM2: 4000,
          methodsAgree: true,
          toleranceM2: 0.05,
        },
      ],
    });
    expect(written.features[1]?.properties).toMatchObject({
      site: 's1',
      rule: 'red-line',
      authority: 'schematic',
    });
  });

  it('keeps the engine’s verdict beside the planner’s, and says when that has lapsed', () => {
    expect(written.features[0]?.properties).toMatchObject({
      state: 'conflict',
      overriddenState: 'notice',
      findings: [{ state: 'conflict', override: { state: 'notice' }, overrideHolds: true }],
    });
    const [checked] = input.checked;
    if (!checked) throw new Error('The input has no site.');
    const later = { ...finding, state: 'attention' as const };
    const result = { ...checked.result, state: later.state, findings: [later] };
    const lapsed = JSON.parse(resultGeojson({ ...input, checked: [{ site, result }] })) as Written;
    expect(lapsed.features[0]?.properties).toMatchObject({
      overriddenState: null,
      findings: [{ state: 'attention', overrideHolds: false }],
    });
  });

  it('says what it was made with and from', () => {
    expect(written.yutu).toMatchObject({
      tool: { version: '0.1.0' },
      time: '2026-03-05T06:20:00Z',
      plan: { id: 'sample', version: '1', sha256: 'a'.repeat(64) },
      layers: [{ id: 'zones', version: '2022', sha256: 'c'.repeat(64) }],
    });
  });

  it('says how the coordinates of a site’s file were understood, and by whom', () => {
    expect(written.features[0]?.properties).toMatchObject({ origin: { file: 'a.txt', reading } });
  });

  it('winds outer rings counter-clockwise and holes clockwise, with at most eight decimals', () => {
    const doubled = (ring: LonLat[]): number =>
      ring.slice(1).reduce((sum, [x, y], i) => {
        const [px, py] = ring[i] ?? [x, y];
        return sum + (px - 121) * (y - 29) - (x - 121) * (py - 29);
      }, 0);
    const [outer = [], inner = []] = written.features[0]?.geometry.coordinates ?? [];
    expect(doubled(outer)).toBeGreaterThan(0);
    expect(doubled(inner)).toBeLessThan(0);
    expect(doubled(written.features[1]?.geometry.coordinates[0] ?? [])).toBeGreaterThan(0);
    expect(text).not.toMatch(/\d\.\d{9,}[,\]]/);
    expect(text).toContain('121.55555556');
  });

  it('keeps attributes as they came, whatever their keys', () => {
    const attributes = written.features[0]?.properties.attributes as object;
    expect(Object.keys(attributes)).toEqual(['__proto__', 'name']);
  });

  it('is the same for the same input, and can be read again', async () => {
    expect(resultGeojson(input)).toBe(text);
    const { features, issues } = await readText(text);
    expect(issues).toEqual([]);
    expect(features.flatMap(({ geometry }) => validatePolygons(geometry, {}))).toEqual([]);
  });
});
