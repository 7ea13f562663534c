import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../src/domain/geometry';
import { History } from '../../src/state/history.svelte';
import { MeasureStore } from '../../src/state/measure-store.svelte';

const path: readonly LonLat[] = [
  [121, 30],
  [121.1, 30.1],
];

describe('kept measures', () => {
  it('come and go with undo and redo, by the names that the menu says', () => {
    const history = new History();
    const store = new MeasureStore(history);
    const first = store.keep('distance', path);
    store.keep('bearing', path);
    store.wipe();
    expect(store.all).toEqual([]);
    expect(history.lastEdit).toBe('wipeMeasures');
    history.undo();
    expect(store.all.map(({ id }) => id)).toEqual(['measure-1', 'measure-2']);
    store.remove(first);
    history.undo();
    history.undo();
    history.undo();
    expect(store.all).toEqual([]);
    history.redo();
    expect(store.find(first)).toMatchObject({ mode: 'distance', path });
  });

  it('are no step of the history when there is nothing to wipe', () => {
    const history = new History();
    new MeasureStore(history).wipe();
    expect(history.lastEdit).toBeNull();
  });

  it('get a number that none of them has, after those of an opened project', () => {
    const store = new MeasureStore(new History());
    store.open([{ id: 'measure-7', mode: 'area', path }]);
    expect(store.keep('distance', path)).toBe('measure-8');
  });

  it('are given back their corner when a drag is undone', () => {
    const history = new History();
    const store = new MeasureStore(history);
    const id = store.keep('distance', path);
    store.reshape(id, path.with(0, [120, 29]));
    expect(store.find(id)?.path[0]).toEqual([120, 29]);
    history.undo();
    expect(store.find(id)?.path).toBe(path);
  });
});
