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
