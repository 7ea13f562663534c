import { describe, expect, it } from 'vitest';
import { locateJsonError } from '../../src/domain/locate-json-error';

const valid = '{"a":[1,-2.5e3,{"b":"\\u4e2d\\n"}],"c":{},"d":[],"e":null,"f":[true,false]}';

/** The offset that this engine's own parser gives, where it gives one. */
function enginesOffset(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const position = / at position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? null : Number(position);
  }
}

describe('locateJsonError', () => {
  it.each<[string, string, number, number, string]>([
    ['a missing value', '{"a":}', 1, 6, '}'],
    ['a comma after the last member', '{"a":1,}', 1, 8, '}'],
    ['a comma after the last element', '[1,\n]', 2, 1, ']'],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, '"'],
    ['something after the end', '{"a":1}\n x', 2, 2, 'x'],
    ['the wrong bracket', '[{]', 1, 3, ']'],
    ['a name without quotes', '{a:1}', 1, 2, 'a'],
    ['a leading zero', '[01]', 1, 3, '1'],
    ['NaN', '[NaN]', 1, 2, 'N'],
    ['a character of two code units', '[😀]', 1, 2, '😀'],
    ['a text that ends too early', '[1,[2', 1, 6, ''],
    ['an empty text', '', 1, 1, ''],
    ['a string that never ends', '{"a":"b', 1, 6, '"'],
  ])('finds %s', (_what, text, line, column, found) => {
    expect(locateJsonError(text)).toEqual({ line, column, found });
  });

  it('agrees with the engine wherever a character of a good text is left out', () => {
    let compared = 0;
    for (let i = 0; i < valid.length; i++) {
      const broken = valid.slice(0, i) + valid.slice(i + 1);
      const offset = enginesOffset(broken);
      const isInsideToken = /["\\\w.-]/.test(valid[i] ?? '');
      if (offset === null || isInsideToken) continue;
      compared += 1;
      expect([broken, locateJsonError(broken).column]).toEqual([broken, offset + 1]);
    }
    expect(compared).toBeGreaterThan(10);
  });
});
