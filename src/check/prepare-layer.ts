import type { ControlLayer, ControlZone } from '../domain/finding';
import type { Areal, Geometry } from '../domain/geometry';
import type { Rule } from '../domain/rule-schema';
import { indexGeometry, type IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import { packPolygons } from '../domain/pack-polygons';
import type { PackedPolygons } from '../domain/packed-areal';
import { toPlane } from '../geo/plane-geometry';
import { LayerGround, type PreparedZone } from './layer-ground';

/** A layer in the plane as the rules of one kind of zone see it. */
export interface PreparedLayer {
  layer: ControlLayer;
  ground: LayerGround;
  /** whether the rules are about the zone at a place in the layer */
  isMeant: (place: number) => boolean;
  /** those that they are about */
  zones: readonly PreparedZone[];
  /** the greatest accuracy among them, m */
  mostAccuracyM: number;
  /** null: the layer speaks everywhere */
  coverage: IndexedGeometry | null;
}

/** The positions of a layer's zones, longitude and latitude, in the layer's order. */
export type PackedZonesOf = (layer: ControlLayer) => PackedPolygons;

const packZones: PackedZonesOf = ({ zones }) => packPolygons(zones.map(({ geometry }) => geometry));

/**
 * Layers brought into one plane, each once: what stays the same from check to check as long as the layers are the same objects.
 */
export class PreparedLayers {
  readonly #plane: Plane;
  readonly #packedZonesOf: PackedZonesOf;
  readonly #grounds = new WeakMap<ControlLayer, LayerGround>();
  readonly #coverages = new WeakMap<Areal, IndexedGeometry | 'unmeasurable'>();

  constructor(plane: Plane, packedZonesOf: PackedZonesOf = packZones) {
    this.#plane = plane;
    this.#packedZonesOf = packedZonesOf;
  }

  get plane(): Plane {
    return this.#plane;
  }

  /**
   * The layer's zones that a rule is about. A zone without the rule's attribute can't be shown not to belong, and stays. Null
   * where any of the geometry can't be measured: a part of a layer must not answer for the whole.
   */
  prepare(layer: ControlLayer, where: Rule['where']): PreparedLayer | null {
    const ground = this.#groundOf(layer);
    const meant = layer.zones.map((zone) => isMeant(zone, where));
    const zones = ground.zones.filter((_, place) => meant[place]);
    if (!zones.every((zone) => zone !== null)) return null;
    const coverage = layer.coverage && this.#coverageOf(layer.coverage);
    if (coverage === 'unmeasurable') return null;
    return {
      layer,
      ground,
      isMeant: (place) => meant[place] === true,
      zones,
      mostAccuracyM: zones.reduce((most, { zone }) => Math.max(most, zone.accuracyM), 0),
      coverage,
    };
  }

  #groundOf(layer: ControlLayer): LayerGround {
    const ground =
      this.#grounds.get(layer) ?? new LayerGround(layer, this.#packedZonesOf(layer), this.#plane);
    this.#grounds.set(layer, ground);
    return ground;
  }

  /** Layers of one plan share their coverage, which is often the longest border of all. */
  #coverageOf(coverage: Areal): IndexedGeometry | 'unmeasurable' {
    const indexed = this.#coverages.get(coverage) ?? toIndexed(coverage, this.#plane) ?? 'unmeasurable';
    this.#coverages.set(coverage, indexed);
    return indexed;
  }
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
