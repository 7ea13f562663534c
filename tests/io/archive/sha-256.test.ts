import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../../src/io/archive/sha-256';

/** Bytes without a pattern that a block could hide. */
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (i * 2_654_435_761) >>> (i % 24));

const ownHash = (...chunks: readonly Uint8Array[]): string => {
  const hash = new Sha256();
  for (const chunk of chunks) hash.update(chunk);
  return hash.hex();
};
const nodeHash = (data: Uint8Array): string => createHash('sha256').update(data).digest('hex');

describe('SHA-256', () => {
  it('is what Node’s own makes of every length around one, two and three blocks', () => {
    for (let length = 0; length <= 200; length += 1) {
      const part = bytes.subarray(0, length);
      expect(ownHash(part)).toBe(nodeHash(part));
    }
  });

  it('is the same however the bytes are cut, and wherever in their buffer they lie', () => {
    for (const size of [1, 3, 55, 56, 63, 64, 65, 127, 128, 129, 500]) {
      const data = bytes.subarray(7);
      const chunks: Uint8Array[] = [new Uint8Array(0)];
      for (let at = 0; at < data.length; at += size) chunks.push(data.subarray(at, at + size));
      expect(ownHash(...chunks)).toBe(nodeHash(data));
    }
  });
});
