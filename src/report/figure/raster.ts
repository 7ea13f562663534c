import { floatAt } from '../../geo/number-at';
import { PaintBox, shades, Wash } from './paint-box';
import { reducedPalette, type IndexedPixels } from './reduced-palette';
import { boxOf } from '../../geo/plane-geometry';

/** Rings or lines in pixels: x0, y0, x1, y1, …; x to the right, y down, (0, 0) the upper left corner of the upper left pixel. */
export type PixelPath = Float64Array;

/** A square tile of a texture: how much of each pixel a paint covers, 0–1, where the shape covers it whole. */
export interface Texture {
  side: number;
  cover: Float32Array;
}

const plain: Texture = { side: 1, cover: Float32Array.of(1) };

export interface Paint {
  /** `#rrggbb` */
  colour: string;
  /** 0–1 */
  opacity: number;
  texture?: Texture;
}

/**
 * A picture that shapes are painted on. Edges are smooth: what a pixel gets is the exact share of it that a filled shape covers, and for
 * lines the share by the distance from their middle, in sixteenths.
 */
export class Raster {
  readonly width: number;
  readonly height: number;
  /** number of each pixel's colour in the box, row by row */
  readonly #pixels: Uint16Array;
  readonly #box: PaintBox;
  /** all zero between two calls */
  readonly #mask: Float32Array;

