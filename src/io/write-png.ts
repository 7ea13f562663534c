import { zlibSync } from 'fflate';
import { crc32 } from './archive/crc-32';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

interface Picture {
  width: number;
  height: number;
  /** number of each pixel's colour, row by row from the top */
  indices: Uint8Array;
  /** red, green, blue of each colour, 256 at most */
  palette: Uint8Array;
  /** that a printed page has to the inch */
  dotsPerInch: number;
}

/** A picture as a PNG (ISO/IEC 15948) with a palette. */
export function writePng({ width, height, indices, palette, dotsPerInch }: Picture): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint16(8, 0x0803);
  const perMetre = Math.round(dotsPerInch / 0.0254);
  const size = new DataView(new ArrayBuffer(9));
  size.setUint32(0, perMetre);
  size.setUint32(4, perMetre);
  size.setUint8(8, 1);
  return joined([
    signature,
    chunk('IHDR', new Uint8Array(head.buffer)),
    chunk('PLTE', palette),
    chunk('pHYs', new Uint8Array(size.buffer)),
    chunk('IDAT', zlibSync(filtered(indices, width, height), { level: 4 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Filter 0 (None) for every row: numbers of colours are no amounts whose differences would tell anything. */
function filtered(pixels: Uint8Array, rowBytes: number, height: number): Uint8Array {
  const rows = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
