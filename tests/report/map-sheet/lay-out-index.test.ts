import { expect, it } from 'vitest';
import { indexPageCount, layOutIndex } from '../../../src/report/map-sheet/lay-out-index';
import { sheetForm } from '../../../src/report/map-sheet/sheet-form';
import { measure, sampleContent } from './sheet-sample';

it('an index lists every sheet once, on as many pages as it takes', () => {
  const form = sheetForm('a4', 'portrait');
  const entries = Array.from({ length: 90 }, (_, i) => ({
    page: i + 4,
    name: `第 ${i + 1} 号地块`,
    scale: 5000,
  }));
  const pages = layOutIndex(form, { ...sampleContent(form, 'zh'), entries, total: 93 }, measure);
  const texts = pages.map((items) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])));
  const names = texts.flat().filter(({ text }) => /^第 \d+ 号地块$/.test(text));
  expect(names.map(({ text }) => text)).toEqual(entries.map(({ name }) => name));
  expect(pages.length).toBeGreaterThan(1);
  expect(indexPageCount(form, entries.length)).toBe(pages.length);
  expect(Math.max(...names.map(({ y }) => y))).toBeLessThan(form.foot.y + form.foot.h);
});
