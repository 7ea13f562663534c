import { errorIssue, type IssuePlace } from '../../../domain/issue';
import type { FormatReader, RawFeature } from '../raw-source';
import { refusedSource, sourceText } from '../source-text';
import { parseWkt, type ParsedWkt } from './parse-wkt';
import { sridClaims } from './srid-claims';

/** White space, and the signs that stand between the geometries of a list. */
const between = /[\s;,]*/y;

/** Line and column, from one, of a place in a text. Ends of lines are LF, CR LF or CR. */
function placeIn(text: string, offset: number): Required<Pick<IssuePlace, 'line' | 'column'>> {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function nextGeometry(text: string, from: number): number {
  between.lastIndex = from;
  between.exec(text);
  return between.lastIndex;
}

/** A collection of polygons, lines and points gives a feature for each of these kinds. */
export const featuresOfWkt = ({ shapes }: ParsedWkt, feature: Omit<RawFeature, 'shape'>): RawFeature[] =>
  (shapes.length === 0 ? [null] : shapes).map((shape) => ({ ...feature, shape }));

/**
 * Reads a text of geometries in WKT or EWKT, one after another, with white space, commas or semicolons between. The first that can't
 * be read refuses the file, since it can't be told where the next begins.
 */
export const readWkt: FormatReader = (bundle, choices) => {
  const source = sourceText(bundle, choices);
  if ('refusal' in source) return Promise.resolve(refusedSource([source.refusal]));
  const { text, file, encoding } = source;
  const features: RawFeature[] = [];
  const srids = new Set<number>();
  for (let from = nextGeometry(text, 0); from < text.length;) {
    const parsed = parseWkt(text, from);
    if ('code' in parsed) {
      const at = { file, ...placeIn(text, parsed.offset) };
      return Promise.resolve(refusedSource([errorIssue(parsed.code, at, { found: parsed.found })]));
    }
    const at = { file, feature: features.length };
    features.push(...featuresOfWkt(parsed, { name: undefined, properties: {}, declaredArea: null, at }));
    if (parsed.srid !== null) srids.add(parsed.srid);
    from = nextGeometry(text, parsed.end);
  }
  const { claims, issues } = sridClaims(srids, file);
  return Promise.resolve(
    issues.length > 0
      ? refusedSource(issues)
      : { features, claims, axes: 'east-north', encoding, layers: [], issues: [] },
  );
};
