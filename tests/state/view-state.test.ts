import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanManifest } from '../../src/domain/plan-schema';
import { loadPlan } from '../../src/plan/load-plan';
import { ViewState } from '../../src/state/view-state.svelte';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

describe('the view', () => {
  let manifest: PlanManifest;
  beforeAll(async () => {
    const { plan } = await loadPlan(packFilesOf(tinyPack()));
    if (!plan) throw new Error('The tiny pack is sound.');
    manifest = plan.manifest;
  });

  const opened = (): ViewState => {
    const view = new ViewState();
    view.open(manifest);
    return view;
  };
  const group = () => {
    const found = manifest.tree.find(({ layers }) => layers.length > 1);
    if (!found) throw new Error('The tiny pack has a group of several layers.');
    return found;
  };

  it('tells whether all, some or none of a group is on', () => {
    const view = opened();
    view.setVisible(group().layers, true);
    expect(view.groupState(group())).toBe('all');
    view.setVisible(group().layers.slice(0, 1), false);
    expect(view.groupState(group())).toBe('some');
    view.setVisible(group().layers, false);
    expect(view.groupState(group())).toBe('none');
  });

  it('moves a layer onto another’s place, from above and from below, losing none', () => {
    const view = opened();
    const before = [...view.current.order];
    const [a = '', b = ''] = before;
    view.move(a, b);
    expect(view.current.order.slice(0, 2)).toEqual([b, a]);
    view.move(a, b);
    expect(view.current.order).toEqual(before);
  });

  it('steps within the group and stops at its ends', () => {
    const view = opened();
    const [first = '', second = ''] = view.orderIn(group());
    view.step(group(), first, -1);
    expect(view.orderIn(group())[0]).toBe(first);
    view.step(group(), first, 1);
    expect(view.orderIn(group()).slice(0, 2)).toEqual([second, first]);
  });

  it('lends a layer for as long as something in it is looked at, and takes back none that is wanted', () => {
    const view = opened();
    const [lent = '', wanted = ''] = view.current.order;
    view.setVisible([lent], false);
    view.setVisible([wanted], true);
    view.lend([lent, wanted, lent]);
    expect([lent, wanted].map((id) => view.isVisible(id))).toEqual([true, true]);
    expect(new Set(view.current.visible).size).toBe(view.current.visible.length);
    view.lend([]);
    expect([lent, wanted].map((id) => view.isVisible(id))).toEqual([false, true]);
  });

  it('obeys the user over a loan', () => {
    const view = opened();
    const [layer = ''] = view.current.order;
    view.setVisible([layer], false);
    view.lend([layer]);
    view.setVisible([layer], false);
    expect(view.isVisible(layer)).toBe(false);
    view.lend([layer]);
    view.setVisible([layer], true);
    view.lend([]);
    expect(view.isVisible(layer)).toBe(true);
  });
});
