import type { Feature, FeatureCollection } from 'geojson';
import type { Geometry } from '../../domain/geometry';
import type { Box } from '../../domain/schema-parts';
import { meetsBox } from '../../geo/meets-box';
import { sitesSourceId } from '../../map/overlay';
import type { Session } from '../session.svelte';

type Style = NonNullable<Session['style']>;
const gridSource = 'overlay:grid';

/** The map on the screen as it is printed: the sheet has a grid of its own, and the marks of sites, which only the screen's map has, are put in. */
export function printedStyle({ batch, table }: Session, style: Style): Style {
  const sources = { ...style.sources, [gridSource]: collectionSource([]) };
  const sites = style.sources[sitesSourceId];
  if (!batch.isOnMap || sites?.type !== 'geojson' || typeof sites.data === 'string')
    return { ...style, sources };
  const standings = new Map(batch.ranked.map(({ site, standing }) => [site.id, standing]));
  const listed = table.rows.length < table.total ? new Set(table.rows.map(({ id }) => id)) : null;
  const marked = (sites.data as FeatureCollection).features.map((feature) => {
    const id = String(feature.properties?.['id']);
    const mark = { standing: standings.get(id) ?? 'unchecked', faint: listed !== null && !listed.has(id) };
    return { ...feature, properties: { ...feature.properties, ...mark } };
  });
  return { ...style, sources: { ...sources, [sitesSourceId]: { ...sites, ...collectionSource(marked) } } };
}

const collectionSource = (features: Feature[]): { type: 'geojson'; data: FeatureCollection } => ({
  type: 'geojson',
  data: { type: 'FeatureCollection', features },
});

/** The features of an overlay of the map that lie in a box. */
export function overlayIn(style: Style, overlay: string, box: Box): Feature[] {
  const source = style.sources[`overlay:${overlay}`];
  if (source?.type !== 'geojson' || typeof source.data === 'string') return [];
  const { features } = source.data as FeatureCollection;
  return features.filter(({ geometry }) => meetsBox(geometry as Geometry, box));
}
