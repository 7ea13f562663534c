import type { IndexedGeometry } from './edge-index';
import { nearestOnEdges } from './nearest-on-edge';
import { locatePoint } from './point-in-polygons';

/** Cells looked at before giving up, and the size, as a share of the depth, at which a cell is no longer divided. */
const mostCells = 20000;
const finestShare = 1 / 16;

/**
 * Whether a subject reaches deeper than a depth (metres) into a zone: whether some point of it lies inside, farther
 * than that from the zone's boundary. Branch and bound over square cells, as polylabel does, for the decision only.
 * Errs to false: where the answer hangs on less than an eighth of the depth, or the search grows too long.
 */
export function reachesDeeper(subject: IndexedGeometry, zone: IndexedGeometry, depthM: number): boolean {
  const cells: Cell[] = [rootCell(subject)];
  for (let looked = 0; looked < mostCells; looked++) {
    const cell = cells.pop();
    if (!cell) return false;
    const answer = look(cell, subject, zone, depthM);
    if (answer === 'deep') return true;
    if (answer === 'open' && radiusOf(cell) > depthM * finestShare) cells.push(...quarters(cell));
  }
  return false;
}

interface Cell {
  x: number;
  y: number;
  /** half the side */
  half: number;
}

const radiusOf = (cell: Cell): number => cell.half * Math.SQRT2;

function rootCell({ box }: IndexedGeometry): Cell {
  return {
    x: (box.minX + box.maxX) / 2,
    y: (box.minY + box.maxY) / 2,
    half: Math.max(box.maxX - box.minX, box.maxY - box.minY) / 2,
  };
}

const quarters = ({ x, y, half }: Cell): Cell[] => {
  const next = half / 2;
  return [-next, next].flatMap((dx) => [-next, next].map((dy) => ({ x: x + dx, y: y + dy, half: next })));
};

/** deep: a point was found · shut: no point of the cell can be · open: can't tell yet. */
function look(
  cell: Cell,
  subject: IndexedGeometry,
  zone: IndexedGeometry,
  depthM: number,
): 'deep' | 'shut' | 'open' {
  const radius = radiusOf(cell);
  if (depthAt(cell.x, cell.y, zone, depthM + radius) + radius <= depthM) return 'shut';
  const point = pointOf(cell, subject);
  if (!point) return 'shut';
  return depthAt(point.x, point.y, zone, 2 * depthM) > depthM ? 'deep' : 'open';
}

/** Distance to the zone's boundary, negative outside; infinite beyond a limit. */
function depthAt(x: number, y: number, zone: IndexedGeometry, limit: number): number {
  const distance = nearestOnEdges(x, y, zone.edges, limit)?.distance ?? Infinity;
  return locatePoint(x, y, zone) === 'inside' ? distance : -distance;
}

/** The subject's point nearest to the cell's middle, if there is one in the cell. */
function pointOf(cell: Cell, subject: IndexedGeometry): { x: number; y: number } | null {
  if (locatePoint(cell.x, cell.y, subject) !== 'outside') return cell;
  return nearestOnEdges(cell.x, cell.y, subject.edges, radiusOf(cell));
}
