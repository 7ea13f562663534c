import type PptxGenJS from 'pptxgenjs';
import type { PaperWords } from '../i18n/take-along-words';
import type { PageLegendEntry } from './scene-page';
import { legendHeadH, swatchW, type LegendLayout } from './slide-layout';
import { accent, fontFace, ink, noMargin, quiet } from './slide-style';

type Slide = PptxGenJS.Slide;

interface LegendContext {
  words: PaperWords;
  /** an entry's symbol as the data: URL of a PNG, 3 : 2 */
  swatchOf: (entry: PageLegendEntry) => string;
}

/** A legend in columns, filled from the top; what finds no room is counted. */
export function addLegend(
  slide: Slide,
  legend: readonly PageLegendEntry[],
  { x, y, w, sizePt, columns, rowH, entries }: LegendLayout,
  { words, swatchOf }: LegendContext,
): void {
  const text = { fontFace, margin: noMargin, valign: 'middle', lang: words.lang } as const;
  slide.addText(words.legend, {
    ...{ x, y, w, h: legendHeadH - 0.04, ...text, fontSize: sizePt + 1, bold: true, color: accent },
  });
  const shown = legend.slice(0, entries);
  const columnW = w / columns;
  const perColumn = Math.ceil((shown.length + Number(shown.length < legend.length)) / columns);
  const at = (i: number): { x: number; y: number } => ({
    x: x + Math.floor(i / perColumn) * columnW,
    y: y + legendHeadH + (i % perColumn) * rowH,
  });
  const swatchH = Math.min(0.2, rowH * 0.84);
  shown.forEach((entry, i) => {
    const place = at(i);
    const swatch = { w: swatchH * 1.5, h: swatchH };
    slide.addImage({
      ...swatch,
      x: place.x,
      y: place.y + (rowH - swatchH) / 2,
      data: swatchOf(entry),
      altText: entry.label,
    });
    slide.addText(entry.label, {
      ...{ x: place.x + swatchW, y: place.y, w: columnW - swatchW - 0.05, h: rowH },
      ...{ ...text, fontSize: sizePt, color: ink, wrap: false },
    });
  });
  const more = legend.length - shown.length;
  if (more > 0)
    slide.addText(words.moreEntries(more), {
      ...{ ...at(shown.length), w: columnW, h: rowH, ...text, fontSize: sizePt, color: quiet },
    });
}
