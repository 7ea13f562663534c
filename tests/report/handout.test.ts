import { describe, expect, it } from 'vitest';
import { handout } from '../../src/report/handout';
import { handoutForms, mapMm, sheetMm, type Orientation, type PerPage } from '../../src/report/handout-form';
import { handoutStyle } from '../../src/report/handout-style';
import { bookletOf, countsFigure, legendOf, pageOf } from './booklet-sample';

const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the handout', () => {
  it.each([
    [1, 5],
    [2, 3],
    [4, 2],
  ] as const)('puts %d scenes on a sheet', (perPage, sheets) => {
    const text = handout(bookletOf(...Array.from({ length: 5 }, () => pageOf())), perPage, 'portrait');
    expect(count(text, '<section class="leaf')).toBe(sheets);
    expect(count(text, '<article')).toBe(5);
    expect(text).toContain(`${sheets} / ${sheets}`);
  });

  it('says on every sheet what it is, its mark and its approval, and on every scene that it is schematic', () => {
    const text = handout(bookletOf(pageOf(), pageOf(), pageOf()), 2, 'landscape');
    for (const word of ['某市空间规划 2026.1', '内部资料', '审图号'])
      expect(count(text.slice(text.indexOf('<body>')), word)).toBe(2);
    expect(count(text, 'class="badge"')).toBe(3);
  });

  it('holds no script, no style attribute, no notes, and one style that the page’s policy knows', () => {
    const page = pageOf({ notes: '只给讲者', figure: countsFigure, title: '<img onerror=x>' });
    const text = handout(bookletOf(page), 1, 'landscape');
    expect(text).not.toMatch(/<script| style=|<img onerror|只给讲者/);
    expect(text.split('<style>')[1]?.split('</style>')[0]).toBe(handoutStyle);
    expect(handoutStyle).not.toContain('<');
  });

  it('counts the legend’s lines that find no room', () => {
    const text = handout(bookletOf(pageOf({ legend: legendOf(200) })), 4, 'landscape');
    const listed = count(text, '图例项');
    expect(listed).toBeLessThan(60);
    expect(text).toContain(`另有 ${200 - listed} 项未列`);
  });

  it('leaves the frame of a map that could not be drawn empty', () => {
    const text = handout(bookletOf(pageOf({ pictures: [], pictureCount: 2 })), 1, 'landscape');
    expect(count(text, 'class="lost"')).toBe(2);
  });

  it.each(
    (['landscape', 'portrait'] as Orientation[]).flatMap((orientation) =>
      ([1, 2, 4] as PerPage[]).map((perPage): [Orientation, PerPage] => [orientation, perPage]),
    ),
  )('has room on A4 %s for the maps and words of %d scenes', (orientation, perPage) => {
    const form = handoutForms[orientation][perPage];
    const { w, h } = sheetMm[orientation];
    const across = perPage === 4 || (perPage === 2 && orientation === 'landscape') ? 2 : 1;
    const down = perPage / across;
    const usedW = form.isBeside ? form.map.w + 4 + form.words.w : form.map.w;
    const usedH = form.isBeside ? form.map.h : form.map.h + 2.5 + form.words.h;
    expect(usedW * across + 7 * (across - 1)).toBeLessThanOrEqual(w + 1);
    expect(usedH * down + 5 * (down - 1)).toBeLessThanOrEqual(h - 12 * down);
    expect(mapMm(form, pageOf({ pictureCount: 2 })).w * 2).toBeLessThan(form.map.w);
  });
});
