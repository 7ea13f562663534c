import type { Feature, FeatureCollection } from 'geojson';
import { boundsOf, type Geometry } from '../../domain/geometry';
import type { Box } from '../../domain/schema-parts';
import type { Session } from '../session.svelte';

type Style = NonNullable<Session['style']>;
const gridSource = 'overlay:grid';

/** The map on the screen as it is printed: the sheet has a grid of its own. */
export function printedStyle(style: Style): Style {
  const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };
  return { ...style, sources: { ...style.sources, [gridSource]: { type: 'geojson', data: empty } } };
}

/** The features of an overlay of the map that lie in a box. */
export function overlayIn(style: Style, overlay: string, [west, south, east, north]: Box): Feature[] {
  const source = style.sources[`overlay:${overlay}`];
  if (source?.type !== 'geojson' || typeof source.data === 'string') return [];
  const { features } = source.data as FeatureCollection;
  return features.filter(({ geometry }) => {
    const box = boundsOf(geometry as Geometry);
    return box && box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
  });
}
