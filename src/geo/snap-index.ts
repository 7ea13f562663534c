import Flatbush from 'flatbush';
import { polygonsOf, type Geometry, type LonLat } from '../domain/geometry';

/** Consecutive edges that share one box of the tree. */
const chainEdges = 32;
/** So many chains are looked at between two pauses of the builder. */
const chainsAtOnce = 16;

/** Some consecutive positions of a feature's line or ring, from `start` on. */
interface Chain {
  line: readonly LonLat[];
  start: number;
  feature: number;
}

/** The corners and edges of many features, by place. */
export interface SnapIndex {
  chains: readonly Chain[];
  /** null for nothing at all */
  tree: Flatbush | null;
}

/** A place of the data itself near another place. */
export interface Snap {
  at: LonLat;
  /** a corner of the data, or a place between two of them */
  kind: 'vertex' | 'edge';
  /** place of the feature in the list that was indexed */
  feature: number;
  /** from the place that was asked about, m, by the plane that touches there */
  distanceM: number;
}

/** Indexes features in small steps, so that whoever drives it can let others work in between. */
export function* buildSnapIndex(
  geometries: readonly (Geometry | null)[],
): Generator<undefined, SnapIndex, undefined> {
  const chains: Chain[] = [];
  const boxes: number[] = [];
  for (const chain of chainsOf(geometries)) {
    chains.push(chain);
    boxes.push(...boxOf(chain));
    if (chains.length % chainsAtOnce === 0) yield;
  }
  if (chains.length === 0) return { chains, tree: null };
  const tree = new Flatbush(chains.length);
  for (let i = 0; i < boxes.length; i += 4)
    tree.add(boxes[i] ?? 0, boxes[i + 1] ?? 0, boxes[i + 2] ?? 0, boxes[i + 3] ?? 0);
  yield;
  tree.finish();
  return { chains, tree };
}

function* chainsOf(geometries: readonly (Geometry | null)[]): Generator<Chain> {
  for (const [feature, geometry] of geometries.entries())
    for (const line of geometry ? linesOf(geometry) : [])
      for (let start = 0; start === 0 || start + 1 < line.length; start += chainEdges)
        yield { line, start, feature };
}

function linesOf(geometry: Geometry): readonly (readonly LonLat[])[] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((at) => [at]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    default:
      return polygonsOf(geometry).flat();
  }
}

function boxOf({ line, start }: Chain): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = start; i <= start + chainEdges && i < line.length; i++) {
    const [lon, lat] = line[i] ?? [Number.NaN, Number.NaN];
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

const metresOfDegree = 111_320;

/**
 * What of the data lies nearest to a place within `reachM` metres: a corner before an edge, however near the edge; null for nothing.
 * The place on an edge is on the straight line between its ends in longitude and latitude, as the map draws it.
 * @param isShown whether a feature counts
 */
export function nearestSnap(
  { chains, tree }: SnapIndex,
  at: LonLat,
  reachM: number,
  isShown: (feature: number) => boolean = () => true,
): Snap | null {
  const north = reachM / metresOfDegree;
  const east = north / Math.cos((at[1] * Math.PI) / 180);
  const found = tree?.search(at[0] - east, at[1] - north, at[0] + east, at[1] + north) ?? [];
  return found.reduce<Snap | null>((best, place) => {
    const chain = chains[place];
    const snap = chain && snapOnChain(chain, at, reachM);
    return snap && isNearer(snap, best) && isShown(snap.feature) ? snap : best;
  }, null);
}

type Placed = Pick<Snap, 'kind' | 'distanceM'>;

/** Whether one place is to be preferred to another, or to none. */
export const isNearer = (snap: Placed, other: Placed | null): boolean =>
  other === null || (snap.kind === other.kind ? snap.distanceM < other.distanceM : snap.kind === 'vertex');

function snapOnChain(chain: Chain, at: LonLat, reachM: number): Snap | null {
  const { line, start, feature } = chain;
  let best: Snap | null = null;
  const take = (place: LonLat, kind: Snap['kind']): void => {
    const snap = { at: place, kind, feature, distanceM: planeDistanceM(at, place) };
    if (snap.distanceM <= reachM && isNearer(snap, best)) best = snap;
  };
  for (let i = start; i <= start + chainEdges && i < line.length; i++) {
    const [from, to] = [line[i], line[i + 1]];
    if (from) take(from, 'vertex');
    if (from && to && i < start + chainEdges) take(footOn(from, to, at), 'edge');
  }
  return best;
}

/** Distance in the plane that touches at the first place: right within a millionth as near as a pointer reaches. */
export const planeDistanceM = (a: LonLat, b: LonLat): number =>
  metresOfDegree * Math.hypot((b[0] - a[0]) * Math.cos((a[1] * Math.PI) / 180), b[1] - a[1]);

/** The place of an edge that lies nearest to a place. */
function footOn(from: LonLat, to: LonLat, at: LonLat): LonLat {
  const across = Math.cos((at[1] * Math.PI) / 180) ** 2;
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  const length = across * east ** 2 + north ** 2;
  if (length === 0) return from;
  const along = (across * (at[0] - from[0]) * east + (at[1] - from[1]) * north) / length;
  const share = Math.min(1, Math.max(0, along));
  return [from[0] + share * east, from[1] + share * north];
}
