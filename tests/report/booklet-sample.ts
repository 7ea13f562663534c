import { parseMarkdown } from '../../src/domain/parse-markdown';
import { takeAlongZh } from '../../src/i18n/take-along.zh';
import type { PageLegendEntry, SceneBooklet, ScenePage } from '../../src/report/scene-page';

/** A PNG of one pixel. */
export const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const layer = { geometry: 'polygon', authority: 'schematic', role: 'plan' } as const;

export const legendOf = (count: number): PageLegendEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    label: `图例项 ${i + 1}`,
    layer,
    symbol: { fill: { color: '#336633', opacity: 0.4 } },
  }));

export const pageOf = (changes: Partial<ScenePage> = {}): ScenePage => ({
  title: '一区两带',
  text: parseMarkdown('南部为**一区**。\n\n- 沿海\n- 平原'),
  steps: [],
  pictures: [{ url: onePixel, alt: '地图：一区两带', title: null }],
  pictureCount: 1,
  remarks: [],
  legend: legendOf(3),
  figure: null,
  verdict: null,
  notes: '',
  source: '资料来源：纲要',
  isSchematic: true,
  ...changes,
});

export const bookletOf = (...pages: ScenePage[]): SceneBooklet => ({
  words: takeAlongZh.paper,
  plan: '某市空间规划 2026.1',
  confidentiality: '内部资料',
  approval: '审图号：某S(2026)1号',
  tool: '舆图 Yutu 0',
  pages,
});

export const countsFigure: ScenePage['figure'] = {
  caption: '投资 <分期>',
  head: ['类别', '数量', '合计（亿元）'],
  rows: [
    ['交通', '3', '12.5'],
    ['水利', '2', '4'],
  ],
  bars: {
    unit: '亿元',
    values: [
      { label: '交通', value: 12.5 },
      { label: '水利', value: 4 },
    ],
  },
};
