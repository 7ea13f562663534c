/** A keyword of well-known text with what stands in its brackets: texts, numbers and further nodes, in order. */
export interface WktNode {
  /** in capitals */
  keyword: string;
  texts: readonly string[];
  numbers: readonly number[];
  nodes: readonly WktNode[];
}

interface OpenNode {
  keyword: string;
  texts: string[];
  numbers: number[];
  nodes: OpenNode[];
}

const token =
  /\s*(?:"((?:[^"]|"")*)"|([A-Za-z_][A-Za-z0-9_]*)\s*([[(])?|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\])])|(,))/y;

/** A definition is some hundred characters long, one with all its notes some thousand. */
const longest = 20_000;
const deepest = 30;

/**
 * Reads well-known text, of version 1 or 2, as a tree (OGC 01-009 §7, OGC 18-010r7 §6; brackets may be round). Bare words such as
 * `north` count as texts. What follows the first whole node is left alone, as Esri writes the vertical system there. Null for text
 * that isn't one.
 */
export function wktTree(text: string): WktNode | null {
  if (text.length > longest) return null;
  const open: OpenNode[] = [];
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [, quoted, word, bracket, number, closing] = found;
    const inner = open.at(-1);
    if (word !== undefined && bracket !== undefined) {
      const node = { keyword: word.toUpperCase(), texts: [], numbers: [], nodes: [] };
      inner?.nodes.push(node);
      open.push(node);
      if (open.length > deepest) return null;
    } else if (inner === undefined) {
      return null;
    } else if (closing !== undefined) {
      open.pop();
      if (open.length === 0) return inner;
    } else if (number !== undefined) inner.numbers.push(Number(number));
    else if (quoted !== undefined || word !== undefined)
      inner.texts.push(quoted?.replaceAll('""', '"') ?? word ?? '');
  }
  return null;
}
