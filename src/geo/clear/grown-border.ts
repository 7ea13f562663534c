import { runsNear } from '../border-band';
import type { EdgeIndex } from '../edge-index';
import type { PlanePoint } from '../equal-area-plane';
import { numberAt } from '../number-at';
import { boxesMeet, boxOf, growBox, type PlaneBox, type PlanePath } from '../plane-geometry';
import { simplifyPath } from '../simplify-path';

/** Of the width: how far a border may be from the simpler one that is grown in its place, by as much more. */
const simplerBy = 1 / 50;
/** More stretches than this are not taken on: their outlines cross too often. */
const mostStretches = 1500;

/**
 * A border grown by a width, metres, as far as it can reach a box: convex pieces whose union it is, one about each stretch. A piece is
 * drawn by a polygon about a disc that is moved along the stretch, the same polygon for all, so that neighbouring pieces have the corners
 * about their common point in common to the bit. Never narrower than asked; wider by 1 % at most where the width is a metre or more, by a few millimetres
 * where it is less, and by 2 % where the border was simplified. Null where the border is too intricate near the box.
 */
export function grownBorder(edges: EdgeIndex, widthM: number, box: PlaneBox): PlanePath[] | null {
  const slackM = widthM * simplerBy;
  const runs = runsNear(edges, growBox(box, widthM + 2 * slackM));
  const simpler = runs.map((run) => simplifyPath(run, slackM));
  if (simpler.reduce((sum, run) => sum + run.length / 2 - 1, 0) > mostStretches) return null;
  const pieces = simpler.flatMap((run, i) => {
    const isSimplified = run.length < (runs[i]?.length ?? 0);
    return piecesAlong(run, discAbout(widthM + (isSimplified ? slackM : 0)));
  });
  return pieces.filter((piece) => boxesMeet(boxOf([piece]), box));
}

/** Corners of a polygon about a disc, counter-clockwise: few about a small one, where no one could tell. */
function discAbout(radiusM: number): PlanePoint[] {
  const corners = radiusM < 0.1 ? 8 : radiusM < 1 ? 12 : 24;
  const step = (2 * Math.PI) / corners;
  const reach = radiusM / Math.cos(step / 2);
  return Array.from({ length: corners }, (_, i) => [
    reach * Math.cos((i + 0.5) * step),
    reach * Math.sin((i + 0.5) * step),
  ]);
}

function piecesAlong(run: PlanePath, disc: readonly PlanePoint[]): PlanePath[] {
  const pieces: PlanePath[] = [];
  for (let i = 0; i + 3 < run.length; i += 2) {
    const from: PlanePoint = [numberAt(run, i), numberAt(run, i + 1)];
    const to: PlanePoint = [numberAt(run, i + 2), numberAt(run, i + 3)];
    if (from[0] !== to[0] || from[1] !== to[1]) pieces.push(pieceAlong(from, to, disc));
  }
  return pieces;
}

/** The hull of a convex polygon about two points: from the corner that is farthest right of the way to the one farthest left about the end, then about the start. */
function pieceAlong(from: PlanePoint, to: PlanePoint, disc: readonly PlanePoint[]): PlanePath {
  const [alongX, alongY] = [to[0] - from[0], to[1] - from[1]];
  const leftness = disc.map(([x, y]) => alongX * y - alongY * x);
  const left = leftness.indexOf(Math.max(...leftness));
  const right = leftness.indexOf(Math.min(...leftness));
  const path: number[] = [];
  const walk = (first: number, last: number, [x, y]: PlanePoint): void => {
    const count = (last - first + disc.length) % disc.length;
    for (let i = 0; i <= count; i += 1) {
      const [dx, dy] = disc[(first + i) % disc.length] ?? [0, 0];
      path.push(x + dx, y + dy);
    }
  };
  walk(right, left, to);
  walk(left, right, from);
  return Float64Array.from([...path, numberAt(path, 0), numberAt(path, 1)]);
}
