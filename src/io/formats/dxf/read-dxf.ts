import { errorIssue, warningIssue, type Issue } from '../../../domain/issue';
import { decodeTextBy, type DecodedText } from '../../decode-text';
import type { RawFeature, RawSource, ReadChoices, SourceBundle, SourceLayer } from '../raw-source';
import { onlyBytes, refusedSource } from '../source-text';
import { dxfEntities, type DxfEntity } from './dxf-entities';
import { dxfShape, type DxfShape } from './dxf-shapes';

const binaryMark = 'AutoCAD Binary DXF';
/** where `$DWGCODEPAGE` stands */
const headBytes = 16_384;
const toleranceMm = 1;

const codePages: Readonly<Record<string, string>> = {
  ANSI_936: 'gb18030',
  GB2312: 'gb18030',
  ANSI_950: 'big5',
};

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));

/** By the user, the mark, as UTF-8 where all fits, else by the drawing's code page; drawings since 2007 are UTF-8. */
function decode(bytes: Uint8Array, chosen: string | undefined): DecodedText | null {
  const decoded = decodeTextBy(bytes, chosen);
  const written = /\$DWGCODEPAGE\s+3\s+(\S+)/.exec(latin1(bytes))?.[1]?.toUpperCase() ?? '';
  const declared = Object.hasOwn(codePages, written) ? codePages[written] : undefined;
  if (declared === undefined || decoded?.encoding.by !== 'guessed') return decoded;
  const text = decodeTextBy(bytes, declared);
  return text === null ? decoded : { ...text, encoding: { ...text.encoding, by: 'declared' } };
}

/** What was found, and what was left out. */
interface Drawing {
  features: RawFeature[];
  counts: Map<string, number>;
  arcs: number;
  layers: Map<string, number>;
}

const addOne = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** An entity with those that belong to it: the vertices of a polyline, up to the end of the sequence. */
function* wholeEntities(
  entities: readonly DxfEntity[],
): Generator<{ entity: DxfEntity; parts: DxfEntity[] }> {
  for (let i = 0; i < entities.length;) {
    const entity = entities[i];
    if (entity === undefined) return;
    let end = i + 1;
    if (entity.type === 'POLYLINE') while (entities[end]?.type === 'VERTEX') end += 1;
    yield { entity, parts: entities.slice(i + 1, end) };
    i = end;
  }
}

const isOnPaper = ({ groups }: DxfEntity): boolean =>
  groups.some(({ code, value }) => code === 67 && value === '1');

function addShape(shape: DxfShape, entity: DxfEntity, file: string, drawing: Drawing): Issue | null {
  const at = { file, path: entity.layer, feature: drawing.features.length };
  if (shape === 'skipped') {
    if (entity.type !== 'SEQEND') addOne(drawing.counts, entity.type);
    return null;
  }
  if ('badVertex' in shape) {
    const place = { ...at, line: entity.line, column: 1, vertex: shape.badVertex };
    return errorIssue('coordinate-not-finite', place, { lon: '–', lat: '–' });
  }
  drawing.arcs += shape.arcs;
  const properties = { layer: entity.layer };
  drawing.features.push({ name: undefined, properties, shape: shape.shape, declaredArea: null, at });
  return null;
}

function draw(entities: readonly DxfEntity[], file: string, choices: ReadChoices): Drawing | Issue {
  const drawing: Drawing = { features: [], counts: new Map(), arcs: 0, layers: new Map() };
  for (const { entity, parts } of wholeEntities(entities)) {
    if (isOnPaper(entity)) continue;
    const shape = dxfShape(entity, parts);
    if (shape !== 'skipped') addOne(drawing.layers, entity.layer);
    if (!(choices.layers?.includes(entity.layer) ?? true)) continue;
    const issue = addShape(shape, entity, file, drawing);
    if (issue !== null) return issue;
  }
  return drawing.features.length > 0 ? drawing : errorIssue('no-features', { file });
}

function warnings({ counts, arcs }: Drawing, file: string): Issue[] {
  const blocks = counts.get('INSERT') ?? 0;
  const types = [...counts]
    .filter(([type]) => type !== 'INSERT')
    .map(([type, count]) => `${type} × ${count}`);
  return [
    ...(blocks > 0 ? [warningIssue('dxf-blocks', { file }, { count: blocks })] : []),
    ...(types.length > 0 ? [warningIssue('dxf-skipped', { file }, { types: types.join(', ') })] : []),
    ...(arcs > 0 ? [warningIssue('dxf-bulge', { file }, { count: arcs, toleranceMm })] : []),
  ];
}

const layersOf = ({ layers }: Drawing): SourceLayer[] =>
  [...layers].map(([name, count]) => ({ name, count }));

/**
 * A text DXF: each closed polyline or circle is an area, the others are lines, by layers; what stands in blocks is told and not
 * read. The groups are read here and not by dxf-parser 1.1, which ends a polyline at the first group that it doesn't know (such
 * as the vertex ids of AutoCAD, group 91), stops at the vertex count that the file states, and reads numbers with `parseFloat`:
 * corners are lost without a word. An ordinate that is no number refuses the file.
 */
export function readDxf(bundle: SourceBundle, choices: ReadChoices): Promise<RawSource> {
  return Promise.resolve(readDrawing(bundle.name, onlyBytes(bundle), choices));
}

function readDrawing(file: string, bytes: Uint8Array<ArrayBuffer>, choices: ReadChoices): RawSource {
  if (latin1(bytes).startsWith(binaryMark)) return refusedSource([errorIssue('dxf-binary', { file })]);
  const decoded = decode(bytes, choices.encoding);
  if (decoded === null) return refusedSource([errorIssue('xml-encoding', { file })]);
  const reading = dxfEntities(decoded.text);
  if ('fault' in reading) {
    const at = { file, line: reading.line, column: 1 };
    return refusedSource([errorIssue('dxf-syntax', at, { detail: reading.fault })]);
  }
  const drawing = draw(reading.entities, file, choices);
  if ('code' in drawing) return refusedSource([drawing]);
  return {
    features: drawing.features,
    claims: [],
    axes: 'east-north',
    encoding: decoded.encoding,
    layers: layersOf(drawing),
    issues: warnings(drawing, file),
  };
}
