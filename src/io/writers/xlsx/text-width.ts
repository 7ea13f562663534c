/** Signs as wide as they are high, from the radicals of CJK on, and the wide forms of ASCII. */
const wide = /[\u2e80-\uffdc\u{1f300}-\u{3fffd}]/u;

/** How wide a text is in a sheet, in digits: Chinese signs count twice. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += wide.test(sign) ? 2 : 1;
  return width;
}
