import { warningIssue } from '../../domain/issue';
import { ordinateDecimals, siteProjector } from './project-site';
import { attributeTable } from './site-attributes';
import { refusedFile, textParts, type SiteWriter, type WrittenSite } from './site-writer';

const groups = (...pairs: readonly (readonly [number, string])[]): string =>
  pairs.map(([code, value]) => `${code}\r\n${value}\r\n`).join('');

/** Signs that names of layers can't have (AutoCAD), and what would end the line. */
const notInLayerName = /[<>/\\":;?*|=`,\u0000-\u001f\u007f]+/g;
const maxNameLength = 200;

/** Beyond ASCII as `\U+5730`, which needs no code page. */
const asAscii = (text: string): string =>
  text.replace(
    /[^\u0020-\u007e]/g,
    (sign) => `\\U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** A layer's name for each site: its own name, and the number of the site where that is another's already. */
function layerNames(sites: readonly WrittenSite[]): string[] {
  const taken = new Set<string>();
  return sites.map(({ name }, i) => {
    const own =
      [...(name ?? '').replace(notInLayerName, '_').trim()].slice(0, maxNameLength).join('') || `${i + 1}`;
    const unique = taken.has(own.toLowerCase()) ? `${own}_${i + 1}` : own;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Closed, so that the last position, which repeats the first, isn't written. */
function ringText(ring: Float64Array, layer: string, decimals: number): string {
  const parts = [
    groups([0, 'POLYLINE'], [8, layer], [66, '1'], [10, '0.0'], [20, '0.0'], [30, '0.0'], [70, '1']),
  ];
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const x = (ring[i] ?? 0).toFixed(decimals);
    const y = (ring[i + 1] ?? 0).toFixed(decimals);
    parts.push(groups([0, 'VERTEX'], [8, layer], [10, x], [20, y], [30, '0.0']));
  }
  return `${parts.join('')}${groups([0, 'SEQEND'], [8, layer])}`;
}

const layerText = (name: string): string =>
  groups([0, 'LAYER'], [2, name], [70, '0'], [62, '7'], [6, 'CONTINUOUS']);

const headText = (layers: readonly string[]): string =>
  groups([0, 'SECTION'], [2, 'HEADER'], [9, '$ACADVER'], [1, 'AC1009'], [0, 'ENDSEC']) +
  groups([0, 'SECTION'], [2, 'TABLES'], [0, 'TABLE'], [2, 'LAYER'], [70, String(layers.length)]) +
  layers.map(layerText).join('') +
  groups([0, 'ENDTAB'], [0, 'ENDSEC'], [0, 'SECTION'], [2, 'ENTITIES']);

/**
 * Sites as a DXF of release 12, which every program reads: the rings of a site are closed polylines on a layer of its name, x east and
 * y north. A hole is a ring like the others, and attributes have no place: that is told.
 */
export const writeDxf: SiteWriter = (sites, target) => {
  const project = siteProjector(target, 'counter-clockwise');
  if (typeof project !== 'function') return Promise.resolve(refusedFile(project));
  const layers = layerNames(sites).map(asAscii);
  const decimals = ordinateDecimals(target.frame);
  const entities = sites.map((site, i) =>
    project(site)
      .flat()
      .map((ring) => ringText(ring, layers[i] ?? '0', decimals))
      .join(''),
  );
  const { keys } = attributeTable(sites);
  const issues =
    keys.length === 0 ? [] : [warningIssue('write-attributes-left', {}, { fields: keys.join(', ') })];
  const tail = groups([0, 'ENDSEC'], [0, 'EOF']);
  return Promise.resolve({ parts: textParts([headText(layers), ...entities, tail]), issues });
};
