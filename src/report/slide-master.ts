import type PptxGenJS from 'pptxgenjs';
import type { SceneBooklet } from './scene-page';
import { margin, slideSize } from './slide-layout';
import { accent, fontFace, ink, noMargin, paper, quiet, rule, secrecy } from './slide-style';

type MasterObjects = NonNullable<PptxGenJS.SlideMasterProps['objects']>;

/** What is the same on every slide: marks and approval; the title is a placeholder, so that the outline lists the scenes. */
export function slideMaster({ plan, confidentiality, approval }: SceneBooklet): PptxGenJS.SlideMasterProps {
  const w = slideSize.w - 2 * margin;
  return {
    title: 'scene',
    background: { color: paper },
    objects: [
      { rect: { x: margin, y: 0.42, w: 0.09, h: 0.46, fill: { color: accent } } },
      { line: { x: margin, y: 6.95, w, h: 0, line: { color: rule, width: 0.75 } } },
      titleHolder,
      lineAtRight(`${approval}\n${plan}`, { y: 7, inset: 0.8 }),
      ...(confidentiality ? [lineAtRight(confidentiality, { y: 0.06, inset: 0, isMark: true })] : []),
    ],
  };
}

const titleHolder: MasterObjects[number] = {
  placeholder: {
    options: {
      name: 'title',
      type: 'title',
      ...{ x: margin + 0.22, y: 0.3, w: slideSize.w - 2 * margin - 2.6, h: 0.7, margin: noMargin },
      ...{ fontFace, fontSize: 26, bold: true, color: ink },
      align: 'left',
      valign: 'middle',
    },
    text: '',
  },
};

/** A line of text that ends at the right margin, or so far from it. */
function lineAtRight(
  text: string,
  { y, inset, isMark = false }: { y: number; inset: number; isMark?: boolean },
): MasterObjects[number] {
  const w = 3.6;
  const manner = isMark ? { fontSize: 12, bold: true, color: secrecy } : { fontSize: 9, color: quiet };
  const place = { x: slideSize.w - margin - inset - w, y, w, h: 0.34, margin: noMargin };
  return { text: { text, options: { ...place, fontFace, ...manner, align: 'right', valign: 'top' } } };
}
