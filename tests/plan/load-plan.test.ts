import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue';
import { loadPlan, startPlan } from '../../src/plan/load-plan';
import { packFilesOf, setAt, square, tinyPack, type Json, type Pack } from './tiny-pack';

const load = (pack: Pack) => loadPlan(packFilesOf(pack));

const outline = ({ code, at }: Issue) => [code, at.file, at.path];

/** What the loader says after one change to the faultless pack. */
async function issuesAfter(file: string, path: readonly (string | number)[], value: Json | undefined) {
  const pack = tinyPack();
  setAt(pack, file, path, value);
  const { plan, issues } = await load(pack);
  return { plan, issues, outlines: issues.map(outline) };
}

describe('a pack without a fault', () => {
  it('is loaded, with every layer, rule, scene and indicator', async () => {
    const { plan, issues } = await load(tinyPack());
    expect(issues).toEqual([]);
    expect(plan?.manifest.id).toBe('tiny');
    expect([...(plan?.layers.keys() ?? [])]).toEqual(['zones', 'projects', 'roads', 'county']);
    expect(plan?.layers.get('zones')?.features.map(({ id }) => id)).toEqual(['zone-1', 'zone-2']);
    expect([plan?.rules.length, plan?.scenes.length, plan?.indicators.length]).toEqual([1, 1, 1]);
  });

  it('cannot be changed afterwards, down to the last coordinate', async () => {
    const { plan } = await load(tinyPack());
    const geometry = plan?.layers.get('zones')?.features[0]?.geometry;
    expect(Object.isFrozen(plan?.manifest.layers)).toBe(true);
    expect(geometry?.type === 'Polygon' && Object.isFrozen(geometry.coordinates[0]?.[0])).toBe(true);
  });

  it('carries the hashes that sha256sum gives for the files that a check rests on and for their listing', async () => {
    const pack = tinyPack();
    const { plan } = await load(pack);
    const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
    const lines: string[] = [];
    for (const file of Object.keys(pack).sort()) {
      if (file === 'statements.json') continue;
      lines.push(`${hashOf(await packFilesOf(pack).read(file))}  ${file}\n`);
    }
    expect(plan?.layers.get('roads')?.sha256).toBe(
      hashOf(await packFilesOf(pack).read('layers/roads.geojson')),
    );
    expect(plan?.sha256).toBe(hashOf(lines.join('')));
  });

  it('has another hash as soon as one byte of one layer differs', async () => {
    const changed = await issuesAfter('layers/roads.geojson', ['features', 0, 'properties', 'name'], 'Other');
    expect(changed.plan?.sha256).not.toBe((await load(tinyPack())).plan?.sha256);
  });
});

describe('the first screen of a pack', () => {
  /** A pack of which only the zones are on, and the names of the files that were read of it. */
  function watched() {
    const pack = tinyPack();
    ['projects', 'roads', 'county'].forEach((_, index) =>
      setAt(pack, 'plan.json', ['layers', index + 1, 'visible'], false),
    );
    const files = packFilesOf(pack);
    const names: string[] = [];
    return { names, files: { read: (path: string) => (names.push(path), files.read(path)) } };
  }

  it('needs the layers that are on and the area that the plan speaks for, and nothing else', async () => {
    const { names, files } = watched();
    const { plan } = await startPlan(files);
    expect([...(plan?.layers.keys() ?? [])]).toEqual(['zones', 'county']);
    expect(names).toEqual(['plan.json', 'layers/zones.geojson', 'layers/county.geojson']);
  });

  it('becomes the whole pack without reading anything twice, and keeps what it had', async () => {
    const { names, files } = watched();
    const { plan, finish } = await startPlan(files);
    const whole = await finish();
    expect(whole.issues).toEqual([]);
    expect(whole.plan?.layers.size).toBe(4);
    expect(whole.plan?.layers.get('zones')).toBe(plan?.layers.get('zones'));
    expect(new Set(names).size).toBe(names.length);
    expect(whole.plan?.sha256).toBe((await loadPlan(files)).plan?.sha256);
  });
});

