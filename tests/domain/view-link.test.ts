import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PlanManifest } from '../../src/domain/plan-schema';
import type { View } from '../../src/domain/view';
import { planOfLink, readViewLink, writeViewLink } from '../../src/domain/view-link';

const plan = JSON.parse(readFileSync('geodata/cixi/plan.json', 'utf8')) as PlanManifest;
const first: View = {
  visible: plan.layers.filter(({ visible }) => visible).map(({ id }) => id),
  order: plan.tree.flatMap(({ layers }) => layers),
  opacity: {},
  filters: {},
};
const [one = '', two = ''] = first.order;

describe('a link to a view', () => {
  it('opens what was seen', () => {
    const view: View = {
      visible: [two, ...first.visible.slice(3)],
      order: [two, one, ...first.order.slice(2)],
      opacity: { [one]: 0.4 },
      filters: { [two]: { field: 'kind', values: ['a,b', '核心区 & 其他'] } },
      everywhere: { years: [2018, 2020], fields: { status: ['planned'] } },
      year: { at: 2022, hidden: ['undated'] },
    };
    const link = writeViewLink(plan, view, [121.1, 30, 121.6, 30.4], 'scene-2');
    const read = readViewLink(link, plan);
    expect(new Set(read?.view?.visible)).toEqual(new Set(view.visible));
    expect({ ...read?.view, visible: [] }).toEqual({ ...view, visible: [] });
    expect(read).toMatchObject({ plan: plan.id, bounds: [121.1, 30, 121.6, 30.4], scene: 'scene-2' });
    expect(planOfLink(link)).toBe(plan.id);
  });

  it('is short for what the plan shows at first', () => {
    expect(writeViewLink(plan, first, null, null)).toBe(`#view&plan=${plan.id}`);
    expect(readViewLink(`#view&plan=${plan.id}`, plan)?.view).toEqual(first);
  });

  it('never names a layer that the user opened', () => {
    const own = 'official-7f3a';
    const view: View = {
      ...first,
      visible: [own, ...first.visible],
      order: [own, ...first.order],
      opacity: { [own]: 0.5 },
      filters: { [own]: { field: 'kind', values: ['x'] } },
    };
    expect(writeViewLink(plan, view, null, null)).not.toContain(own);
  });

  it('that was cut off or tampered with still opens the plan, with what can be read', () => {
    const at = '#view&plan=' + plan.id;
    expect(readViewLink(`${at}&at=200,30,1,2&more={"opac`, plan)).toEqual({
      plan: plan.id,
      bounds: null,
      view: first,
      scene: null,
    });
    expect(readViewLink(`${at}&more={"__proto__":{"x":1}}`, plan)?.view).toEqual(first);
    expect(readViewLink('#presenter', plan)).toBeNull();
    expect(readViewLink('#view&plan=another', plan)).toBeNull();
  });
});
