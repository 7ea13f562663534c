import type { RawLine, RawShape } from '../raw-source';
import type { DxfEntity, DxfGroup } from './dxf-entities';
import { straightenArc } from './straighten-arc';

/** A corner of a polyline, and the bulge of the segment that begins there. */
interface Vertex {
  x: number;
  y: number;
  bulge: number;
}

/** What an entity gives; `arcs` are those that were made straight. */
export type DxfShape =
  | { shape: RawShape; arcs: number }
  /** no type that is read */
  | 'skipped'
  /** the vertex whose ordinate is no finite number */
  | { badVertex: number };

const closedFlag = 1;
/** 3D meshes and polyface meshes */
const meshFlags = 16 | 64;
const controlPointFlag = 16;

/** Numbers are written plainly; anything else is no number, whereas `parseFloat` would take `12abc` for 12. */
const numberOf = (text: string): number =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;

function valueOf(groups: readonly DxfGroup[], code: number, otherwise: number): number {
  const group = groups.find((each) => each.code === code);
  return group === undefined ? otherwise : numberOf(group.value);
}

/** 1 as drawn, −1 seen from below, which mirrors x; null for a plane that is tilted (DXF Reference, arbitrary axis). */
function handednessOf({ groups }: DxfEntity): 1 | -1 | null {
  const [x, y, z] = [valueOf(groups, 210, 0), valueOf(groups, 220, 0), valueOf(groups, 230, 1)];
  if (Math.abs(x) > 1e-9 || Math.abs(y) > 1e-9) return null;
  return z > 0 ? 1 : -1;
}

function lightVertices(groups: readonly DxfGroup[]): Vertex[] {
  const vertices: Vertex[] = [];
  for (const { code, value } of groups) {
    const last = vertices.at(-1);
    if (code === 10) vertices.push({ x: numberOf(value), y: NaN, bulge: 0 });
    else if (code === 20 && last !== undefined) last.y = numberOf(value);
    else if (code === 42 && last !== undefined) last.bulge = numberOf(value);
  }
  return vertices;
}

const heavyVertices = (parts: readonly DxfEntity[]): Vertex[] =>
  parts
    .filter(({ type, groups }) => type === 'VERTEX' && (valueOf(groups, 70, 0) & controlPointFlag) === 0)
    .map(({ groups }) => ({
      x: valueOf(groups, 10, NaN),
      y: valueOf(groups, 20, NaN),
      bulge: valueOf(groups, 42, 0),
    }));

/** The corners in turn with arcs made straight; the last segment leads back to the first corner where it is closed. */
function trace(vertices: readonly Vertex[], isClosed: boolean): { line: RawLine; arcs: number } {
  const [first] = vertices;
  const ordinates: number[] = [];
  let arcs = 0;
  for (const [i, { x, y, bulge }] of vertices.entries()) {
    ordinates.push(x, y);
    const next = vertices[i + 1] ?? (isClosed ? first : undefined);
    if (bulge === 0 || next === undefined || (x === next.x && y === next.y)) continue;
    for (const ordinate of straightenArc(x, y, next.x, next.y, bulge)) ordinates.push(ordinate);
    arcs += 1;
  }
  if (isClosed && first !== undefined) ordinates.push(first.x, first.y);
  return { line: Float64Array.from(ordinates), arcs };
}

function polylineShape(entity: DxfEntity, drawn: readonly Vertex[]): DxfShape {
  const hand = handednessOf(entity);
  if (hand === null) return 'skipped';
  const badVertex = drawn.findIndex(({ x, y, bulge }) => ![x, y, bulge].every(Number.isFinite));
  if (badVertex >= 0) return { badVertex };
  const vertices = drawn.map(({ x, y, bulge }) => ({ x: hand * x, y, bulge: hand * bulge }));
  const [first, last] = [vertices[0], vertices.at(-1)];
  if (first === undefined || last === undefined) return 'skipped';
  const isFlagged = (valueOf(entity.groups, 70, 0) & closedFlag) !== 0;
  const meetsItself = vertices.length > 3 && first.x === last.x && first.y === last.y;
  const { line, arcs } = trace(vertices, isFlagged && !meetsItself);
  return {
    shape: isFlagged || meetsItself ? { kind: 'rings', rings: [line] } : { kind: 'lines', lines: [line] },
    arcs,
  };
}

/** A circle as the two halves that a polyline would have. */
function circleShape(entity: DxfEntity): DxfShape {
  const [x, y, radius] = [10, 20, 40].map((code) => valueOf(entity.groups, code, NaN));
  if (x === undefined || y === undefined || radius === undefined) return 'skipped';
  const halves = [x - radius, x + radius].map((end) => ({ x: end, y, bulge: 1 }));
  const closed: DxfEntity = {
    ...entity,
    groups: [...entity.groups, { code: 70, value: '1', line: entity.line }],
  };
  return polylineShape(closed, halves);
}

function plainShape({ groups }: DxfEntity, codes: readonly (readonly [number, number])[]): DxfShape {
  const ordinates = codes.flat().map((code) => valueOf(groups, code, NaN));
  const bad = ordinates.findIndex((ordinate) => !Number.isFinite(ordinate));
  if (bad >= 0) return { badVertex: bad >> 1 };
  const line = Float64Array.from(ordinates);
  return {
    shape: codes.length === 1 ? { kind: 'points', points: line } : { kind: 'lines', lines: [line] },
    arcs: 0,
  };
}

/**
 * The shape of an entity: polylines, circles, lines and points. A polyline is a ring where it is flagged as closed or its ends
 * are the same; tilted ones and meshes are skipped.
 * @param parts the entities after it, up to the end of its sequence
 */
export function dxfShape(entity: DxfEntity, parts: readonly DxfEntity[]): DxfShape {
  switch (entity.type) {
    case 'LWPOLYLINE':
      return polylineShape(entity, lightVertices(entity.groups));
    case 'POLYLINE':
      if ((valueOf(entity.groups, 70, 0) & meshFlags) !== 0) return 'skipped';
      return polylineShape(entity, heavyVertices(parts));
    case 'CIRCLE':
      return circleShape(entity);
    case 'LINE':
      return plainShape(entity, [
        [10, 20],
        [11, 21],
      ]);
    case 'POINT':
      return plainShape(entity, [[10, 20]]);
    default:
      return 'skipped';
  }
}
