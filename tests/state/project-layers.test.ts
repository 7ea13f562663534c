import { describe, expect, it } from 'vitest';
import type { OfficialRecord } from '../../src/state/official-record';
import { absentLayers, projectLayerOf, recordsOf } from '../../src/state/project-layers';

const record: OfficialRecord = {
  id: 'official-1',
  plan: 'plan',
  file: '红线.geojson',
  sha256: '0123456789abcdef',
  form: {
    name: '生态保护红线',
    rules: ['redline'],
    source: '主管部门',
    version: '2022',
    date: '2022-10-01',
    accuracyM: 1,
    coversPlan: true,
    keep: true,
  },
  zones: [
    {
      id: 'z-1',
      name: '一',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [121, 30],
            [121.1, 30],
            [121.1, 30.1],
            [121, 30],
          ],
        ],
      },
    },
  ],
};

describe('an official layer in a project', () => {
  it('leaves its zones at home unless the user wants them handed on', () => {
    expect(JSON.stringify(projectLayerOf(record, false))).not.toContain('coordinates');
    expect(projectLayerOf(record, true).zones).toEqual(record.zones);
  });

  it('comes back whole where its zones were handed on, and is not kept in the browser of whoever opens it', () => {
    const [back] = recordsOf([projectLayerOf(record, true)], [], 'plan');
    expect(back).toEqual({ ...record, form: { ...record.form, keep: false } });
  });

  it('is told as absent where it came without them, and is not doubled where it is loaded', () => {
    const bare = [projectLayerOf(record, false)];
    expect(recordsOf(bare, [], 'plan')).toEqual([]);
    expect(absentLayers(bare, [], 'a').map(({ code }) => code)).toEqual(['project-layer-absent']);
    expect(absentLayers(bare, [record], 'a')).toEqual([]);
    expect(recordsOf([projectLayerOf(record, true)], [record], 'plan')).toEqual([]);
  });
});
