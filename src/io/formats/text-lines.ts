/** A line of a text, without white space around it, and its number from one. */
export interface TextLine {
  text: string;
  number: number;
}

/** The lines of a text that aren't blank. They may end in LF, CR LF or CR alone, mixed too. */
export function* textLines(text: string): Generator<TextLine> {
  let number = 0;
  let from = 0;
  let nextCr = text.indexOf('\r');
  let nextLf = text.indexOf('\n');
  while (from <= text.length) {
    if (nextCr !== -1 && nextCr < from) nextCr = text.indexOf('\r', from);
    if (nextLf !== -1 && nextLf < from) nextLf = text.indexOf('\n', from);
    const isCrFirst = nextCr !== -1 && (nextLf === -1 || nextCr < nextLf);
    const end = isCrFirst ? nextCr : nextLf === -1 ? text.length : nextLf;
    number++;
    const line = text.slice(from, end).trim();
    if (line !== '') yield { text: line, number };
    from = end + (isCrFirst && nextLf === end + 1 ? 2 : 1);
  }
}
