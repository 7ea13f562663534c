import { borderBand } from './border-band';
import { clipRings } from './clip-rings';
import type { EdgeIndex } from './edge-index';
import { nearestOnEdges } from './nearest-on-edge';
import { numberAt } from './number-at';
import { overlapSum } from './overlap-sum';
import { planeAreaM2 } from './plane-area';
import {
  boxesMeet,
  boxOf,
  boxRing,
  type PlaneBox,
  type PlaneGeometry,
  type PlanePath,
} from './plane-geometry';

/** A zone whose border may lie anywhere within a distance of where it is drawn. */
export interface UncertainZone {
  border: EdgeIndex;
  /** as far as they lie in the subject's box; asked for once, and not at all where the accuracy alone decides */
  readonly rings: readonly PlanePath[];
  accuracyM: number;
}

/** Least and greatest overlap, m². */
export interface OverlapBounds {
  leastM2: number;
  greatestM2: number;
}

/** Pieces of bands that are summed in one go, and how often a cell with more of them is halved. */
const fewPieces = 12;
const mostHalvings = 14;

/**
 * The least and the greatest area, m², of a subject that can lie within zones, each of whose borders is known to its
 * accuracy: within the zones shrunk by it and grown by it. Let Z be the zones and B the bands along their borders; grown they are
 * Z ∪ B, and what is left of them is Z less B, with the area of Z ∪ B less that of B. Where zones of unlike borders overlap,
 * the part of one along the border of another counts as lost, so that the least is then too small rather than too large.
 * Bands are at most 5 % wider than the accuracy and never narrower (`borderBand`): both bounds err outwards by no more than that.
 * @param overlapM2 the overlap as drawn, which lies between the two
 * @returns null where it can't be told in bounded time
 */
export function overlapBounds(
  subject: PlaneGeometry,
  zones: readonly UncertainZone[],
  overlapM2: number,
): OverlapBounds | null {
  const siteM2 = planeAreaM2(subject.polygons);
  const vague = zones.filter(({ accuracyM }) => accuracyM > 0);
  if (vague.some((zone) => leavesAllOpen(zone, subject.box))) return { leastM2: 0, greatestM2: siteM2 };
  const pieces: PlanePath[] = [];
  for (const { border, accuracyM } of vague) {
    const band = borderBand(border, accuracyM, subject.box);
    if (!band) return null;
    pieces.push(...band);
  }
  if (pieces.length === 0) return { leastM2: overlapM2, greatestM2: overlapM2 };
  const rings = zones.map((zone) => zone.rings);
  const bounds = boundsIn({ box: subject.box, site: subject.paths, zones: rings, pieces }, mostHalvings);
  return (
    bounds && {
      leastM2: Math.min(overlapM2, Math.max(0, bounds.leastM2)),
      greatestM2: Math.max(overlapM2, Math.min(bounds.greatestM2, siteM2)),
    }
  );
}

/** Whether a box lies wholly within a zone's accuracy of one point of its border: then nothing in it is certain. */
function leavesAllOpen({ border, accuracyM }: UncertainZone, box: PlaneBox): boolean {
  const withinM = accuracyM - Math.hypot(box.maxX - box.minX, box.maxY - box.minY) / 2;
  const [x, y] = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];
  return nearestOnEdges(x, y, border, withinM) !== null;
}

/** A part of the plane with what may lie in it. */
interface Cell {
  box: PlaneBox;
  site: readonly PlanePath[];
  zones: readonly (readonly PlanePath[])[];
  /** convex */
  pieces: readonly PlanePath[];
}

/**
 * The bounds in one cell. One that lies within a single piece is done with, whatever else is there; others are halved until few
 * pieces are left: the pieces along a border overlap one another many times over, and only where none of them
 * covers everything does it matter how.
 */
function boundsIn(cell: Cell, halvings: number): OverlapBounds | null {
  const { box } = cell;
  const site = clipRings(cell.site, box);
  const pieces = cell.pieces.filter((piece) => boxesMeet(boxOf([piece]), box));
  if (site.length === 0) return { leastM2: 0, greatestM2: 0 };
  if (pieces.some((piece) => covers(piece, box))) {
    const siteM2 = overlapSum(site, [[boxRing(box)]])?.unionM2;
    return siteM2 === undefined ? null : { leastM2: 0, greatestM2: siteM2 };
  }
  const zones = cell.zones.map((rings) => clipRings(rings, box)).filter((rings) => rings.length > 0);
  if (pieces.length <= fewPieces || halvings === 0) return boundsOfFew(site, zones, pieces);
  const [first, second] = halvesOf(box);
  const one = boundsIn({ box: first, site, zones, pieces }, halvings - 1);
  const other = one && boundsIn({ box: second, site, zones, pieces }, halvings - 1);
  return other && { leastM2: one.leastM2 + other.leastM2, greatestM2: one.greatestM2 + other.greatestM2 };
}

function boundsOfFew(
  site: readonly PlanePath[],
  zones: Cell['zones'],
  pieces: readonly PlanePath[],
): OverlapBounds | null {
  const bands = pieces.map((piece) => [piece]);
  const grownM2 = overlapSum(site, [...zones, ...bands])?.unionM2;
  const bandM2 = overlapSum(site, bands)?.unionM2;
  return grownM2 === undefined || bandM2 === undefined
    ? null
    : { leastM2: grownM2 - bandM2, greatestM2: grownM2 };
}

/** Whether a convex ring has a whole box inside: all four corners on the same side of every edge. */
function covers(ring: PlanePath, { minX, minY, maxX, maxY }: PlaneBox): boolean {
  let side = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay] = [numberAt(ring, i), numberAt(ring, i + 1)];
    const [alongX, alongY] = [numberAt(ring, i + 2) - ax, numberAt(ring, i + 3) - ay];
    for (const x of [minX, maxX]) {
      for (const y of [minY, maxY]) {
        const turn = Math.sign(alongX * (y - ay) - alongY * (x - ax));
        if (turn === 0 || turn === -side) return false;
        side = turn;
      }
    }
  }
  return side !== 0;
}

/** The two halves of a box, cut across its longer side. */
function halvesOf(box: PlaneBox): [PlaneBox, PlaneBox] {
  const middleX = (box.minX + box.maxX) / 2;
  const middleY = (box.minY + box.maxY) / 2;
  return box.maxX - box.minX > box.maxY - box.minY
    ? [
        { ...box, maxX: middleX },
        { ...box, minX: middleX },
      ]
    : [
        { ...box, maxY: middleY },
        { ...box, minY: middleY },
      ];
}
