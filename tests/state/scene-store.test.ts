import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/domain/scene-schema';
import { SceneStore } from '../../src/state/scene-store.svelte';
import { History } from '../../src/state/history.svelte';

const view: Scene['view'] = { bounds: [121, 30, 122, 31], layers: ['land'] };
const scene = (id: string, more: Partial<Scene> = {}): Scene => ({
  id,
  title: { zh: `标题${id}`, en: `Title ${id}` },
  text: { zh: '正文', en: 'Text' },
  view,
  ...more,
});

const own: readonly Scene[] = Object.freeze(['a', 'b', 'c', 'd'].map((id) => Object.freeze(scene(id))));

function opened(): { scenes: SceneStore; history: History; ids: () => string } {
  const history = new History();
  const scenes = new SceneStore(history);
  scenes.open(null, own);
  return { scenes, history, ids: () => scenes.all.map(({ id }) => id).join('') };
}

describe('the scenes of a project', () => {
  it('begin as the plan’s own, which no edit changes', () => {
    const { scenes } = opened();
    expect(scenes.all).toBe(own);
    scenes.write('a', 'title', 'zh', '新');
    expect([scenes.areOwn, own[0]?.title.zh]).toEqual([false, '标题a']);
    scenes.reset();
    expect([scenes.areOwn, scenes.all]).toEqual([true, own]);
  });

  it('wait for the plan’s own without losing those of the project', () => {
    const scenes = new SceneStore();
    scenes.open(null, []);
    scenes.adopt(own);
    expect(scenes.all).toBe(own);
    const ofProject = [scene('z')];
    scenes.open(ofProject, []);
    scenes.adopt(own);
    expect([scenes.all, scenes.areOwn]).toEqual([ofProject, false]);
    scenes.reset();
    expect(scenes.all).toBe(own);
  });

  it('move before a scene, or behind it when they come from above, and step by one place', () => {
    const { scenes, ids } = opened();
    scenes.move('d', 'b');
    expect(ids()).toBe('adbc');
    scenes.move('a', 'c');
    expect(ids()).toBe('dbca');
    scenes.step('c', -1);
    expect(ids()).toBe('dcba');
    scenes.step('d', 1);
    expect(ids()).toBe('cdba');
    scenes.step('c', -1);
    scenes.step('a', 1);
    scenes.move('a', 'nowhere');
    expect(ids()).toBe('cdba');
  });

  it('are recorded and duplicated under ids of their own, behind the scene that is worked on', () => {
    const { scenes } = opened();
    const { id: _, ...recorded } = scene('');
    const first = scenes.record(recorded, 'b');
    const second = scenes.record(recorded);
    const copy = scenes.duplicate(first) ?? '';
    expect(scenes.all.map(({ id }) => id)).toEqual(['a', 'b', first, copy, 'c', 'd', second]);
    expect(new Set([first, second, copy]).size).toBe(3);
    expect(scenes.find(copy)).toEqual({ ...recorded, id: copy });
    expect(scenes.duplicate('nowhere')).toBeNull();
  });

  it('keep their words when the picture is taken anew, but not the steps, the pair and the check of the old one', () => {
    const { scenes } = opened();
    const built = scene('x', {
      steps: [{ layers: ['land'] }],
      compare: {
        mode: 'swipe',
        view: {},
        titles: [
          { zh: '一', en: 'One' },
          { zh: '二', en: 'Two' },
        ],
      },
      check: 'site-1',
      notes: { zh: '讲', en: 'say' },
    });
    scenes.open([built]);
    const captured = { view: { ...view, layers: ['sea'] } };
    scenes.recapture('x', captured);
    const { title, text, notes } = built;
    expect(scenes.all).toEqual([{ id: 'x', title, text, ...(notes && { notes }), ...captured }]);
  });

  it('are written in one language, and the other follows where it said the same', () => {
    const { scenes } = opened();
    scenes.write('a', 'title', 'zh', '  新标题 ');
    expect(scenes.find('a')?.title).toEqual({ zh: '新标题', en: 'Title a' });
    scenes.write('a', 'title', 'en', '新标题');
    scenes.write('a', 'title', 'en', 'Both');
    expect(scenes.find('a')?.title).toEqual({ zh: 'Both', en: 'Both' });
  });

  it('take notes in both languages at first, and lose them when nothing is written; title and text stay', () => {
    const { scenes, history } = opened();
    scenes.write('a', 'notes', 'zh', '讲稿');
    expect(scenes.find('a')?.notes).toEqual({ zh: '讲稿', en: '讲稿' });
    scenes.write('a', 'notes', 'en', '');
    expect(scenes.find('a')).toEqual(own[0]);
    scenes.write('a', 'title', 'zh', ' ');
    scenes.write('a', 'text', 'zh', '正文');
    expect([scenes.find('a'), history.lastEdit]).toEqual([own[0], 'writeScene']);
    history.undo();
    expect(scenes.find('a')?.notes?.zh).toBe('讲稿');
  });

  it('are hidden, timed and drawn over, and each of it can be taken back', () => {
    const { scenes, history } = opened();
    scenes.setHidden('a', true);
    scenes.setHidden('a', true);
    scenes.setDuration('a', 12);
    scenes.annotate('a', [{ kind: 'text', id: 'n1', colour: '#aa0000', at: [121, 30], text: '此处' }]);
    expect(scenes.find('a')).toMatchObject({ hidden: true, durationS: 12, annotations: [{ id: 'n1' }] });
    scenes.annotate('a', []);
    scenes.setDuration('a', null);
    scenes.setHidden('a', false);
    expect(scenes.find('a')).toEqual(own[0]);
    for (let n = 0; n < 6; n++) history.undo();
    expect([scenes.all, history.lastEdit]).toEqual([own, null]);
  });

  it('make no step of the history where nothing changes', () => {
    const { scenes, history } = opened();
    scenes.annotate('a', []);
    scenes.remove('nowhere');
    scenes.setDuration('a', null);
    scenes.setHidden('a', false);
    scenes.reset();
    scenes.write('a', 'title', 'zh', '标题a');
    scenes.recapture('nowhere', { view });
    expect(history.lastEdit).toBeNull();
  });
});
