import { polygonsOf, type Areal, type LonLat, type PolygonRings } from '../domain/geometry';
import type { Finding } from '../domain/finding';
import { noOverrides, overriddenState, overrideOf, type Overrides } from '../domain/override';
import type { CheckedSite, ResultSource, ResultWriter } from './result-writer';
import { windRings } from './wind-rings';

/** Checked sites, and everything that their verdicts rest on. */
export interface ResultInput extends ResultSource {
  checked: readonly CheckedSite[];
}

/** Eight decimals of a degree are a millimetre. */
const decimals = 8;

const rounded = (value: number): number => Number(value.toFixed(decimals));

/** RFC 7946 §3.1.6: outer rings counter-clockwise, holes clockwise. */
const wind = (rings: PolygonRings): PolygonRings =>
  windRings(rings, 'counter-clockwise').map((ring) =>
    ring.map(([lon, lat]): LonLat => [rounded(lon), rounded(lat)]),
  );

const windAll = (geometry: Areal): Areal =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: wind(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: polygonsOf(geometry).map(wind) };

const feature = (id: string, geometry: Areal, properties: object): string =>
  JSON.stringify({ type: 'Feature', id, geometry: windAll(geometry), properties });

/** The engine's finding, with the planner's own judgement beside it; `overrideHolds` is false once the engine's has changed. */
function verdict(finding: Finding, overrides: Overrides): object {
  const override = overrides[finding.rule];
  return {
    rule: finding.rule,
    layer: finding.layer,
    authority: finding.authority,
    state: finding.state,
    because: finding.because,
    claims: finding.claims,
    ...(override && { override, overrideHolds: overrideOf(finding, overrides) !== null }),
    contact: finding.contact,
    overlapAreaM2: finding.overlapAreaM2,
    minOverlapM2: finding.minOverlapM2,
    maxOverlapM2: finding.maxOverlapM2,
    shapeAreaM2: finding.shapeAreaM2,
    methodsAgree: finding.confirmed,
    toleranceM2: finding.toleranceM2,
    share: finding.share,
    distanceM: finding.distanceM,
    accuracyM: finding.accuracyM,
    zones: finding.zones,
  };
}

function siteFeature({ site, result }: CheckedSite): string {
  const { areaM2, trapezoidAreaM2, planarAreaM2, belt, state, findings } = result;
  const { overrides = noOverrides } = site;
  return feature(site.id, site.geometry, {
    role: 'site',
    name: site.name,
    state,
    overriddenState: overriddenState(result, overrides),
    areaM2,
    trapezoidAreaM2,
    planarAreaM2,
    belt,
    origin: site.origin,
    findings: findings.map((finding) => verdict(finding, overrides)),
    attributes: site.properties,
  });
}

function overlapFeatures({ site, result }: CheckedSite): string[] {
  const { overrides = noOverrides } = site;
  return result.findings.flatMap((finding) => {
    if (finding.overlap === null) return [];
    const properties = {
      role: 'overlap',
      site: site.id,
      siteName: site.name,
      ...verdict(finding, overrides),
    };
    return [feature(`${site.id}/${finding.rule}`, finding.overlap, properties)];
  });
}

function versions({ plan, tool, time, bindings, files }: ResultSource): object {
  const layers = new Map(bindings.flatMap(({ layer }) => (layer === null ? [] : [[layer.id, layer]])));
  return {
    tool,
    time,
    plan,
    ...(files && { files }),
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
export const resultGeojsonWriter = (source: ResultSource): ResultWriter => ({
  head: `{\n"type": "FeatureCollection",\n"yutu": ${JSON.stringify(versions(source))},\n"features": [\n`,
  site: (checked, index) =>
    (index === 0 ? '' : ',\n') + [siteFeature(checked), ...overlapFeatures(checked)].join(',\n'),
  tail: '\n]\n}\n',
});

/** As `resultGeojsonWriter`, as one text. */
export function resultGeojson(input: ResultInput): string {
  const { head, site, tail } = resultGeojsonWriter(input);
  return head + input.checked.map(site).join('') + tail;
}
