import type { FeatureCollection } from 'geojson';
import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { shownFeatures, type ShownFeatures } from '../domain/feature-filter';
import { isAreal } from '../domain/geometry';
import type { LayerData, PlanFeature, PlanOnScreen } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { View } from '../domain/view';
import { labelPoint } from '../geo/label-point';
import { groundLayers, groundSources, type Ground } from './ground-layers';
import { labelLayer, labelSourceId, type LabelWords } from './label-layer';
import { overlayLayers, overlaySources, type Overlay } from './overlay';
import { symbolLayers } from './symbol-layers';
import { returningSources } from './with-hidden';

/** A layer that the user opened beside the plan's own: an official control layer. */
export interface ExtraLayer {
  layer: PlanLayer;
  data: LayerData;
}

/**
 * What the map shows, as one style: a base map from the network, if any, plan layers in the view's order, then their labels, then
 * the overlay. Over a base map the plan's own ground keeps its lines and names, and leaves its areas to it.
 * Pure: the same input gives an equal style, with the same data objects in it, so that `syncStyle` can tell by
 * identity what changed.
 */
export function buildStyle(
  plan: PlanOnScreen,
  extras: readonly ExtraLayer[],
  view: View,
  overlay: Overlay,
  words: LabelWords,
  ground: Ground | null = null,
): StyleSpecification {
  const shown = layersFromBottom(plan, extras, view);
  const opacityOf = ({ layer }: ExtraLayer): number => view.opacity[layer.id] ?? layer.opacity ?? 1;
  const visible = shown
    .filter(({ layer }) => view.visible.includes(layer.id))
    .map((entry) => ({
      ...entry,
      drawn: drawnLayer(entry.layer, {
        opacity: opacityOf(entry),
        features: shownFeatures(entry.layer, entry.data.features, view),
        ...words,
      }),
    }));
  return {
    version: 8,
    metadata: returningSources(shown.flatMap(({ layer }) => [layer.id, labelSourceId(layer)])),
    sources: Object.assign(
      {},
      ground && groundSources(ground),
      ...visible.map(({ layer, data }) => sourcesOf(layer, data)),
      overlaySources(overlay),
    ) as Record<string, SourceSpecification>,
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': plan.manifest.background } },
      ...(ground ? groundLayers(ground) : []),
      ...visible.flatMap(({ layer, drawn }) =>
        drawn.symbols.filter(({ type }) => !(ground && layer.role === 'base' && type === 'fill')),
      ),
      ...visible.flatMap(({ drawn }) => drawn.label ?? []),
      ...overlayLayers(overlay),
    ],
  };
}

/** Every layer, the lowest first: the view's order where it names them, else the plan's tree. */
function layersFromBottom(plan: PlanOnScreen, extras: readonly ExtraLayer[], view: View): ExtraLayer[] {
  const entries = new Map<string, ExtraLayer>();
  for (const layer of plan.manifest.layers) {
    const data = plan.layers.get(layer.id);
    if (data) entries.set(layer.id, { layer, data });
  }
  for (const extra of extras) entries.set(extra.layer.id, extra);
  return view.order
    .map((id) => entries.get(id))
    .filter((entry) => entry !== undefined)
    .reverse();
}

/** What the look of a layer hangs on, beside the layer. */
interface Look extends LabelWords {
  opacity: number;
  features: ShownFeatures;
}

interface DrawnLayer {
  look: Look;
  symbols: LayerSpecification[];
  label: LayerSpecification | null;
}

const drawnLayers = new WeakMap<PlanLayer, DrawnLayer>();

const isSameLook = (a: Look, b: Look): boolean =>
  a.opacity === b.opacity &&
  a.features === b.features &&
  a.locale === b.locale &&
  a.schematicMark === b.schematicMark;

/** A layer as the map draws it: the same objects as long as it looks the same. */
function drawnLayer(layer: PlanLayer, look: Look): DrawnLayer {
  const known = drawnLayers.get(layer);
  if (known && isSameLook(known.look, look)) return known;
  const made = {
    look,
    symbols: symbolLayers(layer, look.opacity, look.features),
    label: labelLayer(layer, look.opacity, look, look.features),
  };
  drawnLayers.set(layer, made);
  return made;
}

const collections = new WeakMap<LayerData, { shapes: FeatureCollection; labels: FeatureCollection }>();

/** The drawable part of a layer, made once and kept as long as its data. */
function collectionsOf(data: LayerData): { shapes: FeatureCollection; labels: FeatureCollection } {
  const known = collections.get(data);
  if (known) return known;
  const located = data.features.filter((feature) => feature.geometry !== null);
  const made = {
    shapes: { type: 'FeatureCollection', features: located } as FeatureCollection,
    labels: { type: 'FeatureCollection', features: located.map(labelFeature) } as FeatureCollection,
  };
  collections.set(data, made);
  return made;
}

const labelFeature = (feature: PlanFeature): PlanFeature =>
  feature.geometry && isAreal(feature.geometry)
    ? { ...feature, geometry: { type: 'Point', coordinates: labelPoint(feature.geometry) } }
    : feature;

function sourcesOf(layer: PlanLayer, data: LayerData): Record<string, SourceSpecification> {
  const { shapes, labels } = collectionsOf(data);
  const source = (collection: FeatureCollection): SourceSpecification => ({
    type: 'geojson',
    data: collection,
    promoteId: 'id',
    ...(layer.role === 'control' && { tolerance: 0 }),
  });
  return {
    [layer.id]: source(shapes),
    ...(layer.label && { [labelSourceId(layer)]: source(layer.geometry === 'polygon' ? labels : shapes) }),
  };
}