describe('a file that cannot be read as what it should be', () => {
  it.each(['plan.json', 'rules.json', 'scenes.json', 'indicators.json', 'layers/roads.geojson'])(
    'is named when it is missing: %s',
    async (file) => {
      const pack = tinyPack();
      Reflect.deleteProperty(pack, file);
      const { plan, issues } = await load(pack);
      expect(plan).toBeNull();
      expect(issues.map(outline)).toEqual([['plan-file-unreadable', file, undefined]]);
    },
  );

  it('is named with line and column when it is not JSON', async () => {
    const { plan, issues } = await load({
      ...tinyPack(),
      'rules.json': '{\n  "schema": 1,\n  "rules": [,]\n}',
    });
    expect(plan).toBeNull();
    expect(issues).toMatchObject([
      { code: 'json-syntax', at: { file: 'rules.json', line: 3, column: 13 }, params: { found: ',' } },
    ]);
  });

  it('is called truncated when it ends too early', async () => {
    const { issues } = await load({ ...tinyPack(), 'layers/zones.geojson': '{"type":"FeatureCollection",' });
    expect(issues).toMatchObject([{ code: 'json-truncated', at: { file: 'layers/zones.geojson', line: 1 } }]);
  });

  it('is refused when its bytes are not UTF-8', async () => {
    const files = packFilesOf(tinyPack());
    const gb18030 = Uint8Array.from([0x22, 0xb4, 0xc8, 0xcf, 0xaa, 0x22]);
    const { issues } = await loadPlan({
      read: (path) => (path === 'scenes.json' ? Promise.resolve(gb18030) : files.read(path)),
    });
    expect(issues.map(outline)).toEqual([['plan-not-utf8', 'scenes.json', undefined]]);
  });

  it('does not keep the others from being looked at', async () => {
    const { issues } = await load({ ...tinyPack(), 'rules.json': '[', 'scenes.json': '{' });
    expect(issues.map(({ at }) => at.file)).toEqual(['rules.json', 'scenes.json']);
  });
});

describe('a field', () => {
  it('of the wrong type is named by its path, with what was expected and what came', async () => {
    const { issues } = await issuesAfter(
      'plan.json',
      ['layers', 0, 'symbology', 'classes', 1, 'values'],
      'outer',
    );
    expect(issues).toMatchObject([
      {
        code: 'plan-field-invalid',
        at: { file: 'plan.json', path: 'layers[0].symbology.classes[1].values' },
        params: { expected: 'Array', received: '"outer"' },
      },
    ]);
  });

  it('that nobody knows is named, so that a slip of the pen is found', async () => {
    const { issues } = await issuesAfter('plan.json', ['layers', 2, 'visble'], true);
    expect(issues).toMatchObject([
      { code: 'plan-field-unknown', at: { path: 'layers[2].visble' }, params: { key: 'visble' } },
    ]);
  });

  it('that is missing is named', async () => {
    const { outlines } = await issuesAfter('rules.json', ['rules', 0, 'office'], undefined);
    expect(outlines).toEqual([['plan-field-missing', 'rules.json', 'rules[0].office']]);
  });

  it('of a feature is named by the feature and the field', async () => {
    const { outlines } = await issuesAfter(
      'layers/roads.geojson',
      ['features', 0, 'properties', 'status'],
      'built',
    );
    expect(outlines).toEqual([
      ['plan-field-invalid', 'layers/roads.geojson', 'features[0].properties.status'],
    ]);
  });

  it('that is a box inside out is refused in words', async () => {
    const { issues } = await issuesAfter('plan.json', ['home'], [121, 30.2, 120.5, 30.8]);
    expect(issues).toMatchObject([
      { code: 'plan-field-invalid', params: { expected: 'west < east and south < north' } },
    ]);
  });

  it('of an unknown kind of rule is refused', async () => {
    const { outlines } = await issuesAfter('rules.json', ['rules', 0, 'kind'], 'allow-everything');
    expect(outlines).toEqual([['plan-field-invalid', 'rules.json', 'rules[0].kind']]);
  });
});

describe('a geometry', () => {
  const at = ['features', 0, 'geometry'] as const;

  it.each<[string, Json]>([
    ['a height', [121, 30, 5]],
    ['text', ['121', 30]],
    ['a latitude beyond the pole', [30, 121]],
    ['one number', [121]],
  ])('with %s for a position is refused, and the position named', async (_what, position) => {
    const { issues } = await issuesAfter('layers/roads.geojson', [...at, 'coordinates', 1], position);
    expect(issues).toMatchObject([
      {
        code: 'plan-position-invalid',
        at: { path: 'features[0].geometry.coordinates[1]', featureName: 'Name of road-1' },
        params: { received: JSON.stringify(position) },
      },
    ]);
  });

  it('whose number is too large for a number is refused', async () => {
    const text = JSON.stringify(tinyPack()['layers/roads.geojson']).replace('120.9', '1e400');
    const { issues } = await load({ ...tinyPack(), 'layers/roads.geojson': text });
    expect(issues.map(({ code }) => code)).toEqual(['plan-position-invalid']);
  });

  it('that lies one bracket too shallow is refused', async () => {
    const { issues } = await issuesAfter('layers/zones.geojson', [...at, 'type'], 'MultiPolygon');
    expect(issues.map(({ code }) => code)).toEqual(['plan-position-invalid']);
  });

  it('with an open ring is refused', async () => {
    const path = [...at, 'coordinates', 0, 4];
    const { issues } = await issuesAfter('layers/zones.geojson', path, [121, 30.41]);
    expect(issues).toMatchObject([{ code: 'ring-not-closed', at: { feature: 0, ring: 0 } }]);
  });

  it('that is a line of one position is refused', async () => {
    const { issues } = await issuesAfter('layers/roads.geojson', [...at, 'coordinates'], [[121, 30.5]]);
    expect(issues.map(({ code }) => code)).toEqual(['plan-line-short']);
  });

  it('of a kind that packs do not have is refused', async () => {
    const { issues } = await issuesAfter('layers/roads.geojson', [...at, 'type'], 'GeometryCollection');
    expect(issues).toMatchObject([
      { code: 'plan-geometry-invalid', params: { received: '"GeometryCollection"' } },
    ]);
  });
});

