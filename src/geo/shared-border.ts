import { edgeBox, visitEdges, visitEdgesIn, type EdgeIndex, type IndexedGeometry } from './edge-index';
import { growBox } from './plane-geometry';

type Span = readonly [number, number];

/** How much of the subject's boundary runs within a distance of the zone's boundary, metres in the plane. */
export function sharedBorderM(subject: IndexedGeometry, zone: IndexedGeometry, withinM: number): number {
  let length = 0;
  visitEdges(subject.paths, (ax, ay, bx, by) => {
    length += coveredShare(spansNear(zone.edges, ax, ay, bx, by, withinM)) * Math.hypot(bx - ax, by - ay);
  });
  return length;
}

function spansNear(edges: EdgeIndex, ax: number, ay: number, bx: number, by: number, within: number): Span[] {
  const spans: Span[] = [];
  visitEdgesIn(edges, growBox(edgeBox(ax, ay, bx, by), within), (cx, cy, dx, dy) => {
    const parts = [
      spanInDisc(ax - cx, ay - cy, bx - ax, by - ay, within),
      spanInDisc(ax - dx, ay - dy, bx - ax, by - ay, within),
      spanInStrip(ax - cx, ay - cy, bx - ax, by - ay, dx - cx, dy - cy, within),
    ].filter((span) => span !== null);
    // what is near an edge is convex, so the parts join to one span
    if (parts.length > 0) {
      spans.push([Math.min(...parts.map(([from]) => from)), Math.max(...parts.map(([, to]) => to))]);
    }
  });
  return spans;
}

/** The parameters 0–1 at which p + t·d lies in a disc about the origin. */
function spanInDisc(px: number, py: number, dx: number, dy: number, radius: number): Span | null {
  const a = dx * dx + dy * dy;
  const b = px * dx + py * dy;
  const root = b * b - a * (px * px + py * py - radius * radius);
  if (a === 0 || root < 0) return null;
  return cut([(-b - Math.sqrt(root)) / a, (-b + Math.sqrt(root)) / a], [0, 1]);
}

/** The parameters 0–1 at which p + t·d lies beside an edge from the origin along (ex, ey), no farther than a distance. */
function spanInStrip(
  px: number,
  py: number,
  dx: number,
  dy: number,
  ex: number,
  ey: number,
  within: number,
): Span | null {
  const length = Math.hypot(ex, ey);
  if (length === 0) return null;
  const along = spanBetween((px * ex + py * ey) / length, (dx * ex + dy * ey) / length, 0, length);
  const across = spanBetween((py * ex - px * ey) / length, (dy * ex - dx * ey) / length, -within, within);
  return along && across && cut(along, across);
}

/** The parameters 0–1 at which start + t·step lies between two values. */
function spanBetween(start: number, step: number, low: number, high: number): Span | null {
  if (step === 0) return start >= low && start <= high ? [0, 1] : null;
  const t0 = (low - start) / step;
  const t1 = (high - start) / step;
  return cut([Math.min(t0, t1), Math.max(t0, t1)], [0, 1]);
}

function cut(a: Span, b: Span): Span | null {
  const from = Math.max(a[0], b[0]);
  const to = Math.min(a[1], b[1]);
  return from < to ? [from, to] : null;
}

function coveredShare(spans: Span[]): number {
  let covered = 0;
  let reached = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}
