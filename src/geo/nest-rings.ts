import Flatbush from 'flatbush';
import { boundsOf, type LonLat, type PolygonRings, type Ring } from '../domain/geometry';
import { EdgeRuns } from './edge-runs';
import { PackedRings } from './packed-rings';
import { findContacts } from './ring-contacts';
import { relateRings } from './ring-relations';

/** Where a ring of the result came from. */
export interface RingOrigin {
  /** index of the ring that was given */
  ring: number;
  /** the first position was repeated at the end, since it wasn't there */
  isClosedHere: boolean;
  /** positions left out because they repeat the one before them */
  repeats: number;
  /** index of each position in the ring that was given; null where it is the same. The closing one added here is that of the first. */
  vertices: Uint32Array | null;
}

/** Polygons made of rings. `origins` is built as `polygons`: of each polygon, of each ring. */
export interface NestedRings {
  polygons: PolygonRings[];
  origins: RingOrigin[][];
}

interface TidyRing {
  positions: Ring;
  origin: RingOrigin;
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

function countRepeats(ring: Ring): number {
  let repeats = 0;
  for (let i = 1; i < ring.length; i++) if (isSame(ring[i] as LonLat, ring[i - 1] as LonLat)) repeats += 1;
  return repeats;
}

/** A ring without repeats, closed; a ring in order is passed on as it is. */
function tidy(given: Ring, ring: number): TidyRing {
  const [first, last] = [given[0], given.at(-1)];
  const repeats = countRepeats(given);
  const isClosed = first !== undefined && last !== undefined && given.length > 1 && isSame(first, last);
  const isClosedHere = !isClosed && given.length - repeats > 1;
  if (repeats === 0 && !isClosedHere) {
    return { positions: given, origin: { ring, isClosedHere, repeats, vertices: null } };
  }
  const kept: number[] = [];
  for (const [i, position] of given.entries()) {
    if (i === 0 || !isSame(position, given[i - 1] as LonLat)) kept.push(i);
  }
  if (isClosedHere) kept.push(0);
  return {
    positions: kept.map((i) => given[i] as LonLat),
    origin: { ring, isClosedHere, repeats, vertices: Uint32Array.from(kept) },
  };
}

/** Whether a ring can lie about others at all. */
function canNest({ positions }: TidyRing): boolean {
  for (const position of positions) {
    if (!Number.isFinite(position[0]) || !Number.isFinite(position[1])) return false;
  }
  return positions.length >= 4;
}

/** Rings whose boxes meet no other's stand alone: most parts of most files do, and need not be looked at edge by edge. */
function findCrowded(rings: readonly TidyRing[]): number[] {
  const boxes = rings.map(
    ({ positions }) => boundsOf({ type: 'LineString', coordinates: positions }) ?? ([0, 0, 0, 0] as const),
  );
  const index = new Flatbush(rings.length);
  for (const [west, south, east, north] of boxes) index.add(west, south, east, north);
  index.finish();
  return boxes.flatMap(([west, south, east, north], ring) =>
    index.search(west, south, east, north).length > 1 ? [ring] : [],
  );
}

/**
 * The rings around each ring. Where rings touch, the points of touch decide, exactly; where some cross or touch themselves, the first
 * vertex of each does, and the result is for `validatePolygons` to refuse.
 */
function containersOf(rings: readonly TidyRing[]): ReadonlySet<number>[] {
  const containers = rings.map(() => new Set<number>());
  const crowded = findCrowded(rings);
  if (crowded.length === 0) return containers;
  const packed = new PackedRings({
    type: 'MultiPolygon',
    coordinates: crowded.map((ring) => rings.slice(ring, ring + 1).map(({ positions }) => positions)),
  });
  const runs = new EdgeRuns(packed);
  const { clash, touches, exceeded } = findContacts(packed, runs);
  const relations = relateRings(packed, runs, clash === null && exceeded === null ? touches : []);
  for (const [i, around] of relations.containers.entries()) {
    for (const other of around) containers[crowded[i] ?? -1]?.add(crowded[other] ?? -1);
  }
  return containers;
}

/** The innermost outer ring about a hole; undefined only where rings cross. */
function shellOf(hole: number, containers: readonly ReadonlySet<number>[]): number | undefined {
  let shell: number | undefined;
  for (const ring of containers[hole] ?? []) {
    const depth = containers[ring]?.size ?? 0;
    if (depth % 2 === 0 && depth >= (shell === undefined ? 0 : (containers[shell]?.size ?? 0))) shell = ring;
  }
  return shell;
}

/** Outer rings, each with its holes, by the number of rings about them: even is outer, odd a hole. */
function groupByNesting(rings: readonly TidyRing[]): TidyRing[][] {
  const containers = rings.length > 1 ? containersOf(rings) : [];
  const groups = new Map<number, TidyRing[]>();
  const holes: number[] = [];
  for (const [i, ring] of rings.entries()) {
    if ((containers[i]?.size ?? 0) % 2 === 1) holes.push(i);
    else groups.set(i, [ring]);
  }
  for (const i of holes) {
    const group = groups.get(shellOf(i, containers) ?? -1);
    const hole = rings.slice(i, i + 1);
    if (group) group.push(...hole);
    else groups.set(i, hole);
  }
  return [...groups.values()];
}

/**
 * Makes polygons of rings whose roles nothing tells but how they lie: outer ring, hole in it, island in the hole and so on by the even-odd
 * rule, whatever their order and direction. Open rings are closed and repeated positions left out, which `origins` tells, so that an issue can
 * name the ring and the line of the file. Rings that cross, overlap or retrace themselves, and rings of fewer than three corners, are passed on
 * for `validatePolygons` to name; which is the hole of which means little there. Polygons come in the order of their outer rings.
 */
export function nestRings(rings: readonly Ring[]): NestedRings {
  const tidied = rings.map(tidy);
  const groups = [
    ...groupByNesting(tidied.filter(canNest)),
    ...tidied.filter((ring) => !canNest(ring)).map((ring) => [ring]),
  ];
  groups.sort(([a], [b]) => (a?.origin.ring ?? 0) - (b?.origin.ring ?? 0));
  return {
    polygons: groups.map((group) => group.map(({ positions }) => positions)),
    origins: groups.map((group) => group.map(({ origin }) => origin)),
  };
}
