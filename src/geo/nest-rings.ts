import Flatbush from 'flatbush';
import type { PolygonRings, Ring } from '../domain/geometry';
import { flatRing } from '../domain/pack-polygons';
import { unpackRing, type FlatRing } from '../domain/packed-areal';
import { EdgeRuns } from './edge-runs';
import { floatAt } from './number-at';
import { PackedRings } from './packed-rings';
import { boxOf, isFinitePath } from './plane-geometry';
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

/** The same with rings in flat arrays. */
export interface NestedFlatRings {
  polygons: FlatRing[][];
  origins: RingOrigin[][];
}

interface TidyRing {
  positions: FlatRing;
  origin: RingOrigin;
}

const areSame = (ring: FlatRing, i: number, j: number): boolean =>
  floatAt(ring, i) === floatAt(ring, j) && floatAt(ring, i + 1) === floatAt(ring, j + 1);

function countRepeats(ring: FlatRing): number {
  let repeats = 0;
  for (let i = 2; i < ring.length; i += 2) if (areSame(ring, i, i - 2)) repeats += 1;
  return repeats;
}

/** A ring without repeats, closed; a ring in order is passed on as it is. */
function tidy(given: FlatRing, ring: number): TidyRing {
  const count = given.length / 2;
  const repeats = countRepeats(given);
  const isClosed = count > 1 && areSame(given, 0, given.length - 2);
  const isClosedHere = !isClosed && count - repeats > 1;
  if (repeats === 0 && !isClosedHere) {
    return { positions: given, origin: { ring, isClosedHere, repeats, vertices: null } };
  }
  const kept: number[] = [];
  for (let i = 0; i < count; i++) if (i === 0 || !areSame(given, 2 * i, 2 * i - 2)) kept.push(i);
  if (isClosedHere) kept.push(0);
  const positions = new Float64Array(2 * kept.length);
  for (const [at, i] of kept.entries()) positions.set(given.subarray(2 * i, 2 * i + 2), 2 * at);
  return { positions, origin: { ring, isClosedHere, repeats, vertices: Uint32Array.from(kept) } };
}

/** Whether a ring can lie about others at all. */
const canNest = ({ positions }: TidyRing): boolean => positions.length >= 8 && isFinitePath(positions);

/** Rings whose boxes meet no other's stand alone: most parts of most files do, and need not be looked at edge by edge. */
function findCrowded(rings: readonly TidyRing[]): number[] {
  const boxes = rings.map(({ positions }) => boxOf([positions]));
  const index = new Flatbush(rings.length);
  for (const { minX, minY, maxX, maxY } of boxes) index.add(minX, minY, maxX, maxY);
  index.finish();
  return boxes.flatMap(({ minX, minY, maxX, maxY }, ring) =>
    index.search(minX, minY, maxX, maxY).length > 1 ? [ring] : [],
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
  const packed = new PackedRings(
    crowded.map((ring) => rings.slice(ring, ring + 1).map(({ positions }) => positions)),
    'MultiPolygon',
  );
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
export function nestFlatRings(rings: readonly FlatRing[]): NestedFlatRings {
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

/** As `nestFlatRings`, of rings of positions. */
export function nestRings(rings: readonly Ring[]): NestedRings {
  const { polygons, origins } = nestFlatRings(rings.map(flatRing));
  return { polygons: polygons.map((group) => group.map(unpackRing)), origins };
}
