import { describe, expect, it } from 'vitest';
import { parseProject } from '../../src/domain/parse-project';

const view = {
  visible: ['land'],
  opacity: {},
  order: ['land'],
  filters: { land: { field: 'kind', values: ['a'] } },
};
const scene = {
  id: 'scene-1',
  title: { zh: '一', en: 'One' },
  text: { zh: '一', en: 'One' },
  view: { bounds: [121, 30, 121.5, 30.4], layers: ['land'] },
};
const first = {
  yutu: 'project',
  schema: 1,
  plan: { id: 'plan', version: '1' },
  sites: [],
  scenes: [scene],
  view,
};

describe('a project file of the first form', () => {
  it('opens with all that it held, in the newest form', () => {
    expect(parseProject(first, 'a')).toEqual({ value: { ...first, schema: 2 }, issues: [] });
  });
});

describe('a project file of the second form', () => {
  const everywhere = { fields: { status: ['planned'] }, years: [2020, 2021], investmentYi: { from: 1 } };
  const year = { at: 2025, hidden: ['undated'] };

  it('keeps the filter of the whole plan and the year, in the view and in scenes', () => {
    const filtered = {
      ...first,
      schema: 2,
      scenes: [{ ...scene, view: { ...scene.view, everywhere, year } }],
      view: { ...view, everywhere, year },
    };
    expect(parseProject(filtered, 'a')).toEqual({ value: filtered, issues: [] });
  });

  it('is refused with a state that nobody knows', () => {
    const wrong = { ...first, schema: 2, view: { ...view, year: { at: 2025, hidden: ['gone'] } } };
    expect(parseProject(wrong, 'a').issues[0]?.code).toBe('project-field');
  });
});
