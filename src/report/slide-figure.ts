import type PptxGenJS from 'pptxgenjs';
import type { PageFigure, SceneBooklet } from './scene-page';
import type { SlideBox } from './slide-layout';
import { accent, fontFace, ink, noMargin, quiet, rule } from './slide-style';

type Slide = PptxGenJS.Slide;

/** The numbers as a table; over it, where they can be compared, as a chart of bars. Both can be edited in the program. */
export function addFigure(slide: Slide, figure: PageFigure, box: SlideBox, { words }: SceneBooklet): void {
  const captionH = 0.3;
  const text = { fontFace, margin: noMargin, valign: 'middle', lang: words.lang } as const;
  slide.addText(figure.caption, {
    ...{ ...box, h: captionH, ...text, fontSize: 12, bold: true, color: accent, fit: 'shrink' },
  });
  const top = box.y + captionH + 0.05;
  const room = box.h - captionH - 0.05;
  const rows = figure.rows.length + 1;
  // a line of the head may be broken in two
  const tableH = rows * 0.29 + 0.18;
  const hasTable = !figure.bars || tableH < room - 1.3;
  if (figure.bars) {
    const chartH = hasTable ? room - tableH - 0.1 : room;
    addBars(slide, figure, figure.bars, { ...box, y: top, h: chartH }, words.chartOf(figure.caption));
  }
  if (!hasTable) return;
  const rowH = Math.min(0.26, room / rows);
  const fontSize = rowH < 0.2 ? 7.5 : rowH < 0.26 ? 9 : 10;
  slide.addTable(cellsOf(figure), {
    ...{
      x: box.x,
      y: figure.bars ? box.y + box.h - tableH : top,
      w: box.w,
      colW: columnsOf(figure, box.w),
      rowH,
    },
    ...{
      fontFace,
      fontSize,
      color: ink,
      margin: [0.02, 0.06, 0.02, 0.06],
      valign: 'middle',
      autoPage: false,
    },
    ...{ border: { type: 'solid', pt: 0.5, color: rule } },
  });
}

function addBars(
  slide: Slide,
  { caption }: PageFigure,
  { unit, values }: NonNullable<PageFigure['bars']>,
  box: SlideBox,
  altText: string,
): void {
  // the first category of a lying chart stands at its foot
  const upwards = values.toReversed();
  const labels = upwards.map(({ label }) => label);
  const data = [{ name: unit, labels, values: upwards.map(({ value }) => value) }];
  slide.addChart('bar', data, {
    ...{ ...box, altText, objectName: caption, barDir: 'bar', chartColors: [accent], barGapWidthPct: 45 },
    ...{
      valAxisHidden: true,
      valAxisMinVal: 0,
      valGridLine: { style: 'none' },
    },
    ...{
      catAxisLabelFontFace: fontFace,
      catAxisLabelFontSize: 10,
      catAxisLabelFrequency: '1',
      catAxisLabelColor: ink,
      showLegend: false,
    },
    ...{ showValue: true, dataLabelFontFace: fontFace, dataLabelFontSize: 10, dataLabelColor: ink },
    ...{ dataLabelPosition: 'outEnd', dataLabelFormatCode: '#,##0.##', catAxisLineShow: false },
    ...{ showValAxisTitle: true, valAxisTitle: unit, valAxisTitleFontSize: 9, valAxisTitleColor: quiet },
  });
}

const cellsOf = ({ head, rows }: PageFigure): PptxGenJS.TableRow[] => [
  head.map((text, i) => ({ text, options: { bold: true, fill: { color: 'E3EEEA' }, align: alignOf(i) } })),
  ...rows.map((row) => row.map((text, i) => ({ text, options: { align: alignOf(i) } }))),
];

const alignOf = (column: number): 'left' | 'right' => (column === 0 ? 'left' : 'right');

/** The first column, which has names in it, takes the larger part of the width. */
const columnsOf = ({ head }: PageFigure, w: number): number[] =>
  head.map((_, i) => (i === 0 ? w * 0.42 : (w * 0.58) / Math.max(1, head.length - 1)));
