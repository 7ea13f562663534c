import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan';
import type { Scene } from '../../src/domain/scene-schema';
import { scenesForPack } from '../../src/domain/scenes-for-pack';
import { writeScenes } from '../../src/io/write-project';
import { checkScenes } from '../../src/plan/check-scenes';
import { loadPlan } from '../../src/plan/load-plan';
import { packFilesOf, tinyPack, type Json, type Pack } from './tiny-pack';

const title = { zh: '题', en: 'Title' };
const plain: Scene = {
  id: 'scene',
  title,
  text: title,
  view: { bounds: [120.5, 30.2, 121.5, 30.8], layers: ['zones', 'county'] },
};

async function planOf(pack: Pack): Promise<Plan> {
  const { plan, issues } = await loadPlan(packFilesOf(pack));
  if (!plan) throw new Error(JSON.stringify(issues));
  return plan;
}

/** What is wrong with one scene, as code, path and what it is about. */
async function wrongWith(scene: Scene): Promise<unknown[]> {
  const plan = { ...(await planOf(tinyPack())), scenes: [scene] };
  return checkScenes(plan).map(({ code, at, params }) => [code, at.path, params['id'] ?? params['value']]);
}

const whole: Scene = {
  ...plain,
  view: {
    ...plain.view,
    opacity: { zones: 0.5 },
    filters: { zones: { field: 'kind', values: ['core', 'outer'] } },
    highlights: [{ layer: 'projects', feature: 'project-1' }],
  },
  steps: [
    { title, filters: { zones: { field: 'id', values: ['zone-1'] } } },
    {
      layers: ['roads'],
      filters: { roads: { field: 'kind', values: ['road'] } },
      bounds: [121, 30, 122, 31],
    },
  ],
  compare: { mode: 'swipe', view: { layers: ['roads'] }, titles: [title, title] },
  figure: { kind: 'counts', layer: 'projects', field: 'kind', sum: { field: 'accuracyM', unit: title } },
};

describe('what a scene of a pack names', () => {
  it('passes where everything is there', async () => {
    expect(await wrongWith(whole)).toEqual([]);
    expect(await wrongWith({ ...plain, figure: { kind: 'indicators', indicators: ['forest'] } })).toEqual([]);
  });

  const { view } = plain;
  it.each<[string, Partial<Scene>, unknown[]]>([
    [
      'a layer of a step',
      { steps: [{}, { layers: ['zones', 'sea'] }] },
      ['plan-reference-unknown', 'scenes[0].steps[1].layers[1]', 'sea'],
    ],
    [
      'bounds of a step',
      { steps: [{ bounds: [119, 30, 121, 31] }] },
      ['plan-box-outside', 'scenes[0].steps[0].bounds', undefined],
    ],
    [
      'a layer of a pair',
      { compare: { mode: 'swipe', view: { layers: ['sea'] }, titles: [title, title] } },
      ['plan-reference-unknown', 'scenes[0].compare.view.layers[0]', 'sea'],
    ],
    [
      'an opacity',
      { view: { ...view, opacity: { sea: 1 } } },
      ['plan-reference-unknown', 'scenes[0].view.opacity.sea', 'sea'],
    ],
    [
      'an opacity of a layer that is off',
      { view: { ...view, opacity: { roads: 1 } } },
      ['plan-scene-unseen', 'scenes[0].view.opacity.roads', 'roads'],
    ],
    [
      'a filter of a layer that is off in its step',
      { steps: [{ layers: ['county'], filters: { zones: { field: 'kind', values: ['core'] } } }] },
      ['plan-scene-unseen', 'scenes[0].steps[0].filters.zones', 'zones'],
    ],
    [
      'a filter’s field',
      { view: { ...view, filters: { zones: { field: 'phase', values: ['1'] } } } },
      ['plan-field-unused', 'scenes[0].view.filters.zones.field', undefined],
    ],
    [
      'a filter’s value',
      { view: { ...view, filters: { zones: { field: 'kind', values: ['core', 'rim'] } } } },
      ['plan-scene-value', 'scenes[0].view.filters.zones.values[1]', 'rim'],
    ],
    [
      'a feature that is lit up',
      { steps: [{ highlights: [{ layer: 'zones', feature: 'zone-9' }] }] },
      ['plan-reference-unknown', 'scenes[0].steps[0].highlights[0]', 'zone-9'],
    ],
    [
      'the layer of one',
      { view: { ...view, highlights: [{ layer: 'sea', feature: 'zone-1' }] } },
      ['plan-reference-unknown', 'scenes[0].view.highlights[0]', 'sea'],
    ],
    [
      'an indicator',
      { figure: { kind: 'indicators', indicators: ['forest', 'gold'] } },
      ['plan-reference-unknown', 'scenes[0].figure.indicators[1]', 'gold'],
    ],
    [
      'a figure’s layer',
      { figure: { kind: 'counts', layer: 'sea', field: 'kind' } },
      ['plan-reference-unknown', 'scenes[0].figure.layer', 'sea'],
    ],
    [
      'a figure’s field',
      { figure: { kind: 'counts', layer: 'zones', field: 'phase' } },
      ['plan-field-unused', 'scenes[0].figure.field', undefined],
    ],
    [
      'what a figure adds up',
      { figure: { kind: 'counts', layer: 'zones', field: 'kind', sum: { field: 'cost', unit: title } } },
      ['plan-field-unused', 'scenes[0].figure.sum.field', undefined],
    ],
    ['a site', { check: 'site-1' }, ['plan-scene-site', 'scenes[0].check', 'site-1']],
  ])('is found out where it is not there: %s', async (_what, part, expected) => {
    expect(await wrongWith({ ...plain, ...part })).toEqual([expected]);
  });
});

describe('scenes of a project that are given to a pack', () => {
  const foreign: Scene = {
    ...whole,
    id: 'scene-1f0c2f4e-0000-4000-8000-000000000000',
    view: {
      ...whole.view,
      bounds: [119, 29, 121.5, 30.8],
      layers: ['official-1', 'zones', 'county'],
      opacity: { 'official-1': 0.3, zones: 0.5 },
      filters: { 'official-1': { field: 'kind', values: ['x'] } },
      highlights: [
        { layer: 'projects', feature: 'project-1' },
        { layer: 'projects', feature: 'gone' },
        { layer: 'official-1', feature: 'zone-1' },
      ],
    },
    check: 'site-1',
    hidden: true,
    durationS: 8,
    notes: title,
    annotations: [{ kind: 'text', id: 'n1', colour: '#aa0000', at: [121, 30.4], text: '此处' }],
  };

  it('are taken by it, without what is not the plan’s', async () => {
    const plan = await planOf(tinyPack());
    const written = writeScenes(scenesForPack([foreign, plain], plan));
    expect(written).not.toMatch(/official|site-1|gone/);
    const taken = await planOf({ ...tinyPack(), 'scenes.json': JSON.parse(written) as Json });
    expect(taken.scenes[0]).toMatchObject({ id: foreign.id, hidden: true, durationS: 8, notes: title });
    expect(taken.scenes[0]?.view.bounds).toEqual([120, 30, 121.5, 30.8]);
    expect(taken.scenes[0]?.steps).toEqual(whole.steps);
    expect(taken.scenes[1]).toEqual(plain);
  });

  it('show the plan’s home where they showed another place', async () => {
    const plan = await planOf(tinyPack());
    const away: Scene = { ...plain, view: { ...plain.view, bounds: [100, 20, 101, 21] } };
    expect(scenesForPack([away], plan)[0]?.view.bounds).toEqual(plan.manifest.home);
  });
});
