import { describe, expect, it } from 'vitest';
import { SiteStore } from '../../src/state/site-store.svelte';

const geometry = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [121, 30],
      [121.1, 30],
      [121.1, 30.1],
      [121, 30],
    ] as [number, number][],
  ],
};
const site = (name?: string) => ({
  name,
  geometry,
  labelAt: [121.05, 30.03] as [number, number],
  areaM2: 1,
  origin: { kind: 'drawn' } as const,
  properties: {},
});
const numbered = (n: number): string => `No. ${n}`;

describe('the sites', () => {
  it('are named by their number when they have no name, and never share an id', () => {
    const store = new SiteStore();
    const [first] = store.add([site(), site('Dock')], numbered);
    store.remove([first ?? '']);
    store.add([site()], numbered);
    expect(store.all.map(({ name }) => name)).toEqual(['Dock', 'No. 3']);
    expect(new Set(store.all.map(({ id }) => id)).size).toBe(2);
  });

  it('go back and forth through every edit', () => {
    const store = new SiteStore();
    const states = [store.all];
    const [id = ''] = store.add([site('a')], numbered);
    states.push(store.all);
    store.rename(id, 'b');
    states.push(store.all);
    store.reshape(id, { geometry, labelAt: [121.06, 30.04], areaM2: 2 });
    states.push(store.all);
    store.remove([id]);
    states.push(store.all);
    for (const before of states.slice(0, -1).toReversed()) {
      store.undo();
      expect(store.all).toBe(before);
    }
    expect(store.lastEdit).toBeNull();
    for (const after of states.slice(1)) {
      store.redo();
      expect(store.all).toBe(after);
    }
    expect(store.nextRedo).toBeNull();
  });

  it('say that an outline was proposed, and forget what their file states of the old one', () => {
    const store = new SiteStore();
    const file = { kind: 'file', file: 'a.shp', sha256: '00' } as const;
    const declaredArea = {
      unit: 'm2',
      unitBy: 'stated',
      declaredM2: 2,
      computedM2: 1,
      computedAs: 'ellipsoidal',
      differsBy: 1,
      isWithin: false,
    } as const;
    const [id = ''] = store.add([{ ...site('a'), origin: file, declaredArea }], numbered);
    const outline = { geometry, labelAt: [121.06, 30.04] as [number, number], areaM2: 2 };
    store.adopt(id, { ...outline, origin: { ...file, cleared: ['retreat'] } });
    expect(store.find(id)).toMatchObject({ areaM2: 2, origin: { file: 'a.shp', cleared: ['retreat'] } });
    expect(store.find(id)).not.toHaveProperty('declaredArea');
    expect(store.lastEdit).toBe('adopt');
    store.undo();
    expect(store.find(id)).toMatchObject({ origin: file, declaredArea });
  });

  it('keep what the planner answered and judged, go back over it, and judge a new shape anew', () => {
    const store = new SiteStore();
    const [id = ''] = store.add([site('a')], numbered);
    store.claim(id, 'rule:use', 'other');
    store.claim(id, 'rule', 'survey');
    const override = { state: 'clear', instead: 'conflict', reason: 'a bridge' } as const;
    store.override(id, 'rule', override);
    expect(store.find(id)).toMatchObject({
      claims: { 'rule:use': 'other', rule: 'survey' },
      overrides: { rule: override },
    });
    store.claim(id, 'rule', null);
    expect(store.find(id)?.claims).toEqual({ 'rule:use': 'other' });
    store.reshape(id, { geometry, labelAt: [121.06, 30.04], areaM2: 2 });
    expect(store.find(id)).toMatchObject({ claims: { 'rule:use': 'other' }, overrides: {} });
    store.undo();
    expect(store.find(id)?.overrides).toEqual({ rule: override });
    store.override(id, 'rule', null);
    expect(store.find(id)?.overrides).toEqual({});
    expect(store.lastEdit).toBe('override');
  });

  it('forget what was undone once something else is done', () => {
    const store = new SiteStore();
    store.add([site('a')], numbered);
    store.undo();
    store.add([site('b')], numbered);
    expect(store.nextRedo).toBeNull();
    expect(store.all.map(({ name }) => name)).toEqual(['b']);
  });
});
