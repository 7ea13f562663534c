import type { PlanManifest } from './plan-schema';
import { featuresShown, type LegendLayer } from './scene-legend';
import type { ScenePicture } from './scene-view';

/** Where what a picture shows comes from. */
export interface SceneSources {
  /** ids of the plan's documents, the one most features rest on first */
  documents: string[];
  /** ids of the credits whose geometry is seen */
  credits: string[];
  /** something in the picture is only a sketch */
  isSchematic: boolean;
}

/** The documents and credits behind the features that a picture shows. */
export function sceneSources(
  { view, bounds }: ScenePicture,
  layers: readonly LegendLayer[],
  { documents, credits }: Pick<PlanManifest, 'documents' | 'credits'>,
): SceneSources {
  const shown = layers.filter(({ layer }) => view.visible.includes(layer.id));
  const features = shown.flatMap(({ layer, data }) => featuresShown({ layer, data }, { view, bounds }));
  const counts = new Map<string, number>();
  for (const { document } of features.flatMap(({ properties }) => properties.sources))
    counts.set(document, (counts.get(document) ?? 0) + 1);
  const credited = new Set(features.flatMap(({ properties }) => properties.credits ?? []));
  return {
    documents: documents
      .map(({ id }) => id)
      .filter((id) => counts.has(id))
      .toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)),
    credits: credits.map(({ id }) => id).filter((id) => credited.has(id)),
    isSchematic: shown.some(({ layer }) => layer.authority === 'schematic'),
  };
}
