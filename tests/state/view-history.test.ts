import { describe, expect, it } from 'vitest';
import type { View } from '../../src/domain/view';
import { ViewHistory, type Sight } from '../../src/state/view-history.svelte';

const view: View = { visible: ['roads'], opacity: {}, order: ['roads', 'towns'], filters: {} };
const at = (lon: number, zoom = 10, seen: View = view): Sight => ({
  camera: { centre: [lon, 30], zoom },
  view: seen,
});

function opened(): { history: ViewHistory; shown: Sight[] } {
  const shown: Sight[] = [];
  return { history: new ViewHistory((sight) => shown.push(sight)), shown };
}

describe('the history of views', () => {
  it('leads back and forth through what was seen, and stops at both ends', () => {
    const { history, shown } = opened();
    const seen = [at(121), at(121.2), at(121.2, 12)];
    for (const sight of seen) history.note(sight);
    expect([history.canGoBack, history.canGoForward]).toEqual([true, false]);
    for (let i = 0; i < 4; i++) {
      history.back();
      const last = shown.at(-1);
      if (last) history.note(last);
    }
    expect(shown).toEqual([seen[1], seen[0]]);
    expect([history.canGoBack, history.canGoForward]).toEqual([false, true]);
    history.forward();
    expect(shown.at(-1)).toEqual(seen[1]);
  });

  it('counts layers and filters as a view of their own, but not how strong a layer is', () => {
    const { history, shown } = opened();
    history.note(at(121));
    history.note(at(121, 10, { ...view, opacity: { roads: 0.5 } }));
    expect(history.canGoBack).toBe(false);
    const filtered = { ...view, filters: { roads: { field: 'kind', values: ['a'] } } };
    history.note(at(121, 10, filtered));
    history.note(at(121, 10, { ...filtered, visible: ['towns', 'roads'] }));
    history.back();
    expect(shown.at(-1)?.view).toEqual(filtered);
    history.back();
    expect(shown.at(-1)?.view.opacity).toEqual({ roads: 0.5 });
  });

  it('takes the map coming to rest in the same place, and layers switched in another order, for the same view', () => {
    const { history } = opened();
    const two = { ...view, visible: ['roads', 'towns'] };
    history.note(at(121, 10, two));
    history.note(at(121 + 1e-9, 10 + 1e-7, { ...two, visible: ['towns', 'roads'] }));
    expect(history.canGoBack).toBe(false);
  });

  it('forgets the way forward when the user goes elsewhere, though not by arriving somewhat off', () => {
    const { history, shown } = opened();
    for (const sight of [at(121), at(122), at(123)]) history.note(sight);
    history.back();
    history.note(at(122.000_3));
    expect(history.canGoForward).toBe(true);
    history.note(at(100));
    expect(history.canGoForward).toBe(false);
    history.back();
    expect(shown.at(-1)?.camera.centre[0]).toBe(122.000_3);
  });

  it('keeps so many views and no more, and none of another plan', () => {
    const { history } = opened();
    for (let i = 0; i < 250; i++) history.note(at(i / 10));
    let steps = 0;
    while (history.canGoBack && steps < 1000) {
      history.back();
      steps += 1;
    }
    expect(steps).toBe(99);
    history.forget();
    expect([history.canGoBack, history.canGoForward]).toEqual([false, false]);
  });
});
