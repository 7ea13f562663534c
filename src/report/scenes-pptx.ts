import type PptxGenJS from 'pptxgenjs';
import { mendSlides } from './mend-slides';
import type { PageLegendEntry, SceneBooklet, ScenePage } from './scene-page';
import { addFigure } from './slide-figure';
import { contentTop, margin, slideLayout, slideSize, type SlideBox } from './slide-layout';
import { addLegend } from './slide-legend';
import { slideMaster } from './slide-master';
import { addText } from './slide-text';
import { accent, fontFace, noMargin, quiet, rule, warning } from './slide-style';

type Slide = PptxGenJS.Slide;

/**
 * A presentation (PPTX) with one slide for each page: map, title, text, legend, figure as a native chart and table, source, marks, and the
 * speaker's notes in the notes field. Pictures are data: URLs; nothing is linked from outside.
 * @param swatchOf a legend entry's symbol as the data: URL of a PNG, 3 : 2
 */
export async function scenesPptx(
  booklet: SceneBooklet,
  swatchOf: (entry: PageLegendEntry) => string,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const { default: Pptx } = await import('pptxgenjs');
  const pptx = new Pptx();
  pptx.defineLayout({ name: 'wide', width: slideSize.w, height: slideSize.h });
  pptx.layout = 'wide';
  pptx.title = booklet.plan;
  pptx.author = booklet.tool;
  pptx.company = booklet.tool;
  pptx.theme = { headFontFace: fontFace, bodyFontFace: fontFace };
  pptx.defineSlideMaster(slideMaster(booklet));
  booklet.pages.forEach((page, at) => {
    addPage(pptx.addSlide({ masterName: 'scene' }), page, { booklet, at, swatchOf });
  });
  return mendSlides((await pptx.write({ outputType: 'arraybuffer', compression: false })) as ArrayBuffer);
}

interface PageContext {
  booklet: SceneBooklet;
  at: number;
  swatchOf: (entry: PageLegendEntry) => string;
}

function addPage(slide: Slide, page: ScenePage, { booklet, at, swatchOf }: PageContext): void {
  const { words, pages } = booklet;
  const layout = slideLayout(page);
  slide.addText(page.title, { placeholder: 'title', fit: 'shrink', lang: words.lang });
  addPictures(slide, page, layout.pictures, words.lang);
  addText(slide, page, layout, words.lang);
  if (layout.legend) addLegend(slide, page.legend, layout.legend, { words, swatchOf });
  if (page.figure && layout.figure) addFigure(slide, page.figure, layout.figure, booklet);
  if (page.isSchematic) addBadge(slide, words.schematic);
  const small = { fontFace, fontSize: 9, color: quiet, margin: noMargin, lang: words.lang } as const;
  slide.addText(page.source, {
    ...{ x: margin, y: 7.0, w: slideSize.w - 2 * margin - 4.2, h: 0.4, valign: 'top', fit: 'shrink' },
    ...small,
  });
  slide.addText(words.page(at + 1, pages.length), {
    ...{ x: slideSize.w - margin - 0.75, y: 7.0, w: 0.75, h: 0.34, align: 'right', valign: 'top' },
    ...small,
  });
  if (page.notes !== '') slide.addNotes(page.notes);
}

function addBadge(slide: Slide, text: string): void {
  const w = 1.5;
  slide.addText(text, {
    ...{ shape: 'roundRect', x: slideSize.w - margin - w, y: 0.42, w, h: 0.46, rectRadius: 0.08 },
    ...{ line: { color: warning, width: 1.25, dashType: 'dash' }, fill: { color: 'FDF3DC' } },
    ...{
      fontFace,
      fontSize: 15,
      bold: true,
      color: warning,
      align: 'center',
      valign: 'middle',
      margin: noMargin,
    },
  });
}

/** The maps in their frames; a frame stays empty with the reason in it where a map could not be drawn. */
function addPictures(slide: Slide, page: ScenePage, boxes: readonly SlideBox[], lang: string): void {
  boxes.forEach((box, i) => {
    const picture = page.pictures[i];
    if (picture?.title)
      slide.addText(picture.title, {
        ...{ x: box.x, y: contentTop, w: box.w, h: 0.32, margin: noMargin, valign: 'middle', lang },
        ...{ fontFace, fontSize: 14, bold: true, color: accent },
      });
    if (picture) slide.addImage({ ...box, data: picture.url, altText: picture.alt });
    slide.addShape('rect', {
      ...box,
      line: { color: rule, width: 0.75 },
      ...(!picture && { fill: { color: 'E8E5DB' } }),
    });
  });
}
