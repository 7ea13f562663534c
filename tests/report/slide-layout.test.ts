import { describe, expect, it } from 'vitest';
import type { ScenePage } from '../../src/report/scene-page';
import { slideLayout, slideSize, type SlideBox } from '../../src/report/slide-layout';
import { parseMarkdown } from '../../src/domain/parse-markdown';
import { countsFigure, legendOf, pageOf } from './booklet-sample';

const long = parseMarkdown('规划'.repeat(400));
const verdict = { state: 'conflict', text: '核查：涉及' } as const;
const pages: [string, ScenePage][] = [false, true].flatMap((isPair) =>
  [null, countsFigure].flatMap((figure) =>
    [0, 3, 12, 24, 80].flatMap((entries) =>
      [pageOf().text, long].map((text): [string, ScenePage] => [
        `${isPair ? 'a pair' : 'one map'}, ${figure ? 'a figure, ' : ''}${entries} entries, ${text === long ? 'much' : 'little'} text`,
        pageOf({ pictureCount: isPair ? 2 : 1, figure, legend: legendOf(entries), text, verdict }),
      ]),
    ),
  ),
);

const apart = (a: SlideBox, b: SlideBox): boolean =>
  a.x + a.w <= b.x + 1e-9 || b.x + b.w <= a.x + 1e-9 || a.y + a.h <= b.y + 1e-9 || b.y + b.h <= a.y + 1e-9;

describe('the layout of a slide', () => {
  it.each(pages)('keeps everything on the slide and nothing over another thing: %s', (_, page) => {
    const { pictures, text, verdict: told, figure, legend } = slideLayout(page);
    const boxes = [...pictures, text, told, figure, legend].filter((box) => box !== null);
    for (const { x, y, w, h } of boxes) {
      expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0);
      expect(x + w).toBeLessThanOrEqual(slideSize.w - 0.4);
      expect(y + h).toBeLessThanOrEqual(6.9);
    }
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) expect(apart(a, b), JSON.stringify([a, b])).toBe(true);
  });

  it.each(pages)('has room for the legend’s lines that it promises: %s', (_, page) => {
    const { legend } = slideLayout(page);
    if (!legend) return;
    const lines = legend.entries + Number(legend.entries < page.legend.length);
    const rows = Math.ceil(lines / legend.columns);
    expect(legend.entries).toBeLessThanOrEqual(page.legend.length);
    if (legend.entries > 0) expect(0.3 + rows * legend.rowH).toBeLessThanOrEqual(legend.h + 1e-9);
  });

  it('gives a usual scene its whole legend at the largest size', () => {
    const { legend, text } = slideLayout(pageOf({ legend: legendOf(9) }));
    expect([legend?.entries, legend?.sizePt, text.sizePt]).toEqual([9, 12, 18]);
  });
});
