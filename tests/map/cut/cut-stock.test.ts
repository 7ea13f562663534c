import type { Feature } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { FromCutter, ToCutter } from '../../../src/map/cut/cut-messages';
import { CutStock } from '../../../src/map/cut/cut-stock';
import { CutterLink } from '../../../src/map/cut/cutter-link';
import { TileCutter } from '../../../src/map/cut/tile-cutter';
import { packedCopy } from '../../../src/domain/pack-polygons';
import { seededRandom } from '../../geo/seeded-shapes';
import { decodeTile, tileAt, type TileFeature } from './decode-tile';

const random = seededRandom(5);
const tolerance = 0.375;
const live = new AbortController().signal;

/** A link to a cutter that answers in tasks of its own, as one in another thread does; and what it was told. */
function openLink(): { link: CutterLink; told: ToCutter[] } {
  const told: ToCutter[] = [];
  const link = new CutterLink((onAnswer) => {
    const later = (answer: FromCutter): unknown => setTimeout(() => onAnswer(structuredClone(answer)));
    const cutter = new TileCutter((answer) => later(answer));
    return {
      post: (message, transfer) => {
        const copy = structuredClone(message, { transfer });
        told.push(copy);
        setTimeout(() => cutter.take(copy));
      },
      end: () => undefined,
    };
  });
  return { link, told };
}

const square = (id: string, lon: number, lat: number, side = 0.001): Feature => ({
  type: 'Feature',
  properties: { id, name: `地块 ${id}` },
  geometry: packedCopy({
    type: 'Polygon',
    coordinates: [
      [
        [lon, lat],
        [lon + side, lat],
        [lon + side, lat + side],
        [lon, lat + side],
        [lon, lat],
      ],
    ],
  }),
});

async function seenAt(stock: CutStock, place: readonly [number, number], z = 16): Promise<TileFeature[]> {
  const tile = tileAt(place, z);
  return decodeTile(await stock.tile(tile, live), tile);
}

const idsOf = (features: readonly TileFeature[]): unknown[] =>
  features.map(({ properties }) => properties['id']).toSorted();

describe('tiles cut beside the page', () => {
  it('hold the features that lie in them, as exact as the screen at every level', async () => {
    const stock = new CutStock(openLink().link);
    const places = Array.from({ length: 300 }, () => [121 + random(), 30 + random()] as const);
    await stock.update(
      places.map(([lon, lat], i) => square(`s${i}`, lon, lat)),
      tolerance,
    );
    for (const [i, [lon, lat]] of places.entries()) {
      for (const z of [12, 16, 20]) {
        const found = (await seenAt(stock, [lon, lat], z)).find(
          ({ properties }) => properties['id'] === `s${i}`,
        );
        expect(found?.properties).toEqual({ id: `s${i}`, name: `地块 s${i}` });
        // a tile cuts what lies far outside of it; the corner that it was asked for is there
        const nearest = Math.min(
          ...(found?.positions ?? []).map(([x, y]) => Math.hypot((x - lon) * 96_000, (y - lat) * 111_000)),
        );
        expect(nearest).toBeLessThan((1.5 * 40_000_000) / 2 ** z / 512);
      }
    }
  });

  it('are told what changed and nothing else, and forget what is gone', async () => {
    const { link, told } = openLink();
    const stock = new CutStock(link);
    const [a, b, c] = [square('a', 121, 30), square('b', 121.002, 30), square('c', 121.004, 30)];
    await stock.update([a, b, c], tolerance);
    expect(idsOf(await seenAt(stock, [121.003, 30.0005], 14))).toEqual(['a', 'b', 'c']);
    told.length = 0;
    const renamed = { ...b, properties: { id: 'b', name: '改名' } };
    await stock.update([a, renamed, square('d', 121.006, 30)], tolerance);
    const added = told.flatMap((message) => (message.kind === 'add' ? message.lot.features : []));
    expect(added.map(({ properties }) => properties['id'])).toEqual(['d', 'b']);
    const seen = await seenAt(stock, [121.003, 30.0005], 14);
    expect(idsOf(seen)).toEqual(['a', 'b', 'd']);
    expect(seen.map(({ properties }) => properties['name'])).toContain('改名');
  });

  it('keep the marks of features while others change, and lose them with the feature', async () => {
    const stock = new CutStock(openLink().link);
    const [a, b] = [square('a', 121, 30), square('b', 121.002, 30)];
    const standings = async (): Promise<unknown[]> =>
      (await seenAt(stock, [121.001, 30.0005], 15)).map(({ properties }) => [
        properties['id'],
        properties['standing'],
        properties['faint'],
      ]);
    await stock.update([a, b], tolerance);
    await stock.mark([['a', { standing: 'conflict', faint: false }]]);
    await stock.mark([['a', { faint: true }]]);
    await stock.update([a, { ...b, properties: { id: 'b', name: '乙' } }], tolerance);
    expect((await standings()).toSorted()).toEqual([
      ['a', 'conflict', true],
      ['b', undefined, undefined],
    ]);
    await stock.update([b], tolerance);
    await stock.update([a, b], tolerance);
    expect((await standings()).toSorted()).toEqual([
      ['a', undefined, undefined],
      ['b', undefined, undefined],
    ]);
  });

  it('are as of now, though they were asked for before the last change', async () => {
    const stock = new CutStock(openLink().link);
    void stock.update([square('a', 121, 30)], tolerance);
    const asked = seenAt(stock, [121.0005, 30.0005]);
    await new Promise((resolve) => setTimeout(resolve, 1));
    void stock.update([square('b', 121, 30)], tolerance);
    expect(idsOf(await asked)).toEqual(['b']);
    expect(idsOf(await seenAt(stock, [121.0005, 30.0005]))).toEqual(['b']);
  });

  it('are empty without asking anybody where there are no features, and of no use when nobody wants them', async () => {
    const { link, told } = openLink();
    const stock = new CutStock(link);
    await stock.update([], tolerance);
    for (let i = 0; i < 2; i += 1) {
      const tile = await stock.tile({ z: 3, x: 1, y: 2 }, live);
      // the map engine takes it to a thread of its own, so that no two may be the same
      expect(structuredClone(tile, { transfer: [tile] }).byteLength).toBe(0);
    }
    expect(told).toEqual([]);
    await expect(stock.tile({ z: 3, x: 1, y: 2 }, AbortSignal.abort())).rejects.toThrow();
  });

  it('are refused, and not empty, where the cutter knows nothing of the features', async () => {
    const { link } = openLink();
    await expect(link.cut(7, { z: 0, x: 0, y: 0 })).rejects.toThrow('lost');
  });

  it('fail with the cutter, and can be asked for again', async () => {
    const opened: ((error: Error) => void)[] = [];
    const link = new CutterLink((_, onError) => {
      opened.push(onError);
      return { post: () => undefined, end: () => undefined };
    });
    const asked = link.cut(1, { z: 0, x: 0, y: 0 });
    opened[0]?.(new Error('no memory'));
    await expect(asked).rejects.toThrow('no memory');
    void link.cut(1, { z: 0, x: 0, y: 0 });
    expect(opened).toHaveLength(2);
  });
});
