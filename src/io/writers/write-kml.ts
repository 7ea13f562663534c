import { siteProjector, lonLatOnly, type ProjectedPolygon } from './project-site';
import { siteAttributes, type AttributeValue } from './site-attributes';
import { refusedFile, textParts, type SiteWriter, type WrittenSite } from './site-writer';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Characters that XML 1.0 can't hold in any form (§2.2). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text of an element or an attribute; ends of lines are references, so that a reader keeps them to the letter. */
const escaped = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"\r\n\t]/g, (sign) => entities[sign] ?? sign);

const ringText = (ring: Float64Array): string => {
  const positions = Array.from(
    { length: ring.length / 2 },
    (_, i) => `${ring[2 * i] ?? 0},${ring[2 * i + 1] ?? 0}`,
  );
  return `<LinearRing><coordinates>${positions.join(' ')}</coordinates></LinearRing>`;
};

const polygonText = (rings: ProjectedPolygon): string => {
  const boundaries = rings.map((ring, i) => {
    const name = i === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs';
    return `<${name}>${ringText(ring)}</${name}>`;
  });
  return `<Polygon>${boundaries.join('')}</Polygon>`;
};

const geometryText = (polygons: readonly ProjectedPolygon[]): string => {
  const texts = polygons.map(polygonText).join('');
  return polygons.length === 1 ? texts : `<MultiGeometry>${texts}</MultiGeometry>`;
};

const dataText = ([key, value]: readonly [string, AttributeValue]): string =>
  value === null ? '' : `<Data name="${escaped(key)}"><value>${escaped(String(value))}</value></Data>`;

function placemarkText(site: WrittenSite, polygons: readonly ProjectedPolygon[]): string {
  const attributes = [...siteAttributes(site)].filter(([key]) => key !== 'name');
  const name = site.name === undefined ? '' : `<name>${escaped(site.name)}</name>`;
  const data = attributes.map(dataText).join('');
  const extended = data === '' ? '' : `<ExtendedData>${data}</ExtendedData>`;
  return `<Placemark>${name}${extended}${geometryText(polygons)}</Placemark>\n`;
}

/**
 * Sites as KML 2.3 (OGC 12-007r2), longitude and latitude of WGS 84, ten decimals. Attributes are texts in `ExtendedData`; an empty one
 * is left out. Another frame is refused, since KML has one only.
 */
export const writeKml: SiteWriter = (sites, target) => {
  const issue = lonLatOnly(target, 'KML');
  if (issue !== null) return Promise.resolve(refusedFile(issue));
  const project = siteProjector(target, 'counter-clockwise');
  if (typeof project !== 'function') return Promise.resolve(refusedFile(project));
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n<name>${escaped(target.title)}</name>\n`;
  const placemarks = sites.map((site) => placemarkText(site, project(site)));
  return Promise.resolve({ parts: textParts([head, ...placemarks, '</Document></kml>\n']), issues: [] });
};
