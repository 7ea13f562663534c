/** Parts whose angle brackets are no tags. */
const skipped: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

const endOfTag = /"[^"]*"|'[^']*'|>/g;

/** The place of the bracket that closes a tag; brackets in quotes are none. */
function findEndOfTag(text: string, start: number): number {
  endOfTag.lastIndex = start;
  for (let match = endOfTag.exec(text); match !== null; match = endOfTag.exec(text)) {
    if (match[0] === '>') return match.index;
  }
  return text.length;
}

/**
 * Whether tags are nested deeper than a limit, told from the text before a tree is made of it.
 */
export function isNestedDeeper(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const start = at;
    const skip = skipped.find(([begin]) => text.startsWith(begin, start));
    if (skip !== undefined) {
      const end = text.indexOf(skip[1], at);
      if (end < 0) return false;
      at = end;
    } else if (text[at + 1] === '/') depth -= 1;
    else {
      at = findEndOfTag(text, at);
      if (text[at - 1] !== '/') depth += 1;
      if (depth > limit) return true;
    }
  }
  return false;
}
