import { floatAt, indexAt } from './number-at';
import { planeAreaM2 } from './plane-area';
import type { PlaneBox, PlaneGeometry, PlanePath } from './plane-geometry';

/** Columns at most, and how often an edge is listed in them on the average. */
const mostColumns = 4096;
const listedPerEdge = 4;

/**
 * A site as heights over its box: what of it lies left of an abscissa, and below a line. Both are sums over its edges of terms
 * that change continuously with every coordinate, so that no rounding can flip a decision. Edges that run to
 * the right count −1 where they bound the site from below and +1 from above; over every abscissa the signs add up to
 * nought. Coordinates are metres from the lower left corner of the site's box. Edges are listed by columns of equal
 * width. One profile is used for one site after the other.
 */
export class SiteProfile {
  box: PlaneBox = { minX: 0, minY: 0, maxX: 0, maxY: 0 };
  private area: number | null = null;
  private polygons: PlaneGeometry['polygons'] = [];
  private isListed = false;
  /** edges with a width, from left to right; vertical ones bound nothing from above or below */
  private count = 0;
  private x0 = new Float64Array(64);
  private y0 = new Float64Array(64);
  private x1 = new Float64Array(64);
  private slope = new Float64Array(64);
  private sign = new Float64Array(64);
  /** x, lower and upper y of the vertical edges */
  private verticals: number[] = [];
  /** column → its first entry in `edgesListed`, then every edge once from `columnStart[columns]` on */
  private columns = 1;
  private columnsPerMetre = 0;
  private columnStart = new Uint32Array(mostColumns + 2);
  private edgesListed = new Uint32Array(256);
  /** column → area left of it, m² */
  private areaBefore = new Float64Array(mostColumns + 1);

  /** Takes another site. Its edges are listed when they are first asked for, since most sites meet nothing. */
  load({ box, polygons }: PlaneGeometry): void {
    this.box = box;
    this.polygons = polygons;
    this.area = null;
    this.isListed = false;
  }

  get areaM2(): number {
    return (this.area ??= planeAreaM2(this.polygons));
  }

  /** Area left of an abscissa, m². */
  areaLeftOf(x: number): number {
    this.list();
    const column = this.columnAt(x);
    const start = column / this.columnsPerMetre;
    return floatAt(this.areaBefore, column) + this.areaBetween(column, start, x);
  }

  /** ∫ of the site's height below a line from (x0, y0) to (x1, y1) within the box, x0 < x1: its area below that line, m². */
  areaBelow(x0: number, y0: number, x1: number, y1: number): number {
    this.list();
    const slope = (y1 - y0) / (x1 - x0);
    const first = this.columnAt(x0);
    const last = this.columnAt(x1);
    const entries = indexAt(this.columnStart, last + 1) - indexAt(this.columnStart, first);
    if (first === last) return this.areaBelowIn(first, x0, y0, x1, slope);
    if (entries > this.count) return this.areaBelowIn(this.columns, x0, y0, x1, slope);
    let area = 0;
    let from = x0;
    for (let column = first; column <= last; column++) {
      const to = column === last ? x1 : Math.min(x1, (column + 1) / this.columnsPerMetre);
      if (to > from) {
        area += this.areaBelowIn(column, from, y0 + slope * (from - x0), to, slope);
        from = to;
      }
    }
    return area;
  }

