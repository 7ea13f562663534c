import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, GeoJSONSourceDiff } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { changeData } from '../../src/map/change-data';

const pointAt = (x: number): Feature['geometry'] => ({ type: 'Point', coordinates: [x, 30] });
const feature = (id: string, name: string, geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties: { id, name },
  geometry,
});
const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

/** A source that is told what changed as the map's is, and shows what came of it. */
class ToldSource {
  shown: Map<string, Feature>;
  told = 0;

  constructor({ features }: FeatureCollection) {
    this.shown = new Map(features.map((one) => [String(one.properties?.['id']), structuredClone(one)]));
  }

  setData(): void {
    this.told = Infinity;
  }

  updateData({ remove = [], add = [], update = [] }: GeoJSONSourceDiff): void {
    this.told = remove.length + add.length + update.length;
    for (const id of remove) this.shown.delete(String(id));
    for (const one of add) this.shown.set(String(one.properties?.['id']), one);
    for (const { id, newGeometry, addOrUpdateProperties = [] } of update) {
      const one = this.shown.get(String(id));
      if (!one) throw new Error('The map was told of a feature that it does not have.');
      if (newGeometry) one.geometry = newGeometry;
      for (const { key, value } of addOrUpdateProperties as { key: string; value: unknown }[])
        one.properties = { ...one.properties, [key]: value };
    }
  }
}

function change(before: FeatureCollection, after: FeatureCollection, promoteId = 'id'): ToldSource {
  const source = new ToldSource(before);
  const data = (of: FeatureCollection) => ({ type: 'geojson', data: of, promoteId }) as const;
  changeData(source as unknown as GeoJSONSource, data(before), data(after));
  return source;
}

const [a, b, c] = [
  feature('a', '甲', pointAt(1)),
  feature('b', '乙', pointAt(2)),
  feature('c', '丙', pointAt(3)),
];

describe('what is drawn anew of many features', () => {
  it('is what was added, removed, moved or renamed, and nothing else', () => {
    const moved = feature('a', '甲', pointAt(5));
    const renamed = feature('b', '乙二', b.geometry);
    const added = feature('d', '丁', pointAt(4));
    const source = change(collection([a, b, c]), collection([moved, renamed, added]));
    expect([...source.shown.values()]).toEqual([moved, renamed, added]);
    expect(source.told).toBe(4);
    expect(change(collection([a, b, c]), collection([{ ...a }, { ...b }, { ...c }])).told).toBe(0);
  });

  it('keeps what was marked on a feature that is moved', () => {
    const marked = { ...a, properties: { ...a.properties, standing: 'conflict' } };
    const source = new ToldSource(collection([marked, b]));
    const data = (of: FeatureCollection) => ({ type: 'geojson', data: of, promoteId: 'id' }) as const;
    const after = collection([feature('a', '甲', pointAt(9)), b]);
    changeData(source as unknown as GeoJSONSource, data(collection([a, b])), data(after));
    expect(source.shown.get('a')?.properties?.['standing']).toBe('conflict');
  });

  it('is everything where features have no ids, or there were none', () => {
    expect(change(collection([a]), collection([b]), 'name').told).toBe(Infinity);
    expect(change(collection([]), collection([b])).told).toBe(Infinity);
  });
});
