import { describe, expect, it } from 'vitest';
import { unpackZone, packedPlaceOf } from '../../src/domain/packed-areal';
import { CutCoordinates } from '../../src/io/cut-coordinates';
import { parseGeojsonFile, parseJsonFile } from '../../src/io/parse-json-file';
import { seededRandom } from '../geo/seeded-shapes';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const most = 2_000_000;

type Members = Record<string, unknown>;

/** A document with all that is packed in it as plain arrays. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const place = packedPlaceOf(value);
  const members = Object.entries(value).map(([key, member]) => [key, plain(member)] as const);
  const read: Members = Object.fromEntries(members);
  if (!place) return read;
  const { coordinates } = unpackZone(place.packed, place.zone);
  return { ...read, coordinates: read.type === 'Polygon' ? coordinates[0] : coordinates };
}

const packedIn = (text: string): number => {
  let count = 0;
  JSON.stringify(parseGeojsonFile(bytesOf(text), 'f', most).value, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && packedPlaceOf(value)) count += 1;
    return value;
  });
  return count;
};

const square = '[[[121,30],[121.5,30],[121.5,30.5],[121,30]]]';
const polygon = `{"type":"Polygon","coordinates":${square}}`;

const random = seededRandom(3);
const oneOf = <T>(...choices: readonly T[]): T => choices[Math.floor(choices.length * random())] as T;
const space = (): string => oneOf('', '', ' ', '\n\t', '\r\n  ');
const numberText = (): string =>
  oneOf(String(360 * random() - 180), '0', '-0', '1e1', '-1.25E-2', (90 * random()).toFixed(6), '121.5');
const list = (items: number, item: () => string): string =>
  `[${space()}${Array.from({ length: items }, item).join(`${space()},${space()}`)}${space()}]`;
const position = (): string => list(oneOf(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 1), numberText);
const ring = (): string => list(1 + Math.floor(5 * random()), position);
const rings = (): string => list(1 + Math.floor(3 * random()), ring);
const geometry = (): string =>
  oneOf(
    () => `{"type":"Polygon","bbox":[1,2],"coordinates"${space()}:${space()}${rings()}}`,
    () => `{"coordinates":${list(2, rings)},"type":"MultiPolygon"}`,
    () => `{"type":"MultiLineString","coordinates":${rings()}}`,
    () => `{"type":"Point","coordinates":${position()}}`,
    () => `{"type":"GeometryCollection","geometries":[${polygon},{"type":"Polygon","coordinates":[]}]}`,
    () => 'null',
  )();

describe('coordinates read beside the document', () => {
  it('are those of the document as it stands, whatever is in it', () => {
    for (let i = 0; i < 400; i += 1) {
      const features = Array.from(
        { length: 3 },
        () =>
          `{"type":"Feature","properties":{"名":"地块 \\"coordinates\\":[[["},"geometry":${space()}${geometry()}}`,
      );
      const bytes = bytesOf(`{"type":"FeatureCollection","features":[${features.join()}]}`);
      const { value, issues } = parseGeojsonFile(bytes, 'f', most);
      const usual = parseJsonFile(bytes, 'f');
      expect(plain(value)).toEqual(usual.value);
      expect(issues).toEqual(usual.issues);
    }
  });

  it('are packed where they are the polygons of features, and their geometries', () => {
    expect(packedIn(polygon)).toBe(1);
    expect(packedIn(`\ufeff{"type":"Feature","properties":null,"geometry":${polygon}}`)).toBe(1);
    expect(packedIn(`{"type":"GeometryCollection","geometries":[${polygon},${polygon}]}`)).toBe(2);
  });

  it('stay in the text where they are something else', () => {
    for (const text of [
      // three numbers to a position, a bad number, a list that is not closed as it was opened
      polygon.replace('[121,30]', '[121,30,5]'),
      polygon.replace('121.5', '0121.5'),
      polygon.replace('[121,30]', '["121",30]'),
      // attributes, members that mean nothing, keys that only look so
      `{"type":"Feature","geometry":null,"properties":{"coordinates":${square}}}`,
      `{"type":"Feature","geometry":null,"properties":null,"other":{"coordinates":${square}}}`,
      `{"type":"Point","coordinates":[1,2],"my \\"coordinates":${square}}`,
      // what stands for them must not be in the text itself
      `{"type":"Feature","properties":{"a":"\ue0000"},"geometry":${polygon}}`,
      `{"type":"Feature","properties":{"a":"\\uE0000"},"geometry":${polygon}}`,
      // what is amiss is told with its place
      `{"type":"Feature","geometry":${polygon},"geometry":${polygon},"properties":null}`,
      `{"type":"Feature","properties":{"a":1,"a":2},"geometry":${polygon}}`,
      `{"type":"Feature","properties":null,"geometry":${polygon}`,
    ]) {
      expect(packedIn(text), text).toBe(0);
      const bytes = bytesOf(text);
      expect(parseGeojsonFile(bytes, 'f', most)).toEqual(parseJsonFile(bytes, 'f'));
    }
  });

  it('are not looked for in bytes that are no UTF-8', () => {
    const gbk = Uint8Array.of(
      ...bytesOf('{"type":"Feature","properties":{"a":"'),
      0xc4,
      0xe3,
      ...bytesOf(`"},"geometry":${polygon}}`),
    );
    expect(new CutCoordinates(gbk, most).rest()).toBeNull();
    expect(parseGeojsonFile(gbk, 'f', most)).toEqual(parseJsonFile(gbk, 'f'));
  });

  it('are refused where they are more than a file may have, as soon as that is seen', () => {
    const four = bytesOf(polygon);
    expect(parseGeojsonFile(four, 'f', 4).issues).toEqual([]);
    const { value, issues } = parseGeojsonFile(four, 'f', 3);
    expect(value).toBeNull();
    expect(issues).toMatchObject([{ code: 'too-many-vertices', at: { file: 'f' }, params: { limit: 3 } }]);
    // what follows is not looked at
    expect(parseGeojsonFile(bytesOf(polygon.slice(0, -5)), 'f', 3).issues).toEqual(issues);
  });
});
