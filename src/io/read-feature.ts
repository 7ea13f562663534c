import { vertexCount, type Areal } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import { packedCopy } from '../domain/pack-polygons';
import type { Box } from '../domain/schema-parts';
import { spikeIssues } from '../geo/repair/find-spikes';
import { validatePolygons } from '../geo/validate-polygons';
import { arealOfGeojson } from './areal-of-geojson';
import { checkFrame } from './check-frame';
import { compareStatedArea } from './compare-stated-area';
import { declaredAreaOf } from './formats/declared-area';
import type { RawFeature } from './geojson-features';
import { withSmallPolygon, type StructureCheck } from './geojson-structure';
import type { ReadSite } from './read-site';
import { refusedFeature, type RefusedFeature } from './refused-feature';
import { showValue } from './show-value';
import { siteName } from './site-name';

/** What came of one feature. */
export interface FeatureOutcome {
  /** null when it is refused or no polygon */
  site: ReadSite | null;
  /** why it is refused, or what must be known of it */
  issues: readonly Issue[];
  points: number;
  lines: number;
  hasNoGeometry: boolean;
  /** of its polygons */
  vertices: number;
  /** where a repair may help */
  refused: RefusedFeature | null;
}

/** What features are read with. */
export interface FeatureReading {
  extent: Box;
  structure: StructureCheck;
  /** vertices that the file may still have; a feature with more is not looked at further */
  room: number;
}

const nothing: FeatureOutcome = {
  site: null,
  issues: [],
  points: 0,
  lines: 0,
  hasNoGeometry: false,
  vertices: 0,
  refused: null,
};

const refused = (issue: Issue): FeatureOutcome => ({ ...nothing, issues: [issue] });

const isPlainObject = (value: unknown): value is RawFeature =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Frame first, since metres would else be told as a thousand wrong longitudes; then form; then the structure of what has not been looked
 * at by then.
 */
function checkAreal(
  feature: RawFeature,
  { geometry, hasExtraOrdinates }: { geometry: Areal; hasExtraOrdinates: boolean },
  reading: FeatureReading,
  at: IssuePlace,
): Issue[] {
  const frame = checkFrame(geometry, reading.extent, at);
  if (frame?.severity === 'error') return [frame];
  const issues = [...(frame === null ? [] : [frame]), ...validatePolygons(geometry, at)];
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors;
  const malformed = reading.structure.feature(hasExtraOrdinates ? feature : withSmallPolygon(feature), at);
  return malformed === null ? issues : [malformed];
}

/** The type where the object is a feature at all, and what a feature must have. */
function checkMembers(raw: unknown, at: IssuePlace): Issue | null {
  if (!isPlainObject(raw) || raw.type !== 'Feature') {
    const type = showValue(isPlainObject(raw) ? raw.type : raw);
    return errorIssue('geojson-type-unknown', at, { type });
  }
  if (raw.geometry === undefined) return errorIssue('member-missing', at, { member: 'geometry' });
  if (raw.properties === null || isPlainObject(raw.properties)) return null;
  return errorIssue('member-missing', at, { member: 'properties' });
}

function readGeometry(
  feature: RawFeature,
  name: string | undefined,
  reading: FeatureReading,
  at: IssuePlace,
): FeatureOutcome {
  const { geometry, issue, points, lines, hasExtraOrdinates } = arealOfGeojson(feature.geometry, at);
  if (issue !== null) return refused(issue);
  const counted = { ...nothing, points, lines };
  if (geometry === null) return counted;
  const vertices = vertexCount(geometry);
  if (vertices > reading.room) return { ...counted, vertices };
  const issues = checkAreal(feature, { geometry, hasExtraOrdinates }, reading, at);
  const properties = isPlainObject(feature.properties) ? feature.properties : {};
  if (issues.some(({ severity }) => severity === 'error')) {
    const kept = { name, geometry, properties, feature: at.feature ?? 0 };
    return { ...counted, issues, vertices, refused: refusedFeature(kept, issues) };
  }
  const spikes = spikeIssues(geometry, at);
  const declared = compareStatedArea(declaredAreaOf(properties), geometry, null, reading.extent, at);
  const extra = hasExtraOrdinates ? [warningIssue('extra-ordinates-ignored', at)] : [];
  return {
    ...counted,
    site: {
      name,
      geometry: packedCopy(geometry),
      properties,
      declaredArea: declared.comparison,
      feature: at.feature ?? 0,
    },
    issues: [...issues, ...extra, ...spikes, ...declared.issues],
    vertices,
  };
}

/** One feature of a file: a site, or why it is none. A feature that is refused has errors only. */
export function readFeature(raw: unknown, reading: FeatureReading, place: IssuePlace): FeatureOutcome {
  const missing = checkMembers(raw, place);
  if (missing !== null) return refused(missing);
  const feature = raw as RawFeature;
  if (feature.geometry === null) return { ...nothing, hasNoGeometry: true };
  const name = siteName(isPlainObject(feature.properties) ? feature.properties : {}, feature.id);
  return readGeometry(feature, name, reading, name === undefined ? place : { ...place, featureName: name });
}
