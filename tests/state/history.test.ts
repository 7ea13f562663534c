import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/domain/scene-schema';
import { History } from '../../src/state/history.svelte';
import { SceneStore } from '../../src/state/scene-store.svelte';
import { SiteStore } from '../../src/state/site-store.svelte';

const site = (name: string) => ({
  name,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [121, 30],
        [121.1, 30],
        [121.1, 30.1],
        [121, 30],
      ] as [number, number][],
    ],
  },
  labelAt: [121.05, 30.03] as [number, number],
  areaM2: 1,
  origin: { kind: 'drawn' } as const,
  properties: {},
});

const scene = (title: string): Omit<Scene, 'id'> => ({
  title: { zh: title, en: title },
  text: { zh: '正文', en: 'Text' },
  view: { bounds: [121, 30, 122, 31], layers: ['land'] },
});

const named = (n: number): string => `No. ${n}`;

describe('one history over sites and scenes', () => {
  it('goes back and forth through the edits of both in the order in which they were made', () => {
    const history = new History();
    const sites = new SiteStore(history);
    const scenes = new SceneStore(history);
    const seen = (): unknown => [sites.all, scenes.all];
    const states = [seen()];
    const note = (): number => states.push(seen());
    const [site1 = ''] = sites.add([site('dock')], named);
    note();
    const first = scenes.record(scene('a'));
    note();
    sites.rename(site1, 'pier');
    note();
    scenes.write(first, 'title', 'zh', '码头');
    note();
    sites.remove([site1]);
    note();
    scenes.remove(first);
    note();
    for (const before of states.slice(0, -1).toReversed()) {
      history.undo();
      expect(seen()).toEqual(before);
    }
    expect(history.lastEdit).toBeNull();
    for (const after of states.slice(1)) {
      history.redo();
      expect(seen()).toEqual(after);
    }
    expect([history.lastEdit, history.nextRedo]).toEqual(['removeScene', null]);
  });

  it('names what undo takes back, whichever store is asked', () => {
    const history = new History();
    const sites = new SiteStore(history);
    const scenes = new SceneStore(history);
    sites.add([site('dock')], named);
    scenes.record(scene('a'));
    expect(sites.lastEdit).toBe('recordScene');
    sites.undo();
    expect([sites.lastEdit, sites.nextRedo, scenes.all.length]).toEqual(['add', 'recordScene', 0]);
    sites.undo();
    expect([sites.lastEdit, sites.nextRedo, sites.all.length]).toEqual([null, 'add', 0]);
  });

  it('forgets what was undone in one store once something is done in the other', () => {
    const history = new History();
    const sites = new SiteStore(history);
    const scenes = new SceneStore(history);
    sites.add([site('dock')], named);
    history.undo();
    scenes.record(scene('a'));
    history.redo();
    expect([sites.all.length, scenes.all.length, history.nextRedo]).toEqual([0, 1, null]);
  });

  it('has nothing to undo in a project that was just opened, and gives new sites new ids', () => {
    const history = new History();
    const sites = new SiteStore(history);
    sites.add([site('a'), site('b'), site('c')], named);
    const kept = sites.all.slice(1);
    history.forget();
    sites.open(kept);
    history.undo();
    expect(sites.all).toBe(kept);
    sites.add([site('d')], named);
    expect(sites.all.map(({ id }) => id)).toEqual(['site-2', 'site-3', 'site-4']);
  });

  it('remembers five hundred steps and no more', () => {
    const history = new History();
    const scenes = new SceneStore(history);
    const id = scenes.record(scene('0'));
    for (let n = 1; n <= 600; n++) scenes.write(id, 'title', 'zh', `${n}`);
    for (let n = 0; n < 1000; n++) history.undo();
    expect(scenes.find(id)?.title.zh).toBe('100');
  });
});
