import type { Feature } from 'geojson';

/** What is another in a list of features that are known by their property `id`. */
export interface FeatureChanges {
  gone: string[];
  added: Feature[];
  /** of which another shape or a property is new, by their ids */
  changed: [string, Feature][];
}

const idOf = ({ properties }: Feature): string => String(properties?.['id']);

const isChanged = (before: Feature, after: Feature): boolean =>
  before.geometry !== after.geometry ||
  Object.entries(after.properties ?? {}).some(([key, value]) => before.properties?.[key] !== value);

/** Shapes are compared by identity. */
export function featureChanges(before: readonly Feature[], after: readonly Feature[]): FeatureChanges {
  const gone = new Map(before.map((feature) => [idOf(feature), feature]));
  const added: Feature[] = [];
  const changed: [string, Feature][] = [];
  for (const feature of after) {
    const id = idOf(feature);
    const old = gone.get(id);
    gone.delete(id);
    if (!old) added.push(feature);
    else if (isChanged(old, feature)) changed.push([id, feature]);
  }
  return { gone: [...gone.keys()], added, changed };
}
