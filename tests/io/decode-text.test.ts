import { describe, expect, it } from 'vitest';
import { decodeTextBy } from '../../src/io/decode-text';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
/** 地块 in GB18030 */
const gbk = bytes(0xb5, 0xd8, 0xbf, 0xe9);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

describe('the encoding of a text', () => {
  it.each([
    ['a mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8', 'mark'],
    ['UTF-8 that fits', new TextEncoder().encode('地块,1'), '地块,1', 'utf-8', 'only-fit'],
    ['what else is GB18030', gbk, '地块', 'gb18030', 'guessed'],
    ['zeros on the right', utf16('地块,1,2,3\n', true), '地块,1,2,3\n', 'utf-16le', 'guessed'],
    ['zeros on the left', utf16('地块,1,2,3\n', false), '地块,1,2,3\n', 'utf-16be', 'guessed'],
  ])('is told by %s', (_, content, text, name, by) => {
    expect(decodeTextBy(content)).toMatchObject({ text, encoding: { name, by } });
  });

  it('is what the user says, where the bytes fit', () => {
    expect(decodeTextBy(gbk, 'big5')?.encoding).toMatchObject({ name: 'big5', by: 'user' });
    expect(decodeTextBy(gbk, 'gbk')).toMatchObject({ text: '地块', encoding: { sample: ['地块'] } });
    expect(decodeTextBy(gbk, 'utf-8')).toBeNull();
    expect(decodeTextBy(gbk, 'klingon')).toBeNull();
  });
});
