import type { Areal, LonLat, PolygonRings } from '../../domain/geometry';
import { windRings } from '../wind-rings';
import { lonLatOnly, ordinateDecimals } from './project-site';
import { addedName } from './site-attributes';
import { refusedFile, textParts, type SiteWriter, type WrittenSite } from './site-writer';

const decimals = ordinateDecimals({ kind: 'geographic', datum: 'cgcs2000' });

const rounded = (value: number): number => Number(value.toFixed(decimals));

const windPolygon = (rings: PolygonRings): PolygonRings =>
  windRings(rings, 'counter-clockwise').map((ring) =>
    ring.map(([lon, lat]): LonLat => [rounded(lon), rounded(lat)]),
  );

const windAll = (geometry: Areal): Areal =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: windPolygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(windPolygon) };

/** Attributes as they came, objects too; only a name that they don't give is added. */
function propertiesOf(site: WrittenSite): object {
  const added = addedName(site);
  const own = Object.entries(site.properties);
  return Object.fromEntries(added === null ? own : [added, ...own.filter(([key]) => key !== added[0])]);
}

const featureText = (site: WrittenSite): string =>
  JSON.stringify({
    type: 'Feature',
    ...(site.id === null ? {} : { id: site.id }),
    properties: propertiesOf(site),
    geometry: windAll(site.geometry),
  });

/**
 * Sites as GeoJSON (RFC 7946), a feature a line, with ten decimals of a degree. Another frame is refused: the `crs` member of 2008 was
 * taken out by RFC 7946 §4 since most programs don't look at it, and read metres as degrees.
 */
export const writeSiteGeojson: SiteWriter = (sites, target) => {
  const issue = lonLatOnly(target, 'GeoJSON');
  if (issue !== null) return Promise.resolve(refusedFile(issue));
  const lines = sites.map((site, i) => `${i === 0 ? '' : ',\n'}${featureText(site)}`);
  const parts = textParts(['{"type":"FeatureCollection","features":[\n', ...lines, '\n]}\n']);
  return Promise.resolve({ parts, issues: [] });
};
