import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/domain/issue';
import type { ProjectDocument } from '../../src/domain/project';
import { projectVersion, type ProjectLayer } from '../../src/domain/project-schema';
import { scenesSchema } from '../../src/domain/scene-schema';
import type { OriginReading, Site } from '../../src/domain/site';
import { labelPoint } from '../../src/geo/label-point';
import { ellipsoidalAreaM2 } from '../../src/geo/site-area';
import { describeIssue } from '../../src/i18n/describe-issue';
import { issueEn } from '../../src/i18n/issue.en';
import { issueZh } from '../../src/i18n/issue.zh';
import { readProject } from '../../src/io/read-project';
import { writeProject, writeScenes } from '../../src/io/write-project';
import { parse } from 'valibot';

const centre: [number, number] = [121.3, 30.2];

const polygon = (west: number): Site['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 30.1],
      [west + 0.01, 30.1],
      [west + 0.01, 30.11],
      [west, 30.11],
      [west, 30.1],
    ],
  ],
});

const reading: OriginReading = {
  placing: {
    frame: {
      kind: 'transverse-mercator',
      datum: 'beijing54',
      centralMeridian: 120,
      scale: 1,
      falseEastingM: 40_500_000,
      falseNorthingM: 0,
    },
    axes: 'north-east',
    shift: { dxM: 1, dyM: 2, dzM: 3, rxSeconds: 0.1, rySeconds: 0.2, rzSeconds: 0.3, scalePpm: -4 },
  },
  by: 'chosen',
  encoding: 'gb18030',
};

function siteOf(id: string, west: number): Site {
  const geometry = polygon(west);
  return {
    id,
    name: `地块 "${id}" <script>`,
    geometry,
    labelAt: labelPoint(geometry),
    areaM2: ellipsoidalAreaM2(geometry, centre),
    origin: { kind: 'file', file: 'a.txt', sha256: 'ab', reading },
    properties: { 编号: 7, nested: { a: [1, null, '二'] } },
    declaredArea: {
      unit: 'ha',
      unitBy: 'corrected',
      declaredM2: 1_080_000,
      computedM2: 1_070_000,
      computedAs: 'plane',
      differsBy: 0.0093,
      isWithin: true,
    },
    claims: { 'rule:use': 'none' },
    overrides: { rule: { state: 'clear', instead: 'conflict', reason: '桥' } },
  };
}

const officialLayer = (id: string): ProjectLayer => ({
  id,
  name: '生态保护红线',
  file: '红线.geojson',
  sha256: 'ef56',
  source: '自然资源主管部门',
  version: '2022',
  date: '2022-10-01',
  accuracyM: 1,
  coversPlan: true,
  rules: ['redline'],
});

const document: ProjectDocument = {
  plan: { id: 'plan', version: '2' },
  sites: [
    siteOf('site-1', 121.2),
    { ...siteOf('site-7', 121.4), origin: { kind: 'drawn', cleared: ['retreat', 'shift'] } },
  ],
  scenes: [
    {
      id: 'scene-1',
      title: { zh: '一', en: 'One' },
      text: { zh: '**重点**\n\n- 甲', en: 'Text' },
      view: { bounds: [121, 30, 121.5, 30.4], layers: ['land'], opacity: { land: 0.5 } },
      notes: { zh: '讲', en: 'say' },
      durationS: 12.5,
      hidden: true,
      check: 'site-1',
      annotations: [{ kind: 'circle', id: 'n-1', colour: '#aa0000', centre: [121.2, 30.1], radiusM: 300 }],
    },
  ],
  view: {
    visible: ['land'],
    opacity: { land: 0.4 },
    order: ['land', 'sea'],
    filters: { land: { field: 'kind', values: ['a'] } },
  },
  camera: [121.1, 30.05, 121.6, 30.4],
  layers: [
    {
      ...officialLayer('official-1'),
      reading,
      zones: [{ id: 'z-1', name: '红线 1', geometry: polygon(121.3) }],
    },
    officialLayer('official-2'),
  ],
  results: { planSha256: 'cd34', states: { 'site-1': 'conflict', 'site-7': 'clear' } },
  measures: [
    {
      id: 'measure-2',
      mode: 'area',
      path: [
        [121.2, 30.1],
        [121.21, 30.1],
        [121.21, 30.11],
      ],
    },
  ],
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string): ReturnType<typeof readProject> =>
  readProject(bytesOf(text), '项目.yutu.json', centre);
const altered = (change: (file: Record<string, unknown>) => unknown): ReturnType<typeof readProject> => {
  const file = JSON.parse(writeProject(document)) as Record<string, unknown>;
  return read(JSON.stringify(change(file)));
};
const told = (issues: readonly Issue[]): string =>
  issues.map((issue) => describeIssue(issue, issueZh)).join('\n');