describe('a cross-check fails, alone and with its path, when', () => {
  const zone = ['features', 0] as const;

  it.each<[string, string, readonly (string | number)[], Json | undefined, string, string]>([
    ['two layers have one id', 'plan.json', ['layers', 1, 'id'], 'zones', 'plan-id-repeated', 'layers[1].id'],
    ['the tree forgets a layer', 'plan.json', ['tree', 1, 'layers', 1], 'county', 'plan-tree-absent', 'tree'],
    [
      'the tree has a layer twice',
      'plan.json',
      ['tree', 0, 'layers', 1],
      'roads',
      'plan-tree-repeated',
      'tree[1].layers[1]',
    ],
    [
      'the tree names no layer',
      'plan.json',
      ['tree', 1, 'layers', 3],
      'x',
      'plan-reference-unknown',
      'tree[1].layers[3]',
    ],
    [
      'a project layer is no layer',
      'plan.json',
      ['projectLayers', 0],
      'x',
      'plan-reference-unknown',
      'projectLayers[0]',
    ],
    ['the first view is outside', 'plan.json', ['home', 0], 119, 'plan-box-outside', 'home'],
    [
      'the coverage names no layer',
      'plan.json',
      ['coverage', 'layer'],
      'x',
      'plan-reference-unknown',
      'coverage.layer',
    ],
    [
      'the coverage names no feature',
      'plan.json',
      ['coverage', 'feature'],
      'x',
      'plan-reference-unknown',
      'coverage.feature',
    ],
    [
      'the coverage is a line',
      'plan.json',
      ['coverage'],
      { layer: 'roads', feature: 'road-1' },
      'plan-coverage-shape',
      'coverage.feature',
    ],
    [
      'a rule names no layer',
      'rules.json',
      ['rules', 0],
      { ...rule(), layer: 'x' },
      'plan-reference-unknown',
      'rules[0].layer',
    ],
    [
      'a rule judges by the map’s ground',
      'rules.json',
      ['rules', 0],
      { ...rule(), layer: 'county' },
      'plan-rule-layer',
      'rules[0].layer',
    ],
    [
      'a rule picks zones that are not there',
      'rules.json',
      ['rules', 0, 'where', 'values', 1],
      'inner',
      'plan-rule-value',
      'rules[0].where.values[1]',
    ],
    [
      'a rule reads a field that is not there',
      'rules.json',
      ['rules', 0, 'where', 'field'],
      'grade',
      'plan-rule-value',
      'rules[0].where.values[0]',
    ],
    [
      'a question decides nothing',
      'rules.json',
      ['rules', 0, 'appliesTo'],
      {
        question: { zh: '问', en: 'Which?' },
        answers: ['a', 'b'].map((id) => ({ id, name: { zh: id, en: id }, applies: true })),
      },
      'plan-rule-answers',
      'rules[0].appliesTo.answers',
    ],
    [
      'an activity is called none',
      'rules.json',
      ['rules', 0, 'exemption'],
      {
        question: { zh: '问', en: 'Which?' },
        clause: { law: { zh: '法', en: 'Law' }, certainty: 'verified' },
        activities: [{ id: 'none', name: { zh: '无', en: 'None' } }],
        advice: { zh: '办', en: 'Do' },
      },
      'plan-rule-none',
      'rules[0].exemption.activities[0].id',
    ],
    [
      'two shares have one id',
      'rules.json',
      ['rules', 0],
      {
        ...rule(),
        kind: 'require-share',
        shares: ['water', 'water'].map((id) => ({
          id,
          name: { zh: id, en: id },
          question: { zh: '问', en: 'How much?' },
          minShare: 0.1,
        })),
      },
      'plan-id-repeated',
      'rules[0].shares[1].id',
    ],
    ['two rules have one id', 'rules.json', ['rules', 1], rule(), 'plan-id-repeated', 'rules[1].id'],
    [
      'a scene names no layer',
      'scenes.json',
      ['scenes', 0, 'view', 'layers', 1],
      'x',
      'plan-reference-unknown',
      'scenes[0].view.layers[1]',
    ],
    [
      'a scene looks outside',
      'scenes.json',
      ['scenes', 0, 'view', 'bounds', 3],
      31.5,
      'plan-box-outside',
      'scenes[0].view.bounds',
    ],
    [
      'an indicator names no document',
      'indicators.json',
      ['indicators', 0, 'values', 0, 'source', 'document'],
      'x',
      'plan-reference-unknown',
      'indicators[0].values[0].source',
    ],
    [
      'an indicator is measured on no layer',
      'indicators.json',
      ['indicators', 0, 'measure', 'of', 'layer'],
      'x',
      'plan-reference-unknown',
      'indicators[0].measure.of.layer',
    ],
    [
      'an area is to be measured on lines',
      'indicators.json',
      ['indicators', 0, 'measure', 'layer'],
      'roads',
      'plan-measure-shape',
      'indicators[0].measure.layer',
    ],
    [
      'a share is given in metres',
      'indicators.json',
      ['indicators', 0, 'unit'],
      'm',
      'plan-measure-unit',
      'indicators[0].measure',
    ],
    [
      'a feature’s two ids differ',
      'layers/roads.geojson',
      [...zone, 'id'],
      'road-2',
      'plan-feature-id-differs',
      'features[0].id',
    ],
    [
      'a feature has another shape than its layer',
      'layers/roads.geojson',
      [...zone, 'geometry'],
      square(121, 30.5, 0.1),
      'plan-feature-shape',
      'features[0]',
    ],
    [
      'a feature has no place and no excuse',
      'layers/roads.geojson',
      [...zone, 'geometry'],
      null,
      'plan-feature-unplaced',
      'features[0]',
    ],
    [
      'a feature is outside the extent',
      'layers/zones.geojson',
      [...zone, 'geometry'],
      square(121.95, 30.5, 0.1),
      'plan-feature-outside',
      'features[0]',
    ],
    [
      'a feature has no source',
      'layers/zones.geojson',
      [...zone, 'properties', 'sources'],
      [],
      'plan-feature-unsourced',
      'features[0]',
    ],
    [
      'the map’s ground rests on nothing',
      'layers/county.geojson',
      [...zone, 'properties', 'credits'],
      [],
      'plan-feature-unsourced',
      'features[0]',
    ],
    [
      'a feature names no document',
      'layers/zones.geojson',
      [...zone, 'properties', 'sources', 0, 'document'],
      'x',
      'plan-reference-unknown',
      'features[0].properties.sources[0]',
    ],
    [
      'a feature names no credit',
      'layers/county.geojson',
      [...zone, 'properties', 'credits', 1],
      'x',
      'plan-reference-unknown',
      'features[0].properties.credits[1]',
    ],
    [
      'a symbol has nothing for the shape',
      'plan.json',
      ['layers', 2, 'symbology', 'symbol'],
      { fill: { color: '#ffffff', opacity: 1 } },
      'plan-symbol-empty',
      'layers[2].symbology.symbol',
    ],
    [
      'a feature is in no class',
      'layers/zones.geojson',
      ['features', 1, 'properties', 'kind'],
      'other',
      'plan-class-absent',
      'layers[0].symbology.classes',
    ],
    [
      'a label reads a field that is not there',
      'plan.json',
      ['layers', 2, 'label'],
      { field: 'nmae', size: 12, color: '#000000' },
      'plan-field-unused',
      'layers[2].label.field',
    ],
  ])('%s', async (_title, file, path, value, code, place) => {
    const { plan, issues } = await issuesAfter(file, path, value);
    expect(plan).toBeNull();
    expect(issues.map(({ code: found, at }) => [found, at.path])).toContainEqual([code, place]);
    expect(issues.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('two features of different layers have one id', async () => {
    const pack = tinyPack();
    setAt(pack, 'layers/county.geojson', ['features', 0, 'id'], 'zone-1');
    setAt(pack, 'layers/county.geojson', ['features', 0, 'properties', 'id'], 'zone-1');
    setAt(pack, 'plan.json', ['coverage', 'feature'], 'zone-1');
    const { issues } = await load(pack);
    expect(issues.map(outline)).toEqual([['plan-id-repeated', 'layers/county.geojson', 'features[0]']]);
  });
});

/** The tiny pack's rule, without its choice of zones. */
function rule(): { [key: string]: Json } {
  const pack = tinyPack();
  setAt(pack, 'rules.json', ['rules', 0, 'where'], undefined);
  return (pack['rules.json'] as { rules: { [key: string]: Json }[] }).rules[0] ?? {};
}
