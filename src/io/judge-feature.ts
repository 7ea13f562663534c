import type { Placing } from '../domain/coordinate-frame';
import type { Areal } from '../domain/geometry';
import { errorIssue, warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import { arealOfFlat } from '../domain/pack-polygons';
import type { Placer } from '../geo/frames/place-positions';
import type { RingOrigin } from '../geo/nest-rings';
import { spikeIssues } from '../geo/repair/find-spikes';
import { validatePolygons } from '../geo/validate-polygons';
import { checkFrame } from './check-frame';
import { compareStatedArea } from './compare-stated-area';
import type { RawFeature } from './formats/raw-source';
import { issueInFile, placeFeature, type PlacedFeature } from './place-feature';
import type { ReadContext, ReadSite } from './read-site';
import { refusedFeature, type RefusedFeature } from './refused-feature';

/** What came of one feature: a site, or why it is none. */
export interface JudgedFeature {
  site: ReadSite | null;
  issues: readonly Issue[];
  /** where a repair may help */
  refused: RefusedFeature | null;
}

const refuse = (feature: RawFeature, geometry: Areal, issues: readonly Issue[]): JudgedFeature => {
  const { name, properties, at } = feature;
  const kept = { name, geometry, properties, feature: at.feature ?? 0 };
  return { site: null, issues, refused: refusedFeature(kept, issues) };
};

const ringsOf = ({ origins }: PlacedFeature): RingOrigin[] => origins?.flat() ?? [];

/** A ring that was closed here although its format wants it closed, so that a part of it may be missing. */
function findGap(placed: PlacedFeature, { shape, at }: RawFeature): Issue | null {
  if (shape?.kind !== 'rings' || shape.mustClose !== true) return null;
  const open = ringsOf(placed).find(({ isClosedHere }) => isClosedHere);
  return open === undefined ? null : errorIssue('ring-not-closed', { ...at, ring: open.ring });
}

/** What was tidied on the way, and where the site lies. */
function notesOn(placed: PlacedFeature, geometry: Areal, { extent }: ReadContext, at: IssuePlace): Issue[] {
  const count = ringsOf(placed).reduce((sum, { repeats }) => sum + repeats, 0);
  const frame = checkFrame(geometry, extent, at);
  return [
    ...(frame === null || frame.severity === 'error' ? [] : [frame]),
    ...(count > 0 ? [warningIssue('repeated-points-left-out', at, { count })] : []),
  ];
}

/** Places the polygons of a feature, looks whether they are fit to be measured, and compares the area that the file states. */
export function judgeFeature(
  feature: RawFeature,
  { frame }: Placing,
  placer: Placer,
  context: ReadContext,
): JudgedFeature {
  const placed = feature.shape === null ? null : placeFeature(feature.shape, placer);
  if (placed === null) return { site: null, issues: [], refused: null };
  const geometry = arealOfFlat(placed.polygons);
  const gap = findGap(placed, feature);
  if (gap !== null) return refuse(feature, geometry, [gap]);
  const found = validatePolygons(geometry, feature.at).map((issue) => issueInFile(issue, placed, feature));
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(feature, geometry, errors);
  const { name, properties, declaredArea, at } = feature;
  const spikes = spikeIssues(geometry, at).map((issue) => issueInFile(issue, placed, feature));
  const stated = compareStatedArea(declaredArea, geometry, frame, context.extent, at);
  return {
    site: {
      name,
      geometry,
      properties,
      declaredArea: stated.comparison,
      feature: at.feature ?? 0,
    },
    issues: [...notesOn(placed, geometry, context, at), ...found, ...spikes, ...stated.issues],
    refused: null,
  };
}
