import { polygonsOf, type Areal, type LonLat, type PolygonRings, type Ring } from './geometry';
import {
  packedAreal,
  packedPlaceOf,
  packedRing,
  ringsByPolygon,
  type FlatRing,
  type PackedPlace,
  type PackedPolygons,
} from './packed-areal';

/** The zones' positions as they are, longitude and latitude. */
export function packPolygons(zones: readonly Areal[]): PackedPolygons {
  const sources = zones.map((zone) => packedPlaceOf(zone) ?? polygonsOf(zone));
  const counts = { rings: 0, positions: 0 };
  for (const source of sources) {
    if ('packed' in source) countPacked(source, counts);
    else for (const rings of source) countRings(rings, counts);
  }
  const packer = new Packer(zones.length, counts);
  for (const source of sources) {
    if ('packed' in source) packer.copy(source);
    else for (const rings of source) packer.add(rings);
    packer.endZone();
  }
  return packer.packed;
}

/** The same geometry with its coordinates packed. */
export const packedCopy = (geometry: Areal): Areal =>
  packedPlaceOf(geometry) ? geometry : packedAreal(packPolygons([geometry]), 0, geometry.type);

/** A ring's positions in one flat array. */
export function flatRing(ring: readonly LonLat[]): FlatRing {
  const flat = new Float64Array(2 * ring.length);
  packRing(ring, flat, 0);
  return flat;
}

/** The rings of a geometry by polygon, outer ones first, each in a flat array; of what is packed they are no copies. */
export function flatPolygonsOf(geometry: Areal): FlatRing[][] {
  const { packed, zone } = packedPlaceOf(geometry) ?? { packed: packPolygons([geometry]), zone: 0 };
  return ringsByPolygon(packed, zone, (ring) => packedRing(packed, ring));
}

/** Of all outlines of one ring the same: most sites are such. */
export const oneRing = { zoneStart: Uint32Array.of(0, 1), isHole: new Uint8Array(1) };

/** A geometry of rings in flat arrays, by polygon, the outer one first: a Polygon where there is one. One ring is taken as it is. */
export function arealOfFlat(polygons: readonly (readonly FlatRing[])[]): Areal {
  const type = polygons.length === 1 ? 'Polygon' : 'MultiPolygon';
  const [[only, ...others] = [], ...more] = polygons;
  if (only && others.length + more.length === 0) {
    return packedAreal(
      { positions: only, ringStart: Uint32Array.of(0, only.length / 2), ...oneRing },
      0,
      type,
    );
  }
  const counts = { rings: 0, positions: 0 };
  for (const rings of polygons) {
    counts.rings += rings.length;
    for (const ring of rings) counts.positions += ring.length / 2;
  }
  const packer = new Packer(1, counts);
  for (const rings of polygons) packer.addFlat(rings);
  packer.endZone();
  return packedAreal(packer.packed, 0, type);
}

/** What may be transferred of packed polygons, so that it is not copied. */
export const buffersOf = ({ positions, ringStart, zoneStart, isHole }: PackedPolygons): ArrayBuffer[] =>
  [positions, ringStart, zoneStart, isHole].map(({ buffer }) => buffer as ArrayBuffer);

interface Counts {
  rings: number;
  positions: number;
}

function countRings(rings: PolygonRings, counts: Counts): void {
  counts.rings += rings.length;
  for (const ring of rings) counts.positions += ring.length;
}

const firstRing = ({ packed, zone }: PackedPlace): number => packed.zoneStart[zone] as number;
const endRing = ({ packed, zone }: PackedPlace): number => packed.zoneStart[zone + 1] as number;

function countPacked(place: PackedPlace, counts: Counts): void {
  const { ringStart } = place.packed;
  counts.rings += endRing(place) - firstRing(place);
  counts.positions += (ringStart[endRing(place)] as number) - (ringStart[firstRing(place)] as number);
}

/** Fills flat arrays, ring after ring. */
class Packer {
  readonly packed: PackedPolygons;
  /** in numbers, not positions */
  #at = 0;
  #ring = 0;
  #zone = 0;

  constructor(zones: number, { rings, positions }: Counts) {
    this.packed = {
      positions: new Float64Array(2 * positions),
      ringStart: new Uint32Array(rings + 1),
      zoneStart: new Uint32Array(zones + 1),
      isHole: new Uint8Array(rings),
    };
  }

  add(rings: PolygonRings): void {
    const { positions } = this.packed;
    for (let i = 0; i < rings.length; i++) {
      this.#at = packRing(rings[i] as Ring, positions, this.#at);
      this.#endRing(i === 0 ? 0 : 1);
    }
  }

  addFlat(rings: readonly FlatRing[]): void {
    for (const [i, ring] of rings.entries()) this.#addPath(ring, i === 0 ? 0 : 1);
  }

  copy(place: PackedPlace): void {
    const { packed } = place;
    for (let ring = firstRing(place); ring < endRing(place); ring++) {
      this.#addPath(packedRing(packed, ring), packed.isHole[ring] as number);
    }
  }

  endZone(): void {
    this.packed.zoneStart[++this.#zone] = this.#ring;
  }

  #addPath(path: FlatRing, isHole: number): void {
    this.packed.positions.set(path, this.#at);
    this.#at += path.length;
    this.#endRing(isHole);
  }

  #endRing(isHole: number): void {
    this.packed.isHole[this.#ring] = isHole;
    this.packed.ringStart[++this.#ring] = this.#at / 2;
  }
}

/** Writes a ring's positions from a place on; the place after them. */
function packRing(ring: readonly LonLat[], positions: Float64Array, start: number): number {
  let at = start;
  for (let i = 0; i < ring.length; i++) {
    const position = ring[i] as LonLat;
    positions[at++] = position[0];
    positions[at++] = position[1];
  }
  return at;
}
