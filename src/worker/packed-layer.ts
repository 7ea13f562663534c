import type { ControlLayer, ControlZone } from '../domain/finding';
import type { Areal } from '../domain/geometry';
import { packPolygons } from '../domain/pack-polygons';
import { unpackZone, type PackedPolygons } from '../domain/packed-areal';

/** A layer on its way to a worker: the positions of its zones, by far the largest part, in arrays that are transferred. */
export interface PackedLayer {
  layer: Omit<ControlLayer, 'zones' | 'coverage'>;
  zones: readonly Omit<ControlZone, 'geometry'>[];
  /** longitude and latitude */
  polygons: PackedPolygons;
  /** the number that its coverage was sent under; null: the layer speaks everywhere */
  coverage: number | null;
}

/** @param numberOf gives a coverage the number that it is sent under, the same for all layers that have it in common */
export function packLayer(
  { zones, coverage, ...layer }: ControlLayer,
  numberOf: (coverage: Areal) => number,
): PackedLayer {
  return {
    layer,
    zones: zones.map(({ geometry: _, ...zone }) => zone),
    polygons: packPolygons(zones.map(({ geometry }) => geometry)),
    coverage: coverage && numberOf(coverage),
  };
}

/** The layer as it was, but that a zone's geometry is only unpacked for who asks for it. */
export const unpackLayer = (
  { layer, zones, polygons }: PackedLayer,
  coverage: Areal | null,
): ControlLayer => ({
  ...layer,
  coverage,
  zones: zones.map((zone, place) => ({
    ...zone,
    get geometry() {
      return unpackZone(polygons, place);
    },
  })),
});
