import { describe, expect, it } from 'vitest';
import { validatePack } from '../../src/plan/validate-pack';
import { packFilesOf, setAt, tinyPack, type Json, type Pack } from './tiny-pack';

const codes = async (pack: Pack) => (await validatePack(packFilesOf(pack))).issues.map(({ code }) => code);

function withGeometry(file: string, coordinates: Json): Pack {
  const pack = tinyPack();
  setAt(pack, file, ['features', 0, 'geometry', 'coordinates'], coordinates);
  return pack;
}

describe('validatePack', () => {
  it('finds nothing wrong with a pack without a fault', async () => {
    expect(await codes(tinyPack())).toEqual([]);
  });

  it('says what the loader says when the pack cannot be loaded', async () => {
    const { plan, issues } = await validatePack(packFilesOf({ ...tinyPack(), 'rules.json': '{}' }));
    expect(plan).toBeNull();
    expect(issues.map(({ at }) => at.path)).toEqual(['schema', 'rules']);
  });

  it('finds a bow-tie, and names the feature', async () => {
    const bowTie = [
      [
        [121, 30.4],
        [121.1, 30.5],
        [121.1, 30.4],
        [121, 30.5],
        [121, 30.4],
      ],
    ];
    const { issues } = await validatePack(packFilesOf(withGeometry('layers/zones.geojson', bowTie)));
    expect(issues).toMatchObject([
      {
        code: 'ring-crosses-itself',
        at: { file: 'layers/zones.geojson', feature: 0, featureName: 'Name of zone-1' },
      },
    ]);
  });

  it('finds a line that stays in one point', async () => {
    expect(
      await codes(
        withGeometry('layers/roads.geojson', [
          [121, 30.5],
          [121, 30.5],
        ]),
      ),
    ).toEqual(['plan-line-short']);
  });

  it('allows seven decimals and no more', async () => {
    expect(await codes(withGeometry('layers/projects.geojson', [121.1234567, 30.5]))).toEqual([]);
    expect(await codes(withGeometry('layers/projects.geojson', [121.12345678, 30.5]))).toEqual([
      'plan-format-decimals',
    ]);
  });

  it('asks for one feature a line', async () => {
    const pack = tinyPack();
    const onOneLine = JSON.stringify(pack['layers/zones.geojson']);
    expect(await codes({ ...pack, 'layers/zones.geojson': onOneLine })).toEqual(['plan-format-lines']);
  });
});

describe('the statements of a pack', () => {
  const said = ['statements'];

  it.each<[string, (string | number)[], Json | undefined, string, string]>([
    ['is answered by nothing', [...said, 2, 'reason'], undefined, 'plan-statement-unanswered', '[2]'],
    [
      'is only answered by a thing without a place',
      [...said, 1, 'reason'],
      undefined,
      'plan-statement-unanswered',
      '[1]',
    ],
    [
      'is on the map and has a reason not to be',
      [...said, 0, 'reason'],
      { kind: 'town' },
      'plan-statement-twice',
      '[0]',
    ],
    ['is known to its towns, but to none', [...said, 1, 'towns'], [], 'plan-statement-towns', '[1]'],
    [
      'names a town that there is not',
      [...said, 1, 'towns'],
      ['X'],
      'plan-reference-unknown',
      '[1].towns[0]',
    ],
    [
      'names a feature that there is not',
      [...said, 0, 'features', 4],
      'x',
      'plan-reference-unknown',
      '[0].features[4]',
    ],
    ['is of no known document', [...said, 2, 'document'], 'x', 'plan-reference-unknown', '[2].document[0]'],
    ['is of no known field', [...said, 2, 'field'], 'x', 'plan-reference-unknown', '[2].field[0]'],
  ])('are refused when one %s', async (_title, path, value, code, at) => {
    const pack = tinyPack();
    setAt(pack, 'statements.json', path, value);
    const { issues } = await validatePack(packFilesOf(pack));
    expect(issues.map((issue) => [issue.code, issue.at.path])).toContainEqual([code, `statements${at}`]);
  });

  it('serve every feature of the plan; the ground needs none', async () => {
    const pack = tinyPack();
    setAt(pack, 'statements.json', ['statements', 0, 'features'], ['zone-1', 'zone-2', 'project-1']);
    const { issues } = await validatePack(packFilesOf(pack));
    expect(issues).toMatchObject([
      { code: 'plan-feature-unstated', at: { file: 'layers/roads.geojson' }, params: { id: 'road-1' } },
    ]);
  });

  it('are shown by features that cite their document', async () => {
    const pack = tinyPack();
    setAt(pack, 'plan.json', ['documents', 1], { id: 'other', title: { zh: '他', en: 'Other' } });
    setAt(pack, 'layers/roads.geojson', ['features', 0, 'properties', 'sources'], [{ document: 'other' }]);
    expect(await codes(pack)).toEqual(['plan-statement-uncited']);
  });

  it('that cannot be read leave the plan usable', async () => {
    const { plan, issues } = await validatePack(packFilesOf({ ...tinyPack(), 'statements.json': '{}' }));
    expect(plan).not.toBeNull();
    expect(issues.every(({ at }) => at.file === 'statements.json')).toBe(true);
    expect(issues).not.toEqual([]);
  });

  it('of a contradiction exist', async () => {
    const pack = tinyPack();
    setAt(pack, 'statements.json', ['contradictions', 0, 'sides', 1, 'statements'], ['said-9']);
    expect(await codes(pack)).toEqual(['plan-reference-unknown']);
  });
});
