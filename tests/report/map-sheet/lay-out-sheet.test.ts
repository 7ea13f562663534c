import { describe, expect, it } from 'vitest';
import { layOutSheet } from '../../../src/report/map-sheet/lay-out-sheet';
import { papers, sheetForm, type SheetForm } from '../../../src/report/map-sheet/sheet-form';
import type { SheetItem } from '../../../src/report/map-sheet/sheet-item';
import { legendOf, measure, sampleContent } from './sheet-sample';

const forms = papers.flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => sheetForm(paper, orientation)),
);
const textsOf = (items: readonly SheetItem[]) =>
  items.flatMap((item) => (item.kind === 'text' ? [item] : []));

/** Words that stand beyond the page, or over the map where they don't belong, or over one another. */
function misplaced({ page, columns }: SheetForm, items: readonly SheetItem[]): string[] {
  const boxes = textsOf(items)
    .filter(({ turn }) => turn === 0)
    .map(({ x, y, size, text, isBold, anchor }) => {
      const w = measure(text, size, isBold);
      const left = x - { start: 0, middle: w / 2, end: w }[anchor];
      return { text, left, right: left + w, top: y - 0.75 * size, bottom: y + 0.1 * size };
    });
  const beyond = boxes.filter(
    ({ left, right, top, bottom }) => left < 2 || right > page.w - 2 || top < 2 || bottom > page.h - 2,
  );
  const inColumns = boxes.filter(({ left, top }) =>
    columns.some(
      (one) => left >= one.x - 0.01 && left <= one.x + one.w && top >= one.y - 1 && top <= one.y + one.h,
    ),
  );
  const over = inColumns.filter((a, i) =>
    inColumns.some(
      (b, j) => j > i && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    ),
  );
  return [...beyond, ...over].map(({ text }) => text);
}

describe.each(forms.map((form) => [`${form.paper} ${form.orientation}`, form] as const))(
  'on %s',
  (_, form) => {
    it.each(['zh', 'en'] as const)('everything has a place of its own within the page (%s)', (locale) => {
      const { items } = layOutSheet(form, sampleContent(form, locale), measure);
      expect(misplaced(form, items)).toEqual([]);
      expect(textsOf(items).some(({ text }) => text === '1:50\u{A0}000')).toBe(true);
    });

    it('what finds no room is counted, not cut off', () => {
      const long = '有一个很长很长的名字而且还带有说明文字的控制线图层及其细分类别';
      const crowded = sampleContent(form, 'zh', { legend: legendOf(400, long) });
      const { items, folded } = layOutSheet(form, crowded, measure);
      expect(misplaced(form, items)).toEqual([]);
      const swatches = textsOf(items).filter(({ text }) => text.startsWith('有一个')).length;
      expect(folded.legend).toBe(400 - swatches);
      expect(textsOf(items).map(({ text }) => text)).toContain(crowded.words.moreEntries(folded.legend));
    });
  },
);

it('warnings stand whole when sources have to be shortened', () => {
  const form = sheetForm('a4', 'landscape');
  const content = sampleContent(form, 'zh');
  const warning = content.words.noApproval;
  const sources = Array.from({ length: 80 }, (_, i) => `第 ${i} 号规划文件及其附图附表`);
  const notes = [...content.notes, { label: content.words.notes.sources, parts: sources }];
  const { items, folded } = layOutSheet(form, { ...content, notes, legend: legendOf(30, '控制线') }, measure);
  const said = textsOf(items)
    .map(({ text }) => text)
    .join('');
  expect(folded.notes).toBeGreaterThan(0);
  expect(said).toContain(warning);
  expect(said).toContain(content.words.moreParts(folded.notes));
  expect(misplaced(form, items)).toEqual([]);
});

it('a long title is set smaller, on two lines if need be, and stays within its head', () => {
  const form = sheetForm('a4', 'portrait');
  const title =
    '某某市国土空间总体规划近期实施方案重点建设项目选址与控制线套合分析图（2021—2035年）征求意见稿';
  const { items } = layOutSheet(form, sampleContent(form, 'zh', { title, subtitle: '某某镇' }), measure);
  const lines = textsOf(items).filter(({ y }) => y < form.border.y - 0.5);
  expect(lines.map(({ text }) => text).join('')).toContain(title.slice(0, 20));
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(form.border.y);
});
