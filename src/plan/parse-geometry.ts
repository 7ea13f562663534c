import * as v from 'valibot';
import { isAreal, polygonsOf, type Areal, type Geometry, type LonLat } from '../domain/geometry';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import { flatRing } from '../domain/pack-polygons';
import { checkRingForm } from '../geo/check-ring-form';
import type { Parsed } from './parse-pack-file';

/** How deep the positions lie inside `coordinates`. */
const depths = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;

type GeometryType = keyof typeof depths;

interface Shape {
  type: GeometryType;
  coordinates: unknown[];
}

const shapeSchema = v.strictObject({
  type: v.picklist(Object.keys(depths) as GeometryType[]),
  coordinates: v.array(v.unknown()),
});

const isPosition = (value: unknown): value is LonLat =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every(Number.isFinite) &&
  Math.abs(value[0] as number) <= 180 &&
  Math.abs(value[1] as number) <= 90;

/** Indices that lead to the first thing that is no position, or to an empty list; null when all is well. */
function findBadPosition(value: unknown, depth: number): number[] | null {
  if (depth === 0) return isPosition(value) ? null : [];
  if (!Array.isArray(value) || value.length === 0) return [];
  for (const [index, child] of value.entries()) {
    const bad = findBadPosition(child, depth - 1);
    if (bad !== null) return [index, ...bad];
  }
  return null;
}

function checkLines(lines: readonly LonLat[][], at: IssuePlace): Issue[] {
  const part = lines.findIndex((line) => line.length < 2);
  return part < 0 ? [] : [errorIssue('plan-line-short', { ...at, part })];
}

const checkRings = (geometry: Areal, at: IssuePlace): Issue[] =>
  polygonsOf(geometry).flatMap((rings, part) =>
    rings.flatMap((positions, ring) => checkRingForm(flatRing(positions), { ...at, part, ring }) ?? []),
  );

function checkForm(geometry: Geometry, at: IssuePlace): Issue[] {
  if (isAreal(geometry)) return checkRings(geometry, at);
  if (geometry.type === 'LineString') return checkLines([geometry.coordinates], at);
  return geometry.type === 'MultiLineString' ? checkLines(geometry.coordinates, at) : [];
}

function received(value: unknown, indices: readonly number[]): string {
  const found = indices.reduce<unknown>((parent, index) => (parent as unknown[])[index], value);
  return JSON.stringify(found).slice(0, 60);
}

/**
 * A geometry of a pack: two finite numbers in range for every position (a pack has no heights), closed rings, lines of
 * at least two positions. Crossing and nesting are the validator's business.
 * @param at the feature; `at.path` is the path of the geometry in its file
 */
export function parseGeometry(value: unknown, at: IssuePlace): Parsed<Geometry> {
  const parsed = v.safeParse(shapeSchema, value);
  if (!parsed.success) {
    const type = JSON.stringify((value as { type?: unknown } | null)?.type ?? null).slice(0, 60);
    return { value: null, issues: [errorIssue('plan-geometry-invalid', at, { received: type })] };
  }
  const shape: Shape = parsed.output;
  const bad = findBadPosition(shape.coordinates, depths[shape.type]);
  if (bad !== null) {
    const path = `${at.path ?? ''}.coordinates${bad.map((index) => `[${index}]`).join('')}`;
    const params = { received: received(shape.coordinates, bad) };
    return { value: null, issues: [errorIssue('plan-position-invalid', { ...at, path }, params)] };
  }
  const geometry = shape as Geometry;
  const issues = checkForm(geometry, at);
  return { value: issues.length > 0 ? null : geometry, issues };
}
