import { crc32 } from './archive/crc-32';

/** A picture that is written row by row as PNG (ISO/IEC 15948), so that it never stands in memory as a whole. */
export class PngWriter {
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #width: number;
  readonly #deflate = new CompressionStream('deflate');
  readonly #writer = this.#deflate.writable.getWriter();
  readonly #read: Promise<void>;
  #above: Uint8Array<ArrayBuffer>;

  /** @param dpi pixels to the inch, which the picture tells */
  constructor(width: number, height: number, dpi: number) {
    this.#width = width;
    this.#above = new Uint8Array(width * 3);
    const header = new DataView(new ArrayBuffer(13));
    header.setUint32(0, width);
    header.setUint32(4, height);
    header.setUint8(8, 8);
    header.setUint8(9, trueColour);
    const density = new DataView(new ArrayBuffer(9));
    const perMetre = Math.round(dpi / 0.0254);
    density.setUint32(0, perMetre);
    density.setUint32(4, perMetre);
    density.setUint8(8, unitIsMetre);
    this.#parts.push(Uint8Array.from(signature));
    this.#chunk('IHDR', new Uint8Array(header.buffer));
    this.#chunk('pHYs', new Uint8Array(density.buffer));
    this.#read = this.#readAll();
  }

  /** The next rows, four bytes for a pixel, of which the opacity is left out. */
  async write(rgba: Uint8ClampedArray): Promise<void> {
    await this.#writer.ready;
    await this.#writer.write(this.#filtered(rgba));
  }

  /** The file. */
  async end(): Promise<Uint8Array<ArrayBuffer>[]> {
    await this.#writer.close();
    await this.#read;
    this.#chunk('IEND', new Uint8Array(0));
    return this.#parts;
  }

  /** Each row as its difference from the one above it (filter 2), which maps with their even areas take well. */
  #filtered(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
    const rowBytes = this.#width * 3;
    const rows = rgba.length / 4 / this.#width;
    const out = new Uint8Array(rows * (rowBytes + 1));
    let from = 0;
    let to = 0;
    for (let row = 0; row < rows; row++) {
      out[to++] = filterUp;
      const above = this.#above;
      for (let i = 0; i < rowBytes; from += 4)
        for (let channel = 0; channel < 3; channel++, i++) {
          const value = rgba[from + channel] as number;
          out[to++] = value - (above[i] as number);
          above[i] = value;
        }
    }
    return out;
  }

  async #readAll(): Promise<void> {
    const reader = this.#deflate.readable.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#chunk('IDAT', value);
    }
  }

  #chunk(type: string, data: Uint8Array<ArrayBuffer>): void {
    const head = new DataView(new ArrayBuffer(8));
    head.setUint32(0, data.length);
    for (let i = 0; i < 4; i++) head.setUint8(4 + i, type.charCodeAt(i));
    const sum = new DataView(new ArrayBuffer(4));
    const headBytes = new Uint8Array(head.buffer);
    sum.setUint32(0, crc32(data, crc32(headBytes.subarray(4))));
    this.#parts.push(headBytes, data, new Uint8Array(sum.buffer));
  }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const trueColour = 2;
const unitIsMetre = 1;
const filterUp = 2;