  /**
   * The same below a chain of edges from (startX, startY) to endX, within a box that no edge of the site meets. NaN where one
   * does. To the left counts against to the right. `integral` is ∫ (y − startY) dx along the chain.
   */
  areaBelowChain(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    startX: number,
    startY: number,
    endX: number,
    integral: number,
  ): number {
    this.list();
    if (this.meetsVertical(minX, minY, maxX, maxY)) return Number.NaN;
    const column = this.columnAt(minX);
    const isOneColumn = column === this.columnAt(maxX);
    const from = indexAt(this.columnStart, isOneColumn ? column : this.columns);
    const to = indexAt(this.columnStart, (isOneColumn ? column : this.columns) + 1);
    const left = Math.min(startX, endX);
    const right = Math.max(startX, endX);
    let depth = 0;
    let underneath = 0;
    for (let entry = from; entry < to; entry++) {
      const edge = indexAt(this.edgesListed, entry);
      const x0 = floatAt(this.x0, edge);
      const x1 = floatAt(this.x1, edge);
      if (x0 > maxX || x1 < minX) continue;
      const slope = floatAt(this.slope, edge);
      const y0 = floatAt(this.y0, edge);
      const atLeft = y0 + slope * (Math.max(x0, minX) - x0);
      const atRight = y0 + slope * (Math.min(x1, maxX) - x0);
      if (atLeft > maxY && atRight > maxY) continue;
      if (atLeft >= minY || atRight >= minY) return Number.NaN;
      const sign = floatAt(this.sign, edge);
      if (x0 <= minX && x1 > minX) depth -= sign;
      const a = Math.max(x0, left);
      const b = Math.min(x1, right);
      if (b > a) underneath += sign * (b - a) * (y0 + slope * ((a + b) / 2 - x0));
    }
    return (endX >= startX ? underneath : -underneath) + depth * (integral + startY * (endX - startX));
  }

  private columnAt(x: number): number {
    return Math.max(0, Math.min(this.columns - 1, Math.floor(x * this.columnsPerMetre)));
  }

  /**
   * A column's edges (all, for the number after the last) below a line: Σ sign · ∫ min(0, edge − line), to which the line itself
   * adds nothing, the signs adding up to nought.
   */
  private areaBelowIn(
    column: number,
    lineX: number,
    lineY: number,
    lineEnd: number,
    lineSlope: number,
  ): number {
    const to = indexAt(this.columnStart, column + 1);
    let twice = 0;
    for (let entry = indexAt(this.columnStart, column); entry < to; entry++) {
      const edge = indexAt(this.edgesListed, entry);
      const x0 = floatAt(this.x0, edge);
      const x1 = floatAt(this.x1, edge);
      const left = x0 > lineX ? x0 : lineX;
      const right = x1 < lineEnd ? x1 : lineEnd;
      if (left >= right) continue;
      const slope = floatAt(this.slope, edge);
      const y0 = floatAt(this.y0, edge);
      const atLeft = y0 + slope * (left - x0) - lineY - lineSlope * (left - lineX);
      const atRight = y0 + slope * (right - x0) - lineY - lineSlope * (right - lineX);
      twice += floatAt(this.sign, edge) * (right - left) * belowNought(atLeft, atRight);
    }
    return twice / 2;
  }

  /** Area between two abscissas of one column. */
  private areaBetween(column: number, from: number, to: number): number {
    let area = 0;
    const end = indexAt(this.columnStart, column + 1);
    for (let entry = indexAt(this.columnStart, column); entry < end; entry++) {
      const edge = indexAt(this.edgesListed, entry);
      const x0 = floatAt(this.x0, edge);
      const left = Math.max(from, x0);
      const right = Math.min(to, floatAt(this.x1, edge));
      if (left >= right) continue;
      const middle = floatAt(this.y0, edge) + floatAt(this.slope, edge) * ((left + right) / 2 - x0);
      area += floatAt(this.sign, edge) * (right - left) * middle;
    }
    return area;
  }

  private meetsVertical(minX: number, minY: number, maxX: number, maxY: number): boolean {
    const { verticals } = this;
    for (let i = 0; i < verticals.length; i += 3) {
      const x = verticals[i] as number;
      const isBeside = x < minX || x > maxX;
      if (!isBeside && (verticals[i + 1] as number) <= maxY && (verticals[i + 2] as number) >= minY)
        return true;
    }
    return false;
  }

  private list(): void {
    if (this.isListed) return;
    this.isListed = true;
    this.count = 0;
    this.verticals.length = 0;
    this.makeRoom(
      this.polygons.reduce((n, rings) => rings.reduce((sum, ring) => sum + ring.length / 2, n), 0),
    );
    for (const rings of this.polygons) rings.forEach((ring, i) => this.addRing(ring, i > 0));
    this.listByColumn();
  }

  private makeRoom(edges: number): void {
    if (edges <= this.x0.length) return;
    this.x0 = new Float64Array(2 * edges);
    this.y0 = new Float64Array(2 * edges);
    this.x1 = new Float64Array(2 * edges);
    this.slope = new Float64Array(2 * edges);
    this.sign = new Float64Array(2 * edges);
  }

