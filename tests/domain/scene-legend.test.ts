import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import { sceneLegend } from '../../src/domain/scene-legend';
import { pictureOf } from '../../src/domain/scene-view';
import type { Scene } from '../../src/domain/scene-schema';
import { loadPlan } from '../../src/plan/load-plan';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

async function opened(): Promise<Plan> {
  const { plan } = await loadPlan(packFilesOf(tinyPack()));
  if (!plan) throw new Error('The tiny pack is broken.');
  return plan;
}

const legendOf = (plan: Plan, view: Partial<Scene['view']>): string[] => {
  const words = { zh: '场景', en: 'Scene' };
  const layers = plan.manifest.layers.flatMap((layer) => {
    const data = plan.layers.get(layer.id);
    return data ? [{ layer, data }] : [];
  });
  const everything = { bounds: plan.manifest.extent, layers: layers.map(({ layer }) => layer.id) };
  const scene: Scene = { id: 'scene', title: words, text: words, view: { ...everything, ...view } };
  return sceneLegend(layers, pictureOf(scene, 0, plan.manifest)).map(({ layer }) => layer.id);
};

describe('the legend of a scene', () => {
  it('explains what is shown, and not the ground that it is shown on', async () => {
    const plan = await opened();
    const explained = legendOf(plan, {});
    const bases = plan.manifest.layers.filter(({ role }) => role === 'base').map(({ id }) => id);
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.filter((id) => bases.includes(id))).toEqual([]);
  });

  it('leaves out what is off, what lies elsewhere, and what the scene’s filter takes away', async () => {
    const plan = await opened();
    const [first = ''] = legendOf(plan, {});
    const others = plan.manifest.layers.map(({ id }) => id).filter((id) => id !== first);
    expect(legendOf(plan, { layers: others })).not.toContain(first);
    expect(legendOf(plan, { bounds: [100, 20, 100.1, 20.1] })).toEqual([]);
    expect(legendOf(plan, { filters: { [first]: { field: 'id', values: ['no such'] } } })).not.toContain(
      first,
    );
  });
});
