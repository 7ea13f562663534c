/** A group of a DXF: its code and its value as written. */
export interface DxfGroup {
  code: number;
  value: string;
  /** of the code, from one */
  line: number;
}

/** An entity with its groups up to the next one; the vertices of an old polyline are entities after it. */
export interface DxfEntity {
  type: string;
  layer: string;
  line: number;
  groups: readonly DxfGroup[];
}

/** Entities of the drawing itself, or why they can't be told. */
export type DxfReading = { entities: DxfEntity[] } | { fault: string; line: number };

const layerCode = 8;

function* linesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    yield text.slice(at, end < 0 ? text.length : end).trim();
    at = end < 0 ? text.length : end + 1;
  }
}

/** Groups of two lines each; the last has the code NaN where its code is no number. */
function* groupsOf(text: string): Generator<DxfGroup> {
  let line = 0;
  let code: string | null = null;
  for (const content of linesOf(text)) {
    line += 1;
    if (code === null) code = content;
    else {
      yield { code: /^-?\d{1,5}$/.test(code) ? Number(code) : NaN, value: content, line: line - 1 };
      code = null;
    }
  }
}

/** Names of layers with other characters than the code page has are written as `\U+5730`. */
const unescaped = (name: string): string =>
  name.replace(/\\U\+([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function entityOf(groups: readonly DxfGroup[]): DxfEntity[] {
  const [first] = groups;
  if (first === undefined) return [];
  const layer = unescaped(groups.find(({ code }) => code === layerCode)?.value ?? '0');
  return [{ type: first.value.toUpperCase(), layer, line: first.line, groups }];
}

const isGroup = (group: DxfGroup, code: number, value: string): boolean =>
  group.code === code && group.value.toUpperCase() === value;

/**
 * The entities section of a text DXF (Autodesk DXF Reference). Blocks, which stand in a section of their own, aren't followed.
 * @returns a fault where a group has no code, or the section is missing or doesn't end
 */
export function dxfEntities(text: string): DxfReading {
  const entities: DxfEntity[] = [];
  let current: DxfGroup[] = [];
  let isInside = false;
  let previous: DxfGroup | null = null;
  for (const group of groupsOf(text.replace(/\r\n?/g, '\n'))) {
    if (Number.isNaN(group.code)) return { fault: group.value.slice(0, 40), line: group.line };
    if (isInside && group.code === 0) {
      entities.push(...entityOf(current));
      if (isGroup(group, 0, 'ENDSEC')) return { entities };
      current = [group];
    } else if (isInside) current.push(group);
    else isInside = isGroup(group, 2, 'ENTITIES') && previous !== null && isGroup(previous, 0, 'SECTION');
    previous = group;
  }
  return { fault: isInside ? 'ENDSEC' : 'ENTITIES', line: previous?.line ?? 1 };
}
