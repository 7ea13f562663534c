/** Chinese signs may stand at the end of a line each; other words stay whole, with the signs that close them. */
const words = /[\u2e80-\u9fff\uf900-\ufaff]\p{P}*|[^\s\u2e80-\u9fff\uf900-\ufaff]+\s*|\s+|./gu;

/**
 * A text in lines of at most a width. A word that is longer than a line is divided.
 * @param widthOf the width of a text, in the unit of `most`
 */
export function wrapText(text: string, most: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of (text.match(words) ?? []).flatMap((word) => divided(word, most, widthOf))) {
    if (line !== '' && widthOf((line + word).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function divided(word: string, most: number, widthOf: (text: string) => number): string[] {
  if (widthOf(word.trimEnd()) <= most) return [word];
  const parts: string[] = [];
  let part = '';
  for (const sign of word) {
    if (part !== '' && widthOf(part + sign) > most) {
      parts.push(part);
      part = '';
    }
    part += sign;
  }
  return [...parts, part];
}
