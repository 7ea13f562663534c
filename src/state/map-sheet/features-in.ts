import { boundsOf } from '../../domain/geometry';
import type { LayerData, PlanFeature } from '../../domain/plan';
import type { LegendLayer } from '../../domain/scene-legend';
import type { Box } from '../../domain/schema-parts';
import { meetsBox } from '../../geo/meets-box';

const known = new WeakMap<LayerData, { box: Box; data: LayerData }>();

/** A layer with only those of its features that lie in a box with some part of themselves, not only with their bounds. */
export function layerIn({ layer, data }: LegendLayer, box: Box): LegendLayer {
  const last = known.get(data);
  if (last && last.box.every((side, i) => side === box[i])) return { layer, data: last.data };
  const within = { ...data, features: data.features.filter((feature) => lies(feature, box)) };
  known.set(data, { box, data: within });
  return { layer, data: within };
}

function lies({ geometry }: PlanFeature, box: Box): boolean {
  const bounds = geometry && boundsOf(geometry);
  if (!bounds) return false;
  const [west, south, east, north] = box;
  const isWhole = bounds[0] >= west && bounds[1] >= south && bounds[2] <= east && bounds[3] <= north;
  return isWhole || meetsBox(geometry, box);
}