describe('a project file', () => {
  it('reads as the document that was written', () => {
    expect(read(writeProject(document))).toEqual({ document, issues: [] });
  });

  it('keeps it that the scenes are the plan’s own, and that no map was drawn', () => {
    const bare = {
      ...document,
      sites: [],
      scenes: null,
      camera: null,
      layers: [],
      results: null,
      measures: [],
    };
    expect(read(writeProject(bare))).toEqual({ document: bare, issues: [] });
    expect(writeProject(bare)).not.toMatch(/scenes|measures/);
  });

  it('of before coordinates were told is read as it was', () => {
    const older = altered((file) => {
      const { declaredArea: _, ...site } = (file['sites'] as Record<string, unknown>[])[0] ?? {};
      return { ...file, sites: [{ ...site, origin: { kind: 'file', file: 'a.geojson', sha256: 'ab' } }] };
    });
    expect(older.issues).toEqual([]);
    expect(older.document?.sites[0]).not.toHaveProperty('declaredArea');
  });

  it('holds one site a line, and neither areas nor places of names, which are worked out anew', () => {
    const text = writeProject(document);
    expect(text.split('\n').filter((line) => line.includes('"origin"'))).toHaveLength(2);
    expect(text).not.toMatch(/areaM2|labelAt/);
  });

  it('is read with a byte order mark, and in another order of its members', () => {
    expect(read(`\uFEFF${writeProject(document)}`).document).toEqual(document);
    const turned = altered((file) => Object.fromEntries(Object.entries(file).toReversed()));
    expect(turned.document).toEqual(document);
  });
});

describe('a project file that can’t be used', () => {
  const firstSite = (file: Record<string, unknown>): Record<string, unknown> =>
    (file['sites'] as Record<string, unknown>[])[0] ?? {};

  it.each([
    [
      'of a newer program',
      () => altered((file) => ({ ...file, schema: projectVersion + 1 })),
      /项目\.yutu\.json.*版本为 \d+.*只认识到版本 \d+.*新版程序/,
    ],
    [
      'that is no project',
      () => read('{"type":"FeatureCollection","features":[]}'),
      /不是舆图的项目文件.*\.yutu\.json/,
    ],
    ['that is a number', () => read('42'), /不是舆图的项目文件/],
    [
      'with a frame of no meaning',
      () => read(writeProject(document).replaceAll('"centralMeridian":120', '"centralMeridian":1e400')),
      /sites\[0\]\.origin\.reading\.placing\.frame\.centralMeridian/,
    ],
    [
      'with an encoding that is no name',
      () => read(writeProject(document).replaceAll('"gb18030"', '"<img src=x>"')),
      /sites\[0\]\.origin\.reading\.encoding/,
    ],
    [
      'with a stated area below nought',
      () => read(writeProject(document).replaceAll('"declaredM2":1080000', '"declaredM2":-1')),
      /sites\[0\]\.declaredArea\.declaredM2/,
    ],
    ['that is empty', () => read(''), /文件是空的/],
    ['that was cut off', () => read(writeProject(document).slice(0, -200)), /第 \d+ 行第 \d+ 列.*不完整/],
    ['that is no text', () => readProject(new Uint8Array([0x7b, 0xff, 0xfe, 0x00]), 'p', null), /文件|JSON/],
    [
      'with a field of another kind',
      () => altered((file) => ({ ...file, camera: 'home' })),
      /camera：应为 .*实际为 "home".*备份/,
    ],
    ['with a field that nobody knows', () => altered((file) => ({ ...file, extra: 1 })), /extra：应为 never/],
    [
      'with a site without an outline',
      () => altered((file) => ({ ...file, sites: [{ ...firstSite(file), geometry: null }] })),
      /sites\[0\]\.geometry/,
    ],
    [
      'with two sites of one id',
      () => altered((file) => ({ ...file, sites: [firstSite(file), firstSite(file)] })),
      /sites\[1\]\.id：编号“site-1”出现两次/,
    ],
    [
      'with two measures of one id',
      () => altered((file) => ({ ...file, measures: [...document.measures, ...document.measures] })),
      /measures\[1\]\.id：编号“measure-2”出现两次/,
    ],
    [
      'with a measured corner that is nowhere on the earth',
      () =>
        altered((file) => ({
          ...file,
          measures: document.measures.map((measure) => ({
            ...measure,
            path: [
              [200, 30],
              [121, 30],
            ],
          })),
        })),
      /measures\[0\]\.path\[0\]/,
    ],
    [
      'with an outline that crosses itself',
      () => {
        const ring = [
          [121, 30],
          [121.1, 30.1],
          [121.1, 30],
          [121, 30.1],
          [121, 30],
        ];
        const geometry = { type: 'Polygon', coordinates: [ring] };
        return altered((file) => ({ ...file, sites: [{ ...firstSite(file), geometry }] }));
      },
      /sites\[0\].*相交/,
    ],
  ])('%s is refused whole, with where and what to do', (_title, readIt, words) => {
    const { document: got, issues } = readIt();
    expect(got).toBeNull();
    expect(told(issues)).toMatch(words);
    expect(issues.every((issue) => !describeIssue(issue, issueEn).includes('{'))).toBe(true);
  });

  it('never believes an area that was written into it', () => {
    const { document: got, issues } = altered((file) => ({
      ...file,
      sites: [{ ...firstSite(file), areaM2: 1 }],
    }));
    expect(got).toBeNull();
    expect(told(issues)).toContain('areaM2');
  });
});

it('scenes are written as the file of a plan pack', () => {
  const scenes = document.scenes ?? [];
  expect(parse(scenesSchema, JSON.parse(writeScenes(scenes)))).toEqual({ schema: 1, scenes });
});
