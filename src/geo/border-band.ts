import { visitEdgesIn, type EdgeIndex } from './edge-index';
import { numberAt } from './number-at';
import { boxesMeet, boxOf, growBox, type PlaneBox, type PlanePath } from './plane-geometry';
import { simplifyPath } from './simplify-path';

/** Rounded corners are drawn from outside in steps of 15°, so that they reach 0.9 % too far at most and nowhere too near. */
const arcStep = Math.PI / 12;
/** Of the half width: how far a border may be from the simpler one that its band is drawn about. */
const simplerBy = 1 / 50;
/** More stretches than this are not taken on: some tenths of a second of work. */
const mostStretches = 1000;

/**
 * The band of a half width, metres, along a border, as far as it can reach a box: convex pieces, closed rings, whose union it is.
 * It is never narrower than asked and at most 5 % wider: 1 % by its rounded corners, 4 % where the border was
 * simplified (by 1/50 of the half width, and the half width is made larger by as much). Null where the
 * border near the box is too intricate to tell in bounded time.
 */
export function borderBand(edges: EdgeIndex, halfWidthM: number, box: PlaneBox): PlanePath[] | null {
  const slackM = halfWidthM * simplerBy;
  const runs = runsNear(edges, growBox(box, halfWidthM + 2 * slackM));
  const simpler = runs.map((run) => simplifyPath(run, slackM));
  const stretches = simpler.reduce((sum, run) => sum + run.length / 2 - 1, 0);
  if (stretches > mostStretches) return null;
  const pieces = simpler.flatMap((run, i) => {
    const isSimplified = run.length < (runs[i]?.length ?? 0);
    return piecesAlong(run, halfWidthM + (isSimplified ? slackM : 0));
  });
  return pieces.filter((piece) => boxesMeet(boxOf([piece]), box));
}

/** The edges near a box, joined to lines where one goes on from another. */
export function runsNear(edges: EdgeIndex, box: PlaneBox): number[][] {
  const runs: number[][] = [];
  visitEdgesIn(edges, box, (ax, ay, bx, by) => {
    const run = runs.at(-1);
    if (run && run.at(-2) === ax && run.at(-1) === ay) run.push(bx, by);
    else runs.push([ax, ay, bx, by]);
  });
  return joined(runs);
}

function joined(runs: readonly number[][]): number[][] {
  const byStart = new Map(runs.map((run) => [run.slice(0, 2).join(), run]));
  const after = (run: readonly number[]): number[] | undefined => byStart.get(run.slice(-2).join());
  const followers = new Set(runs.map(after).filter((run) => run !== undefined));
  const done = new Set<number[]>();
  // those that follow no other come first, so that a line is taken from its start; what is left are closed rings
  const inOrder = [...runs.filter((run) => !followers.has(run)), ...followers];
  return inOrder.flatMap((first) => {
    const line: number[] = first.slice(0, 2);
    for (let run: number[] | undefined = first; run && !done.has(run);) {
      done.add(run);
      for (let i = 2; i < run.length; i++) line.push(numberAt(run, i));
      run = after(run);
    }
    return line.length > 2 ? [line] : [];
  });
}

/**
 * A rectangle along each edge, a slice on the outer side of each corner, and a disc about the start, where a ring closes. The
 * ends of what is not a ring lie too far from the box to reach it.
 */
function piecesAlong(run: PlanePath, radiusM: number): PlanePath[] {
  const pieces: PlanePath[] = [];
  let before = Number.NaN;
  for (let i = 0; i + 3 < run.length; i += 2) {
    const [ax, ay, bx, by] = [0, 1, 2, 3].map((k) => numberAt(run, i + k)) as [
      number,
      number,
      number,
      number,
    ];
    if (ax === bx && ay === by) continue;
    const direction = Math.atan2(by - ay, bx - ax);
    pieces.push(alongEdge(ax, ay, bx, by, radiusM));
    if (!Number.isNaN(before)) pieces.push(...atCorner(ax, ay, before, direction, radiusM));
    before = direction;
  }
  return [...pieces, arc(numberAt(run, 0), numberAt(run, 1), 0, 2 * Math.PI, radiusM)];
}

function alongEdge(ax: number, ay: number, bx: number, by: number, radiusM: number): PlanePath {
  const factor = radiusM / Math.hypot(bx - ax, by - ay);
  const aside = -(by - ay) * factor;
  const up = (bx - ax) * factor;
  return closed([ax + aside, ay + up, ax - aside, ay - up, bx - aside, by - up, bx + aside, by + up]);
}

/** The gap that the rectangles leave where a line turns from one direction into another, radians. */
function atCorner(x: number, y: number, from: number, to: number, radiusM: number): PlanePath[] {
  const turn = Math.atan2(Math.sin(to - from), Math.cos(to - from));
  if (turn === 0) return [];
  const outside = turn > 0 ? -Math.PI / 2 : Math.PI / 2;
  return [arc(x, y, from + outside, turn, radiusM)];
}

/** A slice of a disc from an angle on, drawn by tangents: it covers the slice. A full turn is the disc. */
function arc(x: number, y: number, start: number, angle: number, radiusM: number): PlanePath {
  const steps = Math.max(1, Math.ceil(Math.abs(angle) / arcStep));
  const tangentM = radiusM / Math.cos(angle / steps / 2);
  const at = (turned: number, r: number): number[] => [
    x + r * Math.cos(start + turned),
    y + r * Math.sin(start + turned),
  ];
  const corners = Array.from({ length: steps }, (_, i) => at((angle * (i + 0.5)) / steps, tangentM)).flat();
  const isDisc = Math.abs(angle) >= 2 * Math.PI;
  return closed(isDisc ? corners : [x, y, ...at(0, radiusM), ...corners, ...at(angle, radiusM)]);
}

const closed = (corners: readonly number[]): PlanePath =>
  Float64Array.from([...corners, numberAt(corners, 0), numberAt(corners, 1)]);
