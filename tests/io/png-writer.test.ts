import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '../../src/io/archive/crc-32';
import { PngWriter } from '../../src/io/png-writer';

/** The chunks of a PNG, each with its checksum proved. */
function chunksOf(bytes: Uint8Array): { type: string; data: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: { type: string; data: Uint8Array }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(view.getUint32(at + 8 + length)).toBe(crc32(named));
    chunks.push({ type: String.fromCharCode(...named.subarray(0, 4)), data: named.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

it('gives the rows back that were written in pieces, and tells the density', async () => {
  const [width, height] = [37, 23];
  const rgba = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, i) => (i * i * 31 + (i >> 5)) % 256,
  );
  const writer = new PngWriter(width, height, 300);
  for (let row = 0; row < height; row += 5)
    await writer.write(rgba.subarray(row * width * 4, Math.min(height, row + 5) * width * 4));
  const bytes = new Uint8Array(Buffer.concat(await writer.end()));
  const chunks = chunksOf(bytes);
  const of = (type: string) => chunks.filter((chunk) => chunk.type === type).map(({ data }) => data);
  expect([...(of('pHYs')[0] ?? [])]).toEqual([0, 0, 46, 35, 0, 0, 46, 35, 1]);
  const raw = inflateSync(Buffer.concat(of('IDAT')));
  const rowBytes = width * 3 + 1;
  expect(raw.length).toBe(height * rowBytes);
  for (let row = 0; row < height; row++)
    for (let i = 0; i < width * 3; i++) {
      const above = row === 0 ? 0 : (raw[(row - 1) * rowBytes + 1 + i] ?? 0);
      const value = ((raw[row * rowBytes + 1 + i] ?? 0) + above) & 255;
      raw[row * rowBytes + 1 + i] = value;
      const pixel = row * width + Math.floor(i / 3);
      expect(value).toBe(rgba[pixel * 4 + (i % 3)]);
    }
});