  /** @param ground `#rrggbb`, all over */
  constructor(width: number, height: number, ground: string) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint16Array(width * height);
    this.#box = new PaintBox(ground);
    this.#mask = new Float32Array((width + 2) * height);
  }

  /** The picture in at most 256 colours. */
  indexed(): IndexedPixels {
    return reducedPalette(this.#pixels, this.#box.colours);
  }

  /**
   * Fills closed rings: each ring's area counts by the way it runs, so that holes must run against their outer ring.
   * Each edge adds, in every row it crosses, how much of each pixel lies to its right; running sums give the covered share
   * (the method of font-rs, R. Levien 2016).
   */
  fill(rings: readonly PixelPath[], paint: Paint): void {
    for (const ring of rings)
      for (let i = 0; i + 3 < ring.length; i += 2)
        this.#addEdge(floatAt(ring, i), floatAt(ring, i + 1), floatAt(ring, i + 2), floatAt(ring, i + 3));
    const { top, bottom, ...columns } = this.#windowOf(rings);
    const wash = new Wash(this.#box, paint.colour, paint.opacity);
    for (let y = top; y < bottom; y += 1) this.#fillRow(y, columns, wash, paint.texture ?? plain);
  }

  /** The pixels that paths reach. */
  #windowOf(paths: readonly PixelPath[]): Window {
    const { minX, minY, maxX, maxY } = boxOf(paths);
    return {
      left: Math.max(0, Math.floor(minX)),
      top: Math.max(0, Math.floor(minY)),
      right: Math.min(this.width, Math.ceil(maxX)),
      bottom: Math.min(this.height, Math.ceil(maxY)),
    };
  }

  /** Puts the paint where the running sums of a row are, run by run, and clears the mask. */
  #fillRow(y: number, { left, right }: Columns, wash: Wash, texture: Texture): void {
    const mask = this.#mask;
    const start = y * (this.width + 2);
    let sum = 0;
    let x = left;
    while (x < right) {
      const from = x;
      sum += mask[start + x] as number;
      do x += 1;
      while (x < right && mask[start + x] === 0);
      const share = Math.min(1, Math.abs(sum));
      if (share * shades >= 0.5) this.#fillRun(y, { left: from, right: x }, wash, { share, texture });
    }
    mask.fill(0, start + Math.min(left, this.width), start + this.width + 2);
  }

  /** Puts the paint on some pixels of a row that the shape covers all alike. */
  #fillRun(
    y: number,
    { left, right }: Columns,
    wash: Wash,
    { share, texture: { side, cover } }: { share: number; texture: Texture },
  ): void {
    const pixels = this.#pixels;
    const row = (y % side) * side;
    const end = y * this.width + right;
    let u = left % side;
    for (let at = y * this.width + left; at < end; at += 1) {
      const shade = (share * (cover[row + u] as number) * shades + 0.5) | 0;
      if (shade !== 0) pixels[at] = wash.over(pixels[at] as number, shade);
      u = u + 1 === side ? 0 : u + 1;
    }
  }

  #addEdge(x0: number, y0: number, x1: number, y1: number): void {
    const direction = y0 < y1 ? 1 : -1;
    const [topX, topY, lowX, lowY] = direction === 1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0];
    const slope = (lowX - topX) / (lowY - topY);
    const first = Math.max(0, Math.floor(topY));
    const last = Math.min(this.height, Math.ceil(lowY));
    for (let y = first; y < last; y += 1) {
      const from = Math.max(y, topY);
      const to = Math.min(y + 1, lowY);
      if (to <= from) continue;
      const a = topX + (from - topY) * slope;
      const b = topX + (to - topY) * slope;
      this.#addRowEdge(y, Math.min(a, b), Math.max(a, b), direction * (to - from));
    }
  }

  /** An edge within one row from `left` to `right`, `height` high, signed by the way it runs. */
  #addRowEdge(y: number, left: number, right: number, height: number): void {
    const start = y * (this.width + 2);
    const mask = this.#mask;
    const a = Math.min(Math.max(left, 0), this.width);
    const b = Math.min(Math.max(right, 0), this.width);
    const first = Math.floor(a);
    if (b - first <= 1) {
      const inFirst = height * (first + 1 - (a + b) / 2);
      mask[start + first] = (mask[start + first] as number) + inFirst;
      mask[start + first + 1] = (mask[start + first + 1] as number) + height - inFirst;
      return;
    }
    // the running sum at a pixel is the share of it to the right of the edge: a difference of the edge's integral
    let before = 0;
    let covered = 0;
    const last = Math.ceil(b);
    const run = b - a;
    for (let x = first; x < last; x += 1) {
      const upTo = Math.min(x + 1, b);
      const passed = (upTo - a) / run;
      const entered = Math.max(x, a);
      const inside = ((before + passed) / 2) * (upTo - entered) + passed * (x + 1 - upTo);
      mask[start + x] = (mask[start + x] as number) + height * (inside - covered);
      covered = inside;
      before = passed;
    }
    mask[start + last] = (mask[start + last] as number) + height * (1 - covered);
  }

  /** Draws lines of a width in pixels, with round ends and corners. */
  stroke(paths: readonly PixelPath[], width: number, paint: Paint): void {
    const radius = width / 2;
    const touched: number[] = [];
    for (const path of paths)
      for (let i = 0; i + 3 < path.length; i += 2)
        this.#coverSegment(
          [floatAt(path, i), floatAt(path, i + 1), floatAt(path, i + 2), floatAt(path, i + 3)],
          radius,
          touched,
        );
    this.#paintTouched(touched, new Wash(this.#box, paint.colour, paint.opacity));
  }

  /**
   * Marks how much of each pixel lies within the radius of a segment, and adds those that were not marked. Each row visits only the pixels
   * that can.
   */
  #coverSegment([x0, y0, x1, y1]: Ends, radius: number, touched: number[]): void {
    const reach = radius + 0.5;
    const [dx, dy] = [x1 - x0, y1 - y0];
    const squared = dx * dx + dy * dy;
    const first = Math.max(0, Math.floor(Math.min(y0, y1) - reach));
    const last = Math.min(this.height - 1, Math.ceil(Math.max(y0, y1) + reach));
    for (let y = first; y <= last; y += 1) {
      const cy = y + 0.5;
      // the part of the segment that is no farther than the reach above or below this row
      const [t0, t1] = dy === 0 ? [0, 1] : inOrder((cy - reach - y0) / dy, (cy + reach - y0) / dy);
      if (t0 > 1 || t1 < 0) continue;
      const [xa, xb] = inOrder(x0 + Math.max(0, t0) * dx, x0 + Math.min(1, t1) * dx);
      const from = Math.max(0, Math.floor(xa - reach));
      const to = Math.min(this.width - 1, Math.ceil(xb + reach));
      for (let x = from; x <= to; x += 1) {
        const px = x + 0.5 - x0;
        const py = cy - y0;
        const t = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
        const ex = px - t * dx;
        const ey = py - t * dy;
        const distance = Math.sqrt(ex * ex + ey * ey);
        const at = y * (this.width + 2) + x;
        const cover = Math.min(1, reach - distance, 2 * radius);
        const before = this.#mask[at] as number;
        if (cover <= before) continue;
        if (before === 0) touched.push(at);
        this.#mask[at] = cover;
      }
    }
  }

  /** Puts the paint where these places of the mask are, and clears them. */
  #paintTouched(touched: readonly number[], wash: Wash): void {
    const [mask, pixels] = [this.#mask, this.#pixels];
    for (const place of touched) {
      const shade = ((mask[place] as number) * shades + 0.5) | 0;
      mask[place] = 0;
      const at = place - 2 * Math.floor(place / (this.width + 2));
      if (shade !== 0) pixels[at] = wash.over(pixels[at] as number, shade);
    }
  }
}

/** Columns, the last not among them. */
interface Columns {
  left: number;
  right: number;
}

/** Columns and rows, the last ones not among them. */
interface Window extends Columns {
  top: number;
  bottom: number;
}

type Ends = [number, number, number, number];

const inOrder = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);
