/** A piece of text in one manner of writing. */
export interface TextRun {
  text: string;
  bold?: true;
  italic?: true;
}

/** A paragraph, a heading, or an item of a list. */
export interface TextBlock {
  kind: 'paragraph' | 'heading' | 'bullet' | 'number';
  runs: readonly TextRun[];
}

const marks: readonly [TextBlock['kind'], RegExp][] = [
  ['heading', /^#{1,6}\s+/],
  ['bullet', /^[-*+•]\s+/],
  ['number', /^\d{1,3}(?:\.\s+|[)、]\s*)/],
];

/**
 * The Markdown that texts of scenes may hold: paragraphs apart by an empty line, headings with `#`, lists with `-`, `*` or `1.`,
 * `**bold**` and `*italic*`. It makes data, not HTML: all else, tags too, is text as it stands. Lines of one paragraph are joined.
 */
export function parseMarkdown(source: string): TextBlock[] {
  return source.split(/\r?\n\s*\r?\n/).flatMap((part) => blocksOf(part.split(/\r?\n/)));
}

/** The words of a block without their manner. */
export const wordsOf = ({ runs }: TextBlock): string => runs.map(({ text }) => text).join('');

function blocksOf(lines: readonly string[]): TextBlock[] {
  const blocks: { kind: TextBlock['kind']; text: string }[] = [];
  for (const line of lines.map((one) => one.trim()).filter((one) => one !== '')) {
    const [kind, mark] = marks.find(([, sign]) => sign.test(line)) ?? [];
    const last = blocks.at(-1);
    if (kind && mark) blocks.push({ kind, text: line.replace(mark, '') });
    else if (last && last.kind !== 'heading') last.text = joined(last.text, line);
    else blocks.push({ kind: 'paragraph', text: line });
  }
  return blocks.map(({ kind, text }) => ({ kind, runs: runsOf(text) }));
}

/** A line's end is a space only between words that are written with spaces. */
const joined = (before: string, after: string): string =>
  /[\u2e80-\uffef]$/.test(before) || /^[\u2e80-\uffef]/.test(after) ? before + after : `${before} ${after}`;

const marked = /\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)(.+?)(?<=\S)\*/g;

function runsOf(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, bold, italic] = match;
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    if (bold !== undefined) runs.push({ text: bold, bold: true });
    else if (italic !== undefined) runs.push({ text: italic, italic: true });
    at = match.index + whole.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}
