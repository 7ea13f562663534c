import { polygonsOf, ringCount, type Areal } from '../domain/geometry';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import { flatPolygonsOf } from '../domain/pack-polygons';
import { packedPlaceOf, type FlatRing } from '../domain/packed-areal';
import { checkNesting, crossingIssue } from './check-nesting';
import { checkRingForm, findRepeatedPoints } from './check-ring-form';
import { crossingPoint, touchingVertex } from './edge-meeting';
import { EdgeRuns } from './edge-runs';
import { PackedRings } from './packed-rings';
import { findContacts, type Clash } from './ring-contacts';
import { relateRings } from './ring-relations';

const selfClashCodes = {
  crossing: 'ring-crosses-itself',
  touch: 'ring-touches-itself',
  overlap: 'ring-retraces-itself',
} as const;

function clashIssue(rings: PackedRings, { edges: [i, j], meeting }: Clash, at: IssuePlace): Issue {
  const [a, b] = [rings.ringOf(i), rings.ringOf(j)];
  const place =
    meeting === 'crossing'
      ? rings.placeOf(i, at, crossingPoint(rings, i, j))
      : rings.placeOf(touchingVertex(rings, i, j), at);
  if (a !== b) return crossingIssue(rings, [a, b], place);
  return errorIssue(selfClashCodes[meeting], place, { otherVertex: (rings.placeOf(j, at).vertex ?? 0) + 1 });
}

function checkTopology(rings: PackedRings, at: IssuePlace): Issue[] {
  const runs = new EdgeRuns(rings);
  const { clash, touches, exceeded } = findContacts(rings, runs);
  if (clash !== null) return [clashIssue(rings, clash, at)];
  if (exceeded !== null) return [errorIssue('geometry-too-intricate', at, { limit: exceeded })];
  return rings.count === 1 ? [] : checkNesting(rings, relateRings(rings, runs, touches), at);
}

/** Whether there are polygons and none is without rings; what is packed can't be. */
const hasRings = (geometry: Areal): boolean => {
  if (packedPlaceOf(geometry)) return ringCount(geometry) > 0;
  const polygons = polygonsOf(geometry);
  return polygons.length > 0 && polygons.every((rings) => rings.length > 0);
};

/** Every ring with its place; the part is named only where there can be several. */
const ringsOf = (
  polygons: readonly (readonly FlatRing[])[],
  { type }: Areal,
  at: IssuePlace,
): { ring: FlatRing; place: IssuePlace }[] =>
  polygons.flatMap((rings, part) =>
    rings.map((ring, index) => ({
      ring,
      place: { ...at, ...(type === 'MultiPolygon' ? { part } : {}), ring: index },
    })),
  );

/**
 * Whether polygons are fit to be measured. Positions are finite and in range, rings have at least four of them, are
 * closed, enclose an area and are simple in the sense of OGC simple features (06-103r4 §6.1.7: a ring neither crosses
 * nor touches itself); holes lie in their outer ring; holes, and parts, do not overlap. All decisions are exact.
 * Rings may touch each other in points. Common stretches of border are a warning, as no area is in doubt there, and so
 * are repeated points. That the interior hangs together is not asked, as no area depends on it.
 * @returns the first error, named with part, ring, vertex and place, after all warnings found up to it
 */
export function validatePolygons(geometry: Areal, at: IssuePlace): Issue[] {
  if (!hasRings(geometry)) return [errorIssue('ring-too-short', at, { count: 0 })];
  const polygons = flatPolygonsOf(geometry);
  const rings = ringsOf(polygons, geometry, at);
  for (const { ring, place } of rings) {
    const issue = checkRingForm(ring, place);
    if (issue !== null) return [issue];
  }
  const repeated = rings.flatMap(({ ring, place }) => findRepeatedPoints(ring, place) ?? []);
  return [...repeated, ...checkTopology(new PackedRings(polygons, geometry.type), at)];
}
