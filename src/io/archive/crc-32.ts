const tableCount = 8;

/** `tables[k][byte]`: what a byte does to the sum when k others follow it. */
const tables = Array.from({ length: tableCount }, () => new Uint32Array(256));
for (let byte = 0; byte < 256; byte += 1) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  at(0)[byte] = crc;
}
for (let byte = 0; byte < 256; byte += 1) {
  for (let k = 1; k < tableCount; k += 1) {
    const before = at(k - 1)[byte] as number;
    at(k)[byte] = (at(0)[before & 0xff] as number) ^ (before >>> 8);
  }
}

function at(k: number): Uint32Array {
  return tables[k] as Uint32Array;
}

/**
 * CRC-32 as in ISO 3309, eight bytes at a time (M. Kounavis and F. Berry, A systematic approach to building high performance CRC
 * generators, 2005).
 * @param before the sum of the bytes that come before these
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const b = (i: number): number => bytes[i] as number;
  const whole = bytes.length - (bytes.length % 8);
  let crc = ~before;
  for (let i = 0; i < whole; i += 8) {
    crc ^= b(i) | (b(i + 1) << 8) | (b(i + 2) << 16) | (b(i + 3) << 24);
    crc =
      (t7[crc & 0xff] as number) ^
      (t6[(crc >>> 8) & 0xff] as number) ^
      (t5[(crc >>> 16) & 0xff] as number) ^
      (t4[crc >>> 24] as number) ^
      (t3[b(i + 4)] as number) ^
      (t2[b(i + 5)] as number) ^
      (t1[b(i + 6)] as number) ^
      (t0[b(i + 7)] as number);
  }
  for (let i = whole; i < bytes.length; i += 1) crc = (t0[(crc ^ b(i)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}
