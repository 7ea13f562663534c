import { floatAt } from '../../geo/number-at';
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
 * A picture that shapes are painted on, three bytes a pixel. Edges are smooth: what a pixel gets is the exact share of it that a
 * filled shape covers, and for lines the share by the distance from their middle.
 */
export class Raster {
  readonly width: number;
  readonly height: number;
  /** red, green, blue of each pixel, row by row */
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** all zero between two calls */
  readonly #mask: Float32Array;

  constructor(width: number, height: number, [red, green, blue]: readonly [number, number, number]) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3);
    for (let i = 0; i < this.pixels.length; i += 3) {
      this.pixels[i] = red;
      this.pixels[i + 1] = green;
      this.pixels[i + 2] = blue;
    }
    this.#mask = new Float32Array((width + 2) * height);
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
    const window = this.#windowOf(rings, 0);
    for (let y = window.top; y < window.bottom; y += 1) this.#sumRow(y, window);
    this.#paintMask(window, paint);
  }

  /** The pixels that paths reach, grown by some pixels. */
  #windowOf(paths: readonly PixelPath[], by: number): Window {
    const { minX, minY, maxX, maxY } = boxOf(paths);
    return {
      left: Math.max(0, Math.floor(minX - by)),
      top: Math.max(0, Math.floor(minY - by)),
      right: Math.min(this.width, Math.ceil(maxX + by)),
      bottom: Math.min(this.height, Math.ceil(maxY + by)),
    };
  }

  #sumRow(y: number, { left, right }: Window): void {
    const start = y * (this.width + 2);
    let sum = 0;
    for (let x = left; x < right; x += 1) {
      sum += this.#mask[start + x] as number;
      this.#mask[start + x] = Math.min(1, Math.abs(sum));
    }
    this.#mask.fill(0, start + Math.max(left, right), start + this.width + 2);
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
    for (const path of paths)
      for (let i = 0; i + 3 < path.length; i += 2)
        this.#coverSegment(
          [floatAt(path, i), floatAt(path, i + 1), floatAt(path, i + 2), floatAt(path, i + 3)],
          radius,
        );
    this.#paintMask(this.#windowOf(paths, radius + 1), paint);
  }

  /** Marks how much of each pixel lies within the radius of a segment. Each row visits only the pixels that can. */
  #coverSegment([x0, y0, x1, y1]: Ends, radius: number): void {
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
        if (cover > (this.#mask[at] as number)) this.#mask[at] = cover;
      }
    }
  }

  /** Puts the paint where the mask is, and clears it. */
  #paintMask({ left, top, right, bottom }: Window, { colour, opacity, texture = plain }: Paint): void {
    const [red, green, blue] = channelsOf(colour);
    const { pixels, width } = this;
    const mask = this.#mask;
    for (let y = top; y < bottom; y += 1) {
      const row = (y % texture.side) * texture.side;
      let at = y * (width + 2) + left;
      let i = 3 * (y * width + left);
      for (let x = left; x < right; x += 1, at += 1, i += 3) {
        const cover = mask[at] as number;
        if (cover === 0) continue;
        mask[at] = 0;
        const share = cover * opacity * (texture.cover[row + (x % texture.side)] as number);
        if (share === 0) continue;
        const kept = 1 - share;
        pixels[i] = (pixels[i] as number) * kept + red * share + 0.5;
        pixels[i + 1] = (pixels[i + 1] as number) * kept + green * share + 0.5;
        pixels[i + 2] = (pixels[i + 2] as number) * kept + blue * share + 0.5;
      }
    }
  }
}

/** Columns and rows, the last ones not among them. */
interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Ends = [number, number, number, number];

const inOrder = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

/** Red, green and blue of `#rrggbb`. */
export const channelsOf = (colour: string): [number, number, number] => {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
