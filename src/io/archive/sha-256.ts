/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2), and of the square roots of eight. */
const { constants, start } = primeRoots();

function primeRoots(): { constants: Int32Array; start: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number): number => (root - Math.floor(root)) * 2 ** 32;
  return {
    constants: Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
    start: Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
  };
}
const blockSize = 64;

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 (FIPS 180-4) of bytes that come chunk by chunk, which the browser's own can't take. */
export class Sha256 {
  readonly #state = start.slice();
  readonly #words = new Int32Array(64);
  readonly #block = new Uint8Array(blockSize);
  readonly #view = new DataView(this.#block.buffer);
  #filled = 0;
  #length = 0;

  update(bytes: Uint8Array): void {
    this.#length += bytes.length;
    let at = this.#filled === 0 ? 0 : this.#fill(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (; at + blockSize <= bytes.length; at += blockSize) this.#digest(view, at);
    if (at < bytes.length) this.#fill(bytes.subarray(at));
  }

  /** Takes what there is room for into the block that waits, and digests that when it is full; returns how many bytes were taken. */
  #fill(bytes: Uint8Array): number {
    const taken = bytes.subarray(0, blockSize - this.#filled);
    this.#block.set(taken, this.#filled);
    this.#filled += taken.length;
    if (this.#filled === blockSize) {
      this.#filled = 0;
      this.#digest(this.#view, 0);
    }
    return taken.length;
  }

  /** Ends it: 64 lower-case hex digits. */
  hex(): string {
    const length = this.#length;
    this.update(Uint8Array.of(0x80));
    if (this.#filled > blockSize - 8) this.update(new Uint8Array(blockSize - this.#filled));
    this.#block.fill(0, this.#filled);
    this.#view.setUint32(blockSize - 8, Math.floor(length / 2 ** 29));
    this.#view.setUint32(blockSize - 4, (length * 8) % 2 ** 32);
    this.#digest(this.#view, 0);
    return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** The block of the view that begins at a byte. */
  #digest(view: DataView, at: number): void {
    const words = this.#words;
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(at + 4 * i);
    for (let i = 16; i < 64; i += 1) {
      const early = words[i - 15] as number;
      const late = words[i - 2] as number;
      const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      words[i] = ((words[i - 16] as number) + first + (words[i - 7] as number) + second) | 0;
    }
    mix(this.#state, words);
  }
}

type Eight = [number, number, number, number, number, number, number, number];

/** The 64 rounds of a block (6.2.2). */
function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e, f, g, h] = [...state] as Eight;
  for (let i = 0; i < 64; i += 1) {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + high + chosen + (constants[i] as number) + (words[i] as number)) | 0;
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const after: Eight = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i += 1) state[i] = (state[i] as number) + (after[i] as number);
}
