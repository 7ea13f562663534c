import { describe, expect, it } from 'vitest';
import type { BaseMap } from '../../src/domain/base-map-schema';
import { TileLoader, type TileTrouble } from '../../src/map/tile-loader';

const map: BaseMap = {
  id: 'a',
  name: 'A',
  attribution: '',
  kind: 'xyz',
  address: 'https://tiles.test/{z}/{x}/{y}.png',
};
const { signal } = new AbortController();

/** A loader over a network that answers as told, what it asked for, and the troubles that it told of. */
function loaderOf(answer: () => Response, isOnline = true) {
  const asked: string[] = [];
  const told: (TileTrouble | null)[] = [];
  const loader = new TileLoader(
    (address) => {
      asked.push(address);
      try {
        return Promise.resolve(answer());
      } catch (error) {
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    () => isOnline,
    (trouble) => told.push(trouble),
  );
  const load = async (key: string, times: number) => {
    for (let x = 0; x < times; x += 1) await loader.load(`${key}/0/9/${x}/7`, signal);
  };
  return { loader, asked, told, load };
}
const picture = () => new Response('png', { headers: { 'content-type': 'image/png' } });

describe('the loader of tiles', () => {
  it('asks for nothing before a base map is open, for nothing but its tiles, and for nothing after it is closed', async () => {
    const { loader, asked, load } = loaderOf(picture);
    await load('1', 3);
    expect(asked).toEqual([]);
    const { key } = loader.open(map, 1);
    expect((await loader.load(`${key}/0/9/1/7`, signal)).byteLength).toBe(3);
    expect(asked).toEqual(['https://tiles.test/9/1/7.png']);
    await loader.load(`${key}/5/9/1/7`, signal);
    await load('another', 2);
    loader.close();
    await load(key, 2);
    expect(asked).toHaveLength(1);
  });

  it('tells of trouble when several tiles fail, rests after more, and asks again when it is opened anew', async () => {
    const { loader, asked, told, load } = loaderOf(() => new Response('{"code":301001}', { status: 403 }));
    const { key } = loader.open(map, 1);
    await load(key, 2);
    expect(told.filter((trouble) => trouble !== null)).toEqual([]);
    await load(key, 30);
    expect(told.at(-1)).toBe('refused');
    expect(asked).toHaveLength(8);
    await load(loader.open(map, 1).key, 1);
    expect(asked).toHaveLength(9);
  });

  it.each([
    [429, 'text/plain', 'tooMany'],
    [500, 'image/png', 'failing'],
    [200, 'application/xml', 'noImage'],
  ])('tells status %i with %s as %s', async (status, type, trouble) => {
    const { loader, told, load } = loaderOf(
      () => new Response('x', { status, headers: { 'content-type': type } }),
    );
    await load(loader.open(map, 1).key, 3);
    expect(told.at(-1)).toBe(trouble);
  });

  it('tells a computer without a network from a server that does not answer', async () => {
    const fail = (): Response => {
      throw new TypeError('Failed to fetch');
    };
    const { loader, told, load } = loaderOf(fail, false);
    await load(loader.open(map, 1).key, 3);
    expect(told.at(-1)).toBe('offline');
  });

  it('takes a trouble back as soon as a tile comes, and never counts what the map gave up itself', async () => {
    let isUp = false;
    const { loader, told, load } = loaderOf(() => {
      if (!isUp) throw new TypeError('Failed to fetch');
      return picture();
    });
    const { key } = loader.open(map, 1);
    await load(key, 4);
    expect(told.at(-1)).toBe('unreachable');
    isUp = true;
    await load(key, 1);
    expect(told.at(-1)).toBeNull();
    isUp = false;
    const aborted = AbortSignal.abort();
    for (let x = 0; x < 9; x += 1) await expect(loader.load(`${key}/0/9/${x}/7`, aborted)).rejects.toThrow();
    expect(told.at(-1)).toBeNull();
  });
});
