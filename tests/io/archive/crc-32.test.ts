import { crc32 as zlibCrc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from '../../../src/io/archive/crc-32';

it('is the checksum that the standard gives for its test text', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

it('is that of another program for bytes of every length up to three rounds', () => {
  for (let length = 0; length <= 24; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + length) % 256);
    expect(crc32(bytes)).toBe(zlibCrc32(bytes));
  }
});
