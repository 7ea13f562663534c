import type { ControlLayer, ControlZone } from '../domain/finding';
import { packPolygons, unpackZone, type PackedPolygons } from '../geo/packed-polygons';

/** A layer on its way to a worker: the positions of its zones, by far the largest part, in arrays that are transferred. */
export interface PackedLayer {
  layer: Omit<ControlLayer, 'zones'>;
  zones: readonly Omit<ControlZone, 'geometry'>[];
  /** longitude and latitude */
  polygons: PackedPolygons;
}

export function packLayer({ zones, ...layer }: ControlLayer): PackedLayer {
  return {
    layer,
    zones: zones.map(({ geometry: _, ...zone }) => zone),
    polygons: packPolygons(zones.map(({ geometry }) => geometry)),
  };
}

/** What may be transferred of a packed layer, so that it is not copied. */
export const buffersOf = ({ polygons }: PackedLayer): ArrayBuffer[] =>
  [polygons.positions, polygons.ringStart, polygons.zoneStart, polygons.isHole].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );

/** The layer as it was, but that a zone's geometry is only unpacked for who asks for it. */
export const unpackLayer = ({ layer, zones, polygons }: PackedLayer): ControlLayer => ({
  ...layer,
  zones: zones.map((zone, place) => ({
    ...zone,
    get geometry() {
      return unpackZone(polygons, place);
    },
  })),
});
