import type { ControlLayer, ControlZone } from '../domain/finding';
import type { Areal, Geometry } from '../domain/geometry';
import type { Rule } from '../domain/plan-schema';
import { indexGeometry, type IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import { toPlane } from '../geo/plane-geometry';

export interface PreparedZone {
  zone: ControlZone;
  geometry: IndexedGeometry;
}

/** A layer in the plane, with its edges indexed: made once, used for every subject. */
export interface PreparedLayer {
  layer: ControlLayer;
  zones: readonly PreparedZone[];
  /** null: the layer speaks everywhere */
  coverage: IndexedGeometry | null;
}

/**
 * Brings the zones that a rule is about into the plane. A zone without the rule's attribute can't be shown not to belong, and
 * stays. `coverageOf` brings a coverage into the plane, once for all layers that share it. Null where any of the geometry can't be measured: a part of a layer must not answer for the whole.
 */
export function prepareLayer(
  layer: ControlLayer,
  where: Rule['where'],
  plane: Plane,
  coverageOf: (coverage: Areal) => IndexedGeometry | null,
): PreparedLayer | null {
  const zones: PreparedZone[] = [];
  for (const zone of layer.zones.filter((candidate) => isMeant(candidate, where))) {
    const geometry = toIndexed(zone.geometry, plane);
    if (!geometry) return null;
    zones.push({ zone, geometry });
  }
  const coverage = layer.coverage && coverageOf(layer.coverage);
  return layer.coverage && !coverage ? null : { layer, zones, coverage };
}

/** A geometry in the plane, indexed; null where it can't be measured. */
export function toIndexed(geometry: Geometry, plane: Plane): IndexedGeometry | null {
  const inPlane = toPlane(geometry, plane);
  return inPlane && indexGeometry(inPlane);
}

function isMeant({ properties }: ControlZone, where: Rule['where']): boolean {
  if (!where) return true;
  const value = properties[where.field] ?? null;
  return value === null || where.values.includes(typeof value === 'string' ? value : JSON.stringify(value));
}
