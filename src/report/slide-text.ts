import type PptxGenJS from 'pptxgenjs';
import type { TextBlock, TextRun } from '../domain/parse-markdown';
import { stateColours, stateSigns } from '../domain/state-colours';
import type { ScenePage } from './scene-page';
import type { SlideLayout } from './slide-layout';
import { fontFace, ink, noMargin, warning } from './slide-style';

type Slide = PptxGenJS.Slide;

/** The scene's text, the titles of its steps and what is to be remarked, in one box; the verdict of its check in another. */
export function addText(
  slide: Slide,
  page: ScenePage,
  { text: box, verdict }: SlideLayout,
  lang: string,
): void {
  const { sizePt, ...place } = box;
  const paragraphs = [
    ...page.text.map(paragraphOf),
    ...page.steps.map((step) => withEnd([{ text: step }], { bullet: true })),
    ...page.remarks.map((remark) => withEnd([{ text: remark, options: { color: warning } }], {})),
  ].flat();
  slide.addText(paragraphs, {
    ...place,
    ...{ fontFace, fontSize: sizePt, color: ink, margin: noMargin, valign: 'top', fit: 'shrink', lang },
    ...{ lineSpacingMultiple: 1.1, paraSpaceAfter: sizePt / 3 },
  });
  if (!page.verdict || !verdict) return;
  const color = stateColours[page.verdict.state].slice(1).toUpperCase();
  slide.addText(`${stateSigns[page.verdict.state]} ${page.verdict.text}`, {
    ...verdict,
    ...{ fontFace, fontSize: 14, bold: true, color, valign: 'middle', fit: 'shrink', margin: 6, lang },
    ...{ fill: { color, transparency: 90 }, line: { color, width: 1 } },
  });
}

const bullets = { bullet: true, number: { type: 'number' } } as const;

function paragraphOf({ kind, runs }: TextBlock): PptxGenJS.TextProps[] {
  const isListed = kind === 'bullet' || kind === 'number';
  return withEnd(
    runs.map((run) => runOf(run, kind === 'heading')),
    isListed ? { bullet: bullets[kind] } : {},
  );
}

const runOf = ({ text, bold, italic }: TextRun, isHeading: boolean): PptxGenJS.TextProps => ({
  text,
  options: { ...((bold || isHeading) && { bold: true }), ...(italic && { italic: true }) },
});

/** A paragraph: its manner stands at the first run, its end at the last. */
const withEnd = (
  runs: readonly PptxGenJS.TextProps[],
  manner: PptxGenJS.TextPropsOptions,
): PptxGenJS.TextProps[] =>
  runs.map((run, i) => ({
    ...run,
    options: { ...run.options, ...(i === 0 && manner), breakLine: i === runs.length - 1 },
  }));
