import { edgeBox, visitEdges, visitEdgesIn, type EdgeIndex, type IndexedGeometry } from './edge-index';
import { growBox } from './plane-geometry';

/** How much of the subject's boundary runs within a distance of the zone's boundary, metres in the plane. */
export function sharedBorderM(subject: IndexedGeometry, zone: IndexedGeometry, withinM: number): number {
  let length = 0;
  visitEdges(subject.paths, (ax, ay, bx, by) => {
    length += shareNear(zone.edges, ax, ay, bx, by, withinM) * Math.hypot(bx - ax, by - ay);
  });
  return length;
}

/** Which share of an edge from a to b lies within a distance of other edges. */
function shareNear(
  edges: EdgeIndex,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  withinM: number,
): number {
  const spans: NearSpan[] = [];
  visitEdgesIn(edges, growBox(edgeBox(ax, ay, bx, by), withinM), (cx, cy, dx, dy) => {
    const span = new NearSpan();
    span.addDisc(ax - cx, ay - cy, bx - ax, by - ay, withinM);
    span.addDisc(ax - dx, ay - dy, bx - ax, by - ay, withinM);
    span.addStrip(ax - cx, ay - cy, bx - ax, by - ay, dx - cx, dy - cy, withinM);
    if (span.from < span.to) spans.push(span);
  });
  return coveredShare(spans);
}

/**
 * The parameters 0–1 at which p + t·d is within a distance of an edge: what is near an edge is convex, so what is near its two ends
 * and what lies beside it join to one span.
 */
class NearSpan {
  from = 1;
  to = 0;

  /** Near an end of the edge, the origin. */
  addDisc(px: number, py: number, dx: number, dy: number, radius: number): void {
    const a = dx * dx + dy * dy;
    const b = px * dx + py * dy;
    const root = b * b - a * (px * px + py * py - radius * radius);
    if (a === 0 || root < 0) return;
    const half = Math.sqrt(root);
    this.#add((-b - half) / a, (half - b) / a);
  }

  /** Beside an edge from the origin along (ex, ey). */
  addStrip(px: number, py: number, dx: number, dy: number, ex: number, ey: number, withinM: number): void {
    const length = Math.hypot(ex, ey);
    if (length === 0) return;
    const across = (py * ex - px * ey) / length;
    const acrossStep = (dy * ex - dx * ey) / length;
    const along = (px * ex + py * ey) / length;
    const alongStep = (dx * ex + dy * ey) / length;
    if (acrossStep === 0 && Math.abs(across) > withinM) return;
    if (alongStep === 0 && (along < 0 || along > length)) return;
    const [a0, a1] =
      acrossStep === 0 ? [0, 1] : [(-withinM - across) / acrossStep, (withinM - across) / acrossStep];
    const [b0, b1] = alongStep === 0 ? [0, 1] : [-along / alongStep, (length - along) / alongStep];
    this.#add(Math.max(Math.min(a0, a1), Math.min(b0, b1)), Math.min(Math.max(a0, a1), Math.max(b0, b1)));
  }

  #add(from: number, to: number): void {
    const start = Math.max(from, 0);
    const end = Math.min(to, 1);
    if (start >= end) return;
    this.from = Math.min(this.from, start);
    this.to = Math.max(this.to, end);
  }
}

function coveredShare(spans: NearSpan[]): number {
  let covered = 0;
  let reached = 0;
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
}
