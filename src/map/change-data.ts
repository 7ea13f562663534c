import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONFeatureDiff, GeoJSONSource, GeoJSONSourceDiff } from 'maplibre-gl';
import type { GeoJSONSourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** What a source of a style shows, where it is written in the style and its features are known by an id. */
function collectionOf({ data, promoteId }: GeoJSONSourceSpecification): FeatureCollection | null {
  return promoteId === 'id' && typeof data === 'object' && data.type === 'FeatureCollection' ? data : null;
}

/**
 * Brings the data of a source up to date. Of features that have ids the map is told no more than what changed, so that one edit among ten
 * thousand costs no more than one among ten, and what was marked on the others stays.
 */
export function changeData(
  source: GeoJSONSource,
  before: GeoJSONSourceSpecification,
  after: GeoJSONSourceSpecification,
): void {
  const [was, is] = [collectionOf(before), collectionOf(after)];
  const isSmall = was && is && was.features.length > 0 && is.features.length > 0;
  void (isSmall ? source.updateData(changesBetween(was, is)) : source.setData(after.data));
}

const idOf = ({ properties }: Feature): string => String(properties?.['id']);

function changesBetween(before: FeatureCollection, after: FeatureCollection): GeoJSONSourceDiff {
  const gone = new Map(before.features.map((feature) => [idOf(feature), feature]));
  const add: Feature[] = [];
  const update: GeoJSONFeatureDiff[] = [];
  for (const feature of after.features) {
    const id = idOf(feature);
    const old = gone.get(id);
    gone.delete(id);
    if (!old) add.push(feature);
    else if (isChanged(old, feature)) update.push(changeOf(id, feature));
  }
  return { remove: [...gone.keys()], add, update };
}

const isChanged = (before: Feature, after: Feature): boolean =>
  before.geometry !== after.geometry ||
  Object.entries(after.properties ?? {}).some(([key, value]) => before.properties?.[key] !== value);

const changeOf = (id: string, { geometry, properties }: Feature): GeoJSONFeatureDiff => ({
  id,
  newGeometry: geometry,
  addOrUpdateProperties: Object.entries(properties ?? {}).map(([key, value]: [string, unknown]) => ({
    key,
    value,
  })),
});
