import type { ControlLayer, Finding, RuleBinding } from '../../src/domain/finding';
import type { RuleOf, Severity } from '../../src/domain/rule-schema';
import type { CheckSheetInput } from '../../src/report/sheet-input';
import { sheetZh } from '../../src/i18n/sheet.zh';

const hash = (digit: string): string => digit.repeat(64);

/** A picture of one grey pixel. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

const rule = (id: string, zh: string, severity: Severity, office: string): RuleOf<'forbid-overlap'> => ({
  kind: 'forbid-overlap',
  id,
  title: { zh, en: `Control ${id}` },
  severity,
  layer: id,
  clause: {
    law: { zh: '自然资发〔2022〕142号', en: 'Notice 142 of 2022' },
    article: '一（一）',
    certainty: 'verified',
  },
  text: { zh: '……', en: '…' },
  advice: { zh: '优先避让；确不可避让的，按有限人为活动办理认定', en: 'Avoid it first' },
  office: { zh: office, en: `Office of ${id}` },
});

const layer = (
  id: string,
  name: string,
  digit: string,
  authority: ControlLayer['authority'],
): ControlLayer => ({
  id,
  name,
  authority,
  version: '2022',
  date: '2022-10-27',
  source: '三区三线划定成果（示意摹绘）',
  sha256: hash(digit),
  official: authority !== 'schematic',
  superseded: null,
  zones: [],
  coverage: null,
});

/** A finding that met nothing. */
export const clearFinding: Finding = {
  rule: 'r1',
  layer: 'r1',
  authority: 'schematic',
  state: 'clear',
  because: null,
  claims: {},
  confirmed: true,
  minOverlapM2: 0,
  maxOverlapM2: 0,
  contact: 'none',
  overlapAreaM2: 0,
  shapeAreaM2: 0,
  shapeRetries: 0,
  toleranceM2: 0.05,
  share: 0,
  overlapLengthM: null,
  distanceM: 1234.56,
  nearest: null,
  accuracyM: 200,
  zones: [{ id: 'z', name: '里杜湖水库一级保护区', overlapAreaM2: 0, distanceM: 1234.56 }],
  overlap: null,
};

const met: Partial<Finding> = {
  minOverlapM2: 1200.4,
  maxOverlapM2: 5400.6,
  contact: 'overlap',
  overlapAreaM2: 3127.3348,
  shapeAreaM2: 3127.3348,
  shapeRetries: 0,
  share: 0.0625467,
  distanceM: 0,
  zones: [
    { id: 'a', name: '达蓬山森林公园', overlapAreaM2: 3000, distanceM: 0 },
    { id: 'b', name: '鸣鹤—上林湖风景名胜区', overlapAreaM2: 127.3348, distanceM: 0 },
  ],
};

const offices = { nature: '自然资源和规划局', environment: '生态环境分局', water: '水利局' };

/** Ten rules of a county plan, in every state, as a sheet of ordinary content. */
const cases: readonly {
  rule: RuleOf<'forbid-overlap'>;
  layer: ControlLayer | null;
  finding: Partial<Finding>;
}[] = [
  {
    rule: rule('red-line', '生态保护红线', 'conflict', offices.nature),
    layer: layer('red-line', '生态保护红线', '1', 'schematic'),
    finding: { ...met, state: 'conflict' },
  },
  {
    rule: rule('scenic', '风景名胜区', 'attention', '林业局'),
    layer: layer('scenic', '风景名胜区与森林公园', '2', 'schematic'),
    finding: { ...met, state: 'attention', overlapAreaM2: 0.3, share: 0.000006 },
  },
  {
    rule: rule('water-1', '饮用水水源一级保护区', 'conflict', offices.environment),
    layer: layer('water', '水源保护区', '3', 'schematic'),
    finding: { state: 'undetermined', because: 'within-accuracy', distanceM: 87.26 },
  },
  {
    rule: rule('farmland', '永久基本农田', 'conflict', offices.nature),
    layer: layer('farmland', '永久基本农田 2023', '4', 'statutory'),
    finding: {
      ...met,
      state: 'undetermined',
      because: 'methods-disagree',
      confirmed: false,
      overlapAreaM2: 812.44,
      shapeAreaM2: 640.02,
      share: 0.016,
      accuracyM: 1,
    },
  },
  {
    rule: rule('water-2', '饮用水水源二级保护区', 'attention', offices.environment),
    layer: layer('water', '水源保护区', '3', 'schematic'),
    finding: {},
  },
  {
    rule: rule('wetland', '重要湿地', 'conflict', '林业局'),
    layer: layer('wetland', '湿地', '5', 'schematic'),
    finding: {},
  },
  {
    rule: rule('boundary', '城镇开发边界（外）', 'attention', offices.nature),
    layer: layer('boundary', '城镇开发边界', '6', 'approved'),
    finding: { accuracyM: 5, contact: 'touching', distanceM: 0 },
  },
  {
    rule: rule('river', '河道管理范围', 'attention', offices.water),
    layer: layer('river', '骨干河道', '7', 'schematic'),
    finding: {},
  },
  { rule: rule('forest', '生态公益林', 'attention', '林业局'), layer: null, finding: {} },
  {
    rule: rule('heritage', '文物保护单位保护范围', 'conflict', '文化和广电旅游体育局'),
    layer: null,
    finding: {},
  },
];

