import type { Areal, PolygonRings, Ring } from './geometry';

/**
 * The polygons of many zones in flat arrays, either in degrees or in plane metres: a fifth of the room that they take as positions of
 * their own, transferred between threads without a copy, and read in order.
 */
export interface PackedPolygons {
  /** x0, y0, x1, y1, …, ring after ring as they came */
  positions: Float64Array;
  /** ring → its first position; the number of positions at the end */
  ringStart: Uint32Array;
  /** zone → its first ring; the number of rings at the end */
  zoneStart: Uint32Array;
  /** ring → 1 for a hole, 0 for the outer ring before its holes */
  isHole: Uint8Array;
}

/** The positions of a ring, x0, y0, x1, y1, … */
export type FlatRing = Float64Array;

/** The positions of a ring, not a copy. */
export const packedRing = ({ positions, ringStart }: PackedPolygons, ring: number): FlatRing =>
  positions.subarray(2 * (ringStart[ring] as number), 2 * (ringStart[ring + 1] as number));

/** Where a geometry is packed. */
export interface PackedPlace {
  packed: PackedPolygons;
  zone: number;
}

const places = new WeakMap<object, PackedPlace>();

/** Where a geometry is packed that `packedAreal` made; undefined for any other. */
export const packedPlaceOf = (geometry: object): PackedPlace | undefined => places.get(geometry);

/** What is made of each ring of a zone, by polygon, the outer ring first. */
export function ringsByPolygon<Made>(
  { zoneStart, isHole }: PackedPolygons,
  zone: number,
  make: (ring: number) => Made,
): Made[][] {
  const polygons: Made[][] = [];
  for (let ring = zoneStart[zone] as number; ring < (zoneStart[zone + 1] as number); ring++) {
    if (isHole[ring] === 1) polygons.at(-1)?.push(make(ring));
    else polygons.push([make(ring)]);
  }
  return polygons;
}

/** The positions of a ring one by one. */
export function unpackRing(flat: FlatRing): Ring {
  const ring = new Array<[number, number]>(flat.length / 2);
  for (let i = 0; i < ring.length; i++) ring[i] = [flat[2 * i] as number, flat[2 * i + 1] as number];
  return ring;
}

/** The rings of a zone by polygon, the outer one first, in positions one by one. */
export const unpackPolygons = (packed: PackedPolygons, zone: number): PolygonRings[] =>
  ringsByPolygon(packed, zone, (ring) => unpackRing(packedRing(packed, ring)));

/** The geometry that was packed. */
export const unpackZone = (packed: PackedPolygons, zone: number): Areal => ({
  type: 'MultiPolygon',
  coordinates: unpackPolygons(packed, zone),
});

/**
 * The geometry that was packed, its coordinates still so: whoever asks for them gets them as arrays made anew, and should ask once. What
 * copies or writes it (`structuredClone`, JSON) finds coordinates like any others.
 */
export function packedAreal(packed: PackedPolygons, zone: number, type: Areal['type']): Areal {
  const geometry =
    type === 'Polygon'
      ? {
          type,
          get coordinates() {
            return unpackPolygons(packed, zone)[0] ?? [];
          },
        }
      : {
          type,
          get coordinates() {
            return unpackPolygons(packed, zone);
          },
        };
  places.set(geometry, { packed, zone });
  return geometry;
}

/** Notes of an object that reads as a geometry where its coordinates are packed; it need not have them itself. */
export const notePackedPlace = (geometry: object, place: PackedPlace): void => {
  places.set(geometry, place);
};
