import { describe, expect, it } from 'vitest';
import { DecimalReader } from '../../src/io/read-decimal';
import { seededRandom } from '../geo/seeded-shapes';

const read = (text: string): { number: number; end: number } => {
  const reader = new DecimalReader(new TextEncoder().encode(`[${text},`));
  return { number: reader.read(1), end: reader.end - 1 };
};

const random = seededRandom(11);
const digits = (count: number): string =>
  Array.from({ length: count }, () => Math.floor(10 * random())).join('');

describe('decimal numbers', () => {
  it('are to the bit what the language makes of them, whatever their length', () => {
    const written = [
      ...['0', '-0', '0.0', '-0.000', '1', '-180', '90.0', '1e3', '-1.5E-7', '12e+2', '9007199254740993'],
      ...['0.1', '0.30000000000000004', '121.35123456789012', '4503599627370497.5', '0.00000000000000000123'],
      ...['123456789012345678901234567890.5', '2.2250738585072014e-308', '5e-324'],
      ...Array.from({ length: 20_000 }, () => String((random() - 0.5) * 360)),
      ...Array.from({ length: 20_000 }, () => {
        const places = Math.floor(20 * random());
        return `${random() < 0.5 ? '-' : ''}${1 + Math.floor(9 * random())}${digits(Math.floor(8 * random()))}.${digits(1 + places)}`;
      }),
    ];
    for (const text of written) expect(Object.is(read(text).number, Number(text)), text).toBe(true);
    for (const text of written) expect(read(text).end).toBe(text.length);
  });

  it('are rounded rightly next to the middle between two doubles', () => {
    for (let i = 0; i < 5_000; i += 1) {
      // the middle above a double of two or three whole digits has fewer than nineteen digits where it ends in few bits
      const low = Math.round(random() * 2 ** 20) / 2 ** 13 + 64;
      const middle = low + 2 ** -14;
      for (const text of [String(middle), `${middle}0000001`.slice(0, 20), `${middle}`.slice(0, -1)]) {
        const plain = text.includes('.') ? text : `${text}.0`;
        expect(Object.is(read(plain).number, Number(plain)), plain).toBe(true);
      }
    }
    // written out, these lie within a millionth of a unit in the last place from a middle
    for (const text of ['9007199254740993', '9007199254740995', '90071992547409.935', '900719925474.09931']) {
      expect(Object.is(read(text).number, Number(text)), text).toBe(true);
    }
  });

  it('are none where JSON has none', () => {
    for (const text of ['', '-', '.5', '1.', '01', '-01.5', '+1', 'NaN', '1e999', '0x10', '1.e5', '--1']) {
      const { number, end } = read(text);
      expect(Number.isNaN(number) || end < text.length, text).toBe(true);
    }
  });
});
