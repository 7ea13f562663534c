/** Width of a text in ems, roughly: Chinese signs are square, others a little over half as wide. */
export const widthInEms = (text: string): number =>
  [...text].reduce((width, sign) => width + (/[\u2e80-\uffef]/.test(sign) ? 1 : 0.55), 0);

const pointsOfInch = 72;

/** Lines that a text takes in a width (inches) at a size (points). */
const linesOf = (text: string, widthIn: number, sizePt: number): number =>
  Math.max(1, Math.ceil((widthInEms(text) * sizePt) / (widthIn * pointsOfInch)));

/** Height (inches) of texts one under the other, with a gap of a third of a line between them. */
export function heightOf(texts: readonly string[], widthIn: number, sizePt: number): number {
  const lines = texts.reduce((sum, text) => sum + linesOf(text, widthIn, sizePt), 0);
  return ((lines * 1.35 + Math.max(0, texts.length - 1) * 0.35) * sizePt) / pointsOfInch;
}

/** The largest of some sizes (points) at which texts fit into a height (inches); the smallest where none does. */
export function sizeThatFits(
  texts: readonly string[],
  widthIn: number,
  heightIn: number,
  sizes: readonly [number, ...number[]],
): number {
  const fitting = sizes.find((size) => heightOf(texts, widthIn, size) <= heightIn);
  return fitting ?? Math.min(...sizes);
}
