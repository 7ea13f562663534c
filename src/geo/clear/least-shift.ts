import { visitEdges, type IndexedGeometry } from '../edge-index';
import type { PlanePoint } from '../equal-area-plane';
import { numberAt } from '../number-at';
import { boxesMeet, type PlaneBox, type PlaneGeometry } from '../plane-geometry';
import { locatePoint } from '../point-in-polygons';
import { BlockedWay } from './blocked-way';

/** Ground that the moved one must keep away from, or must stay in. */
export interface ShiftGround {
  /** each zone for itself; where it must be stayed in, their union */
  zones: readonly IndexedGeometry[];
  /** of their border, as far as it can be reached: ax, ay, bx, by of each */
  edges: Float64Array;
  stay: 'outside' | 'inside';
  /** how far from its border, m */
  keepM: number;
}

export interface ShiftSearch {
  site: IndexedGeometry;
  grounds: readonly ShiftGround[];
  /** how far it may be moved at most, m */
  reachM: number;
  /** whether the time is over */
  isOver: () => boolean;
  onProgress: (done: number, total: number) => void;
}

export interface FoundShift {
  /** metres east and north */
  by: PlanePoint;
  /** the time was over before all directions were tried */
  isCutShort: boolean;
}

/** Directions tried all around, and of edges at most: the shortest way out is square to an edge, or ends where two of them hold the site. */
const evenDirections = 72;
const mostEdgeDirections = 360;
/** Of the best directions so many are bettered by turning them, by 2.5° at first, until it is less than 0.2″. */
const bettered = 4;
const firstTurn = Math.PI / 72;
const leastTurn = 1e-6;
const leastGainM = 1e-6;
/** Edges held against each other in one direction at most: a second or so. */
const mostPairs = 1e8;
/** Directions of so small a part of a radian are one and the same. */
const sameDirections = 1e5;

/**
 * The shortest move, without turning, that brings a site out of some grounds and leaves it in others: the shortest that was found. Along a
 * direction the first free place is exact (`BlockedWay`); directions are tried all around and square to the edges, and the best ones bettered.
 * Null where none was found within the reach.
 */
export function leastShift(search: ShiftSearch): FoundShift | 'timed-out' | 'too-much-work' | null {
  const hunt = new ShiftHunt(search);
  if (hunt.pairs > mostPairs) return 'too-much-work';
  const directions = directionsOf(search);
  const total = directions.length + bettered;
  const tried: { angle: number; distanceM: number }[] = [];
  let isCutShort = false;
  for (const [i, angle] of directions.entries()) {
    isCutShort = search.isOver();
    if (isCutShort) break;
    tried.push({ angle, distanceM: hunt.look(angle) });
    search.onProgress(i + 1, total);
  }
  const best = tried
    .filter(({ distanceM }) => distanceM < Infinity)
    .sort((a, b) => a.distanceM - b.distanceM);
  for (const { angle } of best.slice(0, bettered)) hunt.better(angle, search.isOver);
  if (hunt.best) return { by: hunt.best, isCutShort: isCutShort || search.isOver() };
  return isCutShort ? 'timed-out' : null;
}

class ShiftHunt {
  best: PlanePoint | null = null;
  readonly #search: ShiftSearch;
  readonly #way: BlockedWay;
  /** no longer way is of interest, m */
  #limitM: number;

  constructor(search: ShiftSearch) {
    const { site, grounds, reachM } = search;
    this.#search = search;
    this.#way = new BlockedWay(edgesOf(site), grounds);
    this.#limitM = reachM;
  }

  get pairs(): number {
    return this.#way.pairs;
  }

  /** The first free place in a direction, m; Infinity where none is nearer than the best so far. */
  look(angle: number): number {
    for (const distanceM of this.#way.freeFrom(angle, this.#limitM)) {
      const by: PlanePoint = [distanceM * Math.cos(angle), distanceM * Math.sin(angle)];
      if (!this.#search.grounds.every((ground) => isRight(this.#search.site, by, ground))) continue;
      if (distanceM < this.#limitM || !this.best) this.best = by;
      this.#limitM = Math.min(distanceM, this.#limitM);
      return distanceM;
    }
    return Infinity;
  }

  /** Turns a direction to either side as long as the way becomes shorter than the best. */
  better(angle: number, isOver: () => boolean): void {
    let at = angle;
    for (let turn = firstTurn; turn > leastTurn && !isOver();) {
      const bestM = this.#limitM;
      const shorter = [at - turn, at + turn].find((side) => this.look(side) < bestM - leastGainM);
      if (shorter === undefined) turn /= 2;
      else at = shorter;
    }
  }
}

function edgesOf({ paths }: PlaneGeometry): Float64Array {
  const edges: number[] = [];
  visitEdges(paths, (ax, ay, bx, by) => edges.push(ax, ay, bx, by));
  return Float64Array.from(edges);
}

/** For a site whose border is free: whether it, and each part of it, lies where it must. */
function isRight(site: IndexedGeometry, [east, north]: PlanePoint, { zones, stay }: ShiftGround): boolean {
  const moved = movedBox(site.box, east, north);
  const met = zones.filter(({ box }) => boxesMeet(box, moved));
  const holds = (x: number, y: number): boolean => met.some((zone) => locatePoint(x, y, zone) === 'inside');
  const startsIn = site.paths.map((path) => holds(numberAt(path, 0) + east, numberAt(path, 1) + north));
  const isEntered = met.some(({ paths }) =>
    paths.some((path) => locatePoint(numberAt(path, 0) - east, numberAt(path, 1) - north, site) === 'inside'),
  );
  return !isEntered && startsIn.every((isIn) => isIn === (stay === 'inside'));
}

const movedBox = ({ minX, minY, maxX, maxY }: PlaneBox, east: number, north: number): PlaneBox => ({
  minX: minX + east,
  minY: minY + north,
  maxX: maxX + east,
  maxY: maxY + north,
});

/** Radians, each once: square to the longest edges on both sides, then all around. */
function directionsOf({ site, grounds }: ShiftSearch): number[] {
  const ways = [edgesOf(site), ...grounds.map(({ edges }) => edges)].flatMap(waysOfEdges);
  ways.sort((a, b) => b.length - a.length);
  const angles = new Map<number, number>();
  const add = (angle: number): void => {
    const key = Math.round(((angle + 4 * Math.PI) % (2 * Math.PI)) * sameDirections);
    if (!angles.has(key)) angles.set(key, angle);
  };
  for (const { angle } of ways) {
    if (angles.size >= mostEdgeDirections) break;
    add(angle + Math.PI / 2);
    add(angle - Math.PI / 2);
  }
  for (let i = 0; i < evenDirections; i += 1) add((2 * Math.PI * i) / evenDirections);
  return [...angles.values()];
}

interface EdgeWay {
  angle: number;
  length: number;
}

function waysOfEdges(edges: Float64Array): EdgeWay[] {
  const ways: EdgeWay[] = [];
  for (let i = 0; i < edges.length; i += 4) {
    const [x, y] = [
      numberAt(edges, i + 2) - numberAt(edges, i),
      numberAt(edges, i + 3) - numberAt(edges, i + 1),
    ];
    ways.push({ angle: Math.atan2(y, x), length: Math.hypot(x, y) });
  }
  return ways;
}
