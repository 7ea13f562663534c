import { paperFrame } from '../../../src/geo/paper-frame';
import { paperGrid } from '../../../src/geo/paper-grid';
import { mapSheetEn } from '../../../src/i18n/map-sheet.en';
import { mapSheetZh } from '../../../src/i18n/map-sheet.zh';
import type {
  MapSheetContent,
  MeasureText,
  SheetLegendRow,
} from '../../../src/report/map-sheet/sheet-content';
import type { SheetForm } from '../../../src/report/map-sheet/sheet-form';
import { widthInEms } from '../../../src/report/text-room';

export const measure: MeasureText = (text, size) => widthInEms(text) * size;

const layer = { geometry: 'polygon', authority: 'statutory', role: 'control' } as const;

export const legendOf = (count: number, label: string): SheetLegendRow[] =>
  Array.from({ length: count }, (_, i) => ({
    label: `${label} ${i + 1}`,
    symbol: { strokes: [{ color: '#b3201a', width: 2 }] },
    layer,
  }));

/** A sheet with everything on it. */
export function sampleContent(
  { map, unit }: SheetForm,
  locale: 'zh' | 'en',
  part: Partial<MapSheetContent> = {},
): MapSheetContent {
  const { paper: words } = locale === 'zh' ? mapSheetZh : mapSheetEn;
  const frame = paperFrame([121.3, 30.2], 50_000, { widthMm: map.w, heightMm: map.h });
  const long = (n: number): string[] =>
    Array.from({ length: n }, (_, i) =>
      locale === 'zh' ? `某某专项规划（第 ${i + 1} 卷）2021-03` : `Special plan, volume ${i + 1}, 2021-03`,
    );
  return {
    words,
    title: locale === 'zh' ? '某某市国土空间控制线套合图' : 'Control lines of the county',
    subtitle: '',
    sheetNumber: 'T-01',
    page: { number: 1, total: 1 },
    confidentiality: '内部资料',
    frame,
    grid: paperGrid(frame, 'gk', 14 * unit),
    legend: legendOf(10, locale === 'zh' ? '控制线' : 'Control line'),
    inset: {
      extent: [121, 30, 121.7, 30.5],
      outlines: [
        [
          [121, 30],
          [121.7, 30],
          [121.6, 30.5],
          [121, 30],
        ],
      ],
      frames: [{ bounds: frame.bounds, text: '' }],
    },
    notes: [
      { label: words.notes.use, parts: [words.noApproval], isWarning: true },
      { label: words.notes.frame, parts: [words.frame] },
      { label: words.notes.sources, parts: long(6) },
    ],
    imprint: [
      [words.notes.confidentiality, '内部资料'],
      [words.notes.unit, words.notGiven],
    ],
    tool: 'Yutu 0',
    ...part,
  };
}