const unanalysed: Partial<Finding> = {
  layer: null,
  authority: null,
  state: 'unanalysed',
  because: 'layer-missing',
  overlapAreaM2: null,
  shapeAreaM2: null,
  shapeRetries: 0,
  share: null,
  confirmed: null,
  minOverlapM2: null,
  maxOverlapM2: null,
  distanceM: null,
  zones: [],
};

const toFinding = ({ rule: { id }, layer: judgedBy, finding }: (typeof cases)[number]): Finding => ({
  ...clearFinding,
  ...(judgedBy === null ? unanalysed : { layer: judgedBy.id, authority: judgedBy.authority }),
  rule: id,
  ...finding,
});

const bindings: RuleBinding[] = cases.map((one) => ({ rule: one.rule, layer: one.layer }));

export type SampleSheet = CheckSheetInput & { plan: NonNullable<CheckSheetInput['plan']> };

/** A sheet's input, with what the test is about changed. */
export const sampleSheet = (changes: Partial<SampleSheet> = {}): SampleSheet => ({
  words: sheetZh,
  locale: 'zh',
  plan: {
    manifest: {
      id: 'sample-county',
      title: { zh: '示例县国土空间规划图集', en: 'Plan of Sample County' },
      version: '2025.1',
      documents: [
        { id: 'd1', title: { zh: '示例县生态文明建设规划（2018—2025年）', en: 'Ecology plan 2018–2025' } },
        { id: 'd2', title: { zh: '示例县“十四五”规划纲要', en: '14th five-year plan' } },
      ],
    },
    sha256: hash('a'),
  },
  site: { name: '滨海大道北侧地块', origin: { kind: 'file', file: '滨海地块.geojson', sha256: hash('b') } },
  result: {
    subject: 's1',
    areaM2: 49_999.8766,
    trapezoidAreaM2: 49_999.8912,
    planarAreaM2: 50_020.4567,
    belt: { zone: 40, centralMeridian: 120, epsg: 4549 },
    state: 'conflict',
    findings: cases.map(toFinding),
  },
  bindings,
  figure: {
    dataUrl: `data:image/png;base64,${onePixel}`,
    alt: '地块与管控图层的套合图',
    scaleNote: '比例尺约 1:10 000，上方为北',
    legend: [
      {
        label: '项目范围',
        layer: { geometry: 'polygon', authority: 'schematic', role: 'control' },
        symbol: { strokes: [{ color: '#d0021b', width: 2 }] },
      },
      {
        label: '生态保护红线（示意）',
        layer: { geometry: 'polygon', authority: 'schematic', role: 'control' },
        symbol: {
          fill: { color: '#267300', opacity: 0.25, pattern: 'hatch' },
          strokes: [{ color: '#267300', width: 1.5, dash: [3, 2] }],
        },
      },
      {
        label: '重点项目',
        layer: { geometry: 'point', authority: 'schematic', role: 'control' },
        symbol: { marker: { shape: 'star', color: '#884400', size: 12 } },
      },
    ],
  },
  tool: { name: '舆图 Yutu', version: '0.1.0' },
  time: '2026-03-05 14:20',
  ...changes,
});
