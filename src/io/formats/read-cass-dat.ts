import { errorIssue, type IssuePlace } from '../../domain/issue';
import { IssueCollector } from './issue-collector';
import { plainNumber } from './plain-number';
import type { FormatReader, RawFeature, RawSource } from './raw-source';
import { RingCollector } from './ring-collector';
import { refusedSource, sourceText } from './source-text';
import { textLines, type TextLine } from './text-lines';

/** A row of the file: 点号,编码,Y,X,H. */
interface SurveyedPoint {
  number: string;
  code: string;
  east: number;
  north: number;
  /** as written; empty where there is none */
  height: string;
  line: number;
}

const maxShown = 60;

/** A row as a point, or what is wrong in it. */
function pointOf({
  text,
  number: line,
}: TextLine): SurveyedPoint | { code: 'cass-row-unreadable' | 'ordinate-invalid'; found: string } {
  const plain = text.replaceAll('，', ',');
  const [number = '', code = '', east, north, height = ''] = plain.split(',').map((field) => field.trim());
  if (east === undefined || north === undefined)
    return { code: 'cass-row-unreadable', found: text.slice(0, maxShown) };
  const point = { number, code, east: plainNumber(east), north: plainNumber(north), height, line };
  if (Number.isNaN(point.east)) return { code: 'ordinate-invalid', found: east.slice(0, maxShown) };
  return Number.isNaN(point.north) ? { code: 'ordinate-invalid', found: north.slice(0, maxShown) } : point;
}

function featureOf({ number, code, east, north, height }: SurveyedPoint, at: IssuePlace): RawFeature {
  return {
    name: number || undefined,
    properties: { 点号: number, 编码: code, 高程: height },
    shape: { kind: 'points', points: Float64Array.of(east, north) },
    declaredArea: null,
    at,
  };
}

/** One plot of all points in their order. */
function plotOf(points: readonly SurveyedPoint[], file: string): RawFeature[] {
  const [first] = points;
  if (first === undefined) return [];
  const rings = new RingCollector();
  for (const { east, north, line } of points) rings.add('', east, north, line);
  const at = { file, line: first.line, feature: 0 };
  return [{ name: undefined, properties: {}, declaredArea: null, at, ...rings.finish() }];
}

/** Some programs write the number of points on the first line, alone. */
const isCount = ({ text, number }: TextLine): boolean => number === 1 && /^\d+$/.test(text);

/**
 * Reads 南方 CASS's .dat: point number, code, easting, northing, height. Its Y is the east and comes first, the reverse of
 * 勘测定界 TXT. Each row is a point, or, where the user says so, a corner of the one plot; then a wrong row refuses the file.
 */
export const readCassDat: FormatReader = (bundle, choices) => {
  const source = sourceText(bundle, choices);
  if ('refusal' in source) return Promise.resolve(refusedSource([source.refusal]));
  const { file, encoding } = source;
  const issues = new IssueCollector(file);
  const points: SurveyedPoint[] = [];
  const features: RawFeature[] = [];
  let feature = 0;
  for (const line of textLines(source.text)) {
    if (isCount(line)) continue;
    const at = choices.pointsAreCorners
      ? { file, line: line.number }
      : { file, line: line.number, feature: feature++ };
    const point = pointOf(line);
    if ('found' in point) issues.add(errorIssue(point.code, at, { found: point.found }));
    else if (choices.pointsAreCorners) points.push(point);
    else features.push(featureOf(point, at));
  }
  const read: RawSource = {
    features: choices.pointsAreCorners && !issues.hasError ? plotOf(points, file) : features,
    claims: [],
    axes: 'east-north',
    encoding,
    layers: [],
    issues: issues.list(),
  };
  return Promise.resolve(read);
};