  private addRing(ring: PlanePath, isHole: boolean): void {
    const rightwards = isCounterClockwise(ring) === isHole ? 1 : -1;
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = floatAt(ring, i) - this.box.minX;
      const ay = floatAt(ring, i + 1) - this.box.minY;
      const bx = floatAt(ring, i + 2) - this.box.minX;
      const by = floatAt(ring, i + 3) - this.box.minY;
      if (ax < bx) this.addEdge(ax, ay, bx, by, rightwards);
      else if (bx < ax) this.addEdge(bx, by, ax, ay, -rightwards);
      else this.verticals.push(ax, Math.min(ay, by), Math.max(ay, by));
    }
  }

  private addEdge(x0: number, y0: number, x1: number, y1: number, sign: number): void {
    const edge = this.count++;
    this.x0[edge] = x0;
    this.y0[edge] = y0;
    this.x1[edge] = x1;
    this.slope[edge] = (y1 - y0) / (x1 - x0);
    this.sign[edge] = sign;
  }

  /** Lists each edge in every column that it runs through: a counting sort. As many columns as keep the list short. */
  private listByColumn(): void {
    const { count, columnStart } = this;
    this.chooseColumns();
    const { columns } = this;
    columnStart.fill(0, 0, columns + 2);
    let entries = 0;
    for (let edge = 0; edge < count; edge++) {
      const last = this.lastColumn(edge);
      for (let column = this.firstColumn(edge); column <= last; column++, entries++) {
        columnStart[column] = indexAt(columnStart, column) + 1;
      }
    }
    if (entries + count > this.edgesListed.length) this.edgesListed = new Uint32Array(2 * (entries + count));
    for (let column = 0, end = 0; column <= columns; column++) {
      end += indexAt(columnStart, column);
      columnStart[column] = end;
    }
    columnStart[columns + 1] = entries + count;
    this.fillColumns(entries);
  }

  private fillColumns(entries: number): void {
    const { count, columns, columnStart, edgesListed } = this;
    for (let edge = count - 1; edge >= 0; edge--) {
      const last = this.lastColumn(edge);
      for (let column = this.firstColumn(edge); column <= last; column++) {
        const entry = indexAt(columnStart, column) - 1;
        columnStart[column] = entry;
        edgesListed[entry] = edge;
      }
      edgesListed[entries + edge] = edge;
    }
    for (let column = 0, area = 0; column < columns; column++) {
      this.areaBefore[column] = area;
      area += this.areaBetween(column, column / this.columnsPerMetre, (column + 1) / this.columnsPerMetre);
    }
  }

  private chooseColumns(): void {
    const width = this.box.maxX - this.box.minX;
    let widths = 0;
    for (let edge = 0; edge < this.count; edge++) widths += floatAt(this.x1, edge) - floatAt(this.x0, edge);
    const columns = widths > 0 ? Math.floor((listedPerEdge * this.count * width) / widths) : 1;
    this.columns = Math.max(1, Math.min(mostColumns, columns));
    this.columnsPerMetre = width > 0 ? this.columns / width : 1;
  }

  private firstColumn(edge: number): number {
    return this.columnAt(floatAt(this.x0, edge));
  }

  private lastColumn(edge: number): number {
    return this.columnAt(floatAt(this.x1, edge));
  }
}

/** Twice the mean of a line's part below nought, from its heights at the two ends. */
function belowNought(atLeft: number, atRight: number): number {
  if (atLeft >= 0) return atRight >= 0 ? 0 : (-atRight * atRight) / (atLeft - atRight);
  return atRight <= 0 ? atLeft + atRight : (-atLeft * atLeft) / (atRight - atLeft);
}

function isCounterClockwise(ring: PlanePath): boolean {
  const originX = floatAt(ring, 0);
  const originY = floatAt(ring, 1);
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice +=
      (floatAt(ring, i) - originX) * (floatAt(ring, i + 3) - originY) -
      (floatAt(ring, i + 2) - originX) * (floatAt(ring, i + 1) - originY);
  }
  return twice >= 0;
}
