import { polygonsOf, type Areal, type LonLat, type PolygonRings, type Ring } from '../domain/geometry';
import type { Finding, RuleBinding, SubjectResult } from '../domain/finding';
import type { Site } from '../domain/site';

/** A checked site, and everything that its verdict rests on. */
export interface ResultInput {
  plan: { id: string; version: string; sha256: string };
  tool: { name: string; version: string };
  /** ISO 8601; the same input gives the same bytes */
  time: string;
  bindings: readonly RuleBinding[];
  checked: readonly { site: Site; result: SubjectResult }[];
}

/** Eight decimals of a degree are a millimetre. */
const decimals = 8;

const rounded = (value: number): number => Number(value.toFixed(decimals));

/** Twice the plane area; positive for a counter-clockwise ring. Relative to the first position, so that little is lost. */
function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] ?? [x0, y0];
    const [bx, by] = ring[i] ?? [x0, y0];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** RFC 7946 §3.1.6: outer rings counter-clockwise, holes clockwise. */
const wind = (rings: PolygonRings): PolygonRings =>
  rings.map((ring, index) => {
    const isRight = signedArea(ring) >= 0 === (index === 0);
    const positions = isRight ? ring : ring.toReversed();
    return positions.map(([lon, lat]): LonLat => [rounded(lon), rounded(lat)]);
  });

const windAll = (geometry: Areal): Areal =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: wind(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map(wind) };

const feature = (id: string, geometry: Areal, properties: object): string =>
  JSON.stringify({ type: 'Feature', id, geometry: windAll(geometry), properties });

const verdict = ({
  rule,
  layer,
  authority,
  state,
  because,
  claim,
  contact,
  ...figures
}: Finding): object => ({
  rule,
  layer,
  authority,
  state,
  because,
  claim,
  contact,
  overlapAreaM2: figures.overlapAreaM2,
  shapeAreaM2: figures.shapeAreaM2,
  toleranceM2: figures.toleranceM2,
  share: figures.share,
  distanceM: figures.distanceM,
  accuracyM: figures.accuracyM,
  zones: figures.zones,
});

function siteFeature(site: Site, { areaM2, trapezoidAreaM2, state, findings }: SubjectResult): string {
  return feature(site.id, site.geometry, {
    role: 'site',
    name: site.name,
    state,
    areaM2,
    trapezoidAreaM2,
    origin: site.origin,
    findings: findings.map(verdict),
    attributes: site.properties,
  });
}

function overlapFeatures(site: Site, { findings }: SubjectResult): string[] {
  return findings.flatMap((finding) => {
    if (finding.overlap === null) return [];
    const properties = { role: 'overlap', site: site.id, siteName: site.name, ...verdict(finding) };
    return [feature(`${site.id}/${finding.rule}`, finding.overlap, properties)];
  });
}

function versions({ plan, tool, time, bindings }: ResultInput): object {
  const layers = new Map(bindings.flatMap(({ layer }) => (layer === null ? [] : [[layer.id, layer]])));
  return {
    tool,
    time,
    plan,
    layers: [...layers.values()].map(
      ({ id, name, authority, version, date, source, sha256, official, superseded }) => ({
        id,
        name,
        authority,
        version,
        date,
        source,
        sha256,
        official,
        superseded,
      }),
    ),
  };
}

/**
 * A result as GeoJSON (RFC 7946), a feature a line: each site with its verdicts (`role: "site"`), then the pieces of it that lie in
 * zones (`role: "overlap"`). The member `yutu` says which plan, layers and program it was made with. Areas in m² and distances in m
 * are the engine's own figures, unrounded; coordinates have eight decimals.
 */
export function resultGeojson(input: ResultInput): string {
  const features = input.checked.flatMap(({ site, result }) => [
    siteFeature(site, result),
    ...overlapFeatures(site, result),
  ]);
  return [
    '{',
    '"type": "FeatureCollection",',
    `"yutu": ${JSON.stringify(versions(input))},`,
    '"features": [',
    features.join(',\n'),
    ']',
    '}',
    '',
  ].join('\n');
}
