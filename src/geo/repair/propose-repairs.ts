import type { Areal, LonLat } from '../../domain/geometry';
import type { Issue } from '../../domain/issue';
import type { Repair, RepairStep } from '../../domain/repair';
import { equalAreaPlane } from '../equal-area-plane';
import { planeAreaM2 } from '../plane-area';
import { toPlane, type PlaneGeometry } from '../plane-geometry';
import { centreOf, ellipsoidalAreaM2 } from '../site-area';
import { validatePolygons } from '../validate-polygons';
import { affinePlane } from './affine-plane';
import { coverAgain } from './cover-again';
import { evenOddAreaM2, rulesFor, type CoveringRule } from './covering-rules';
import { closeRings, cutSpikes, dropRepeats, mostPlaces, type Tidied } from './tidy-steps';

/** Two areas are the same where they differ by less, square metres and as a share: the rounding of positions along a border. */
const sameM2 = 0.01;
const sameShare = 1e-9;

/** Positions that stand for no place can't be mended by moving lines. */
const hopeless: readonly Issue['code'][] = [
  'coordinate-not-finite',
  'longitude-out-of-range',
  'latitude-out-of-range',
  'ring-crosses-antimeridian',
];

/** Polygons on the way to being mended. */
interface Draft {
  geometry: Areal;
  steps: readonly RepairStep[];
  /** as `Repair` has it */
  changedM2: number;
}

const isSameArea = (a: number, b: number): boolean => Math.abs(a - b) <= sameM2 + sameShare * Math.max(a, b);

const tidied = (draft: Draft, { geometry, step, changedM2 }: Tidied): Draft =>
  step === null ? draft : { geometry, steps: [...draft.steps, step], changedM2: draft.changedM2 + changedM2 };

/** The error, if there is one; else a warning, of which a common border is one that a rule can take away. */
const issueOf = (geometry: Areal): Issue | undefined => validatePolygons(geometry, {}).at(-1);

const needsRule = (issue: Issue | undefined): issue is Issue =>
  issue?.severity === 'error' || issue?.code === 'rings-share-edge';

const affineOf = (geometry: Areal, centre: LonLat): PlaneGeometry | null =>
  toPlane(geometry, affinePlane(centre));

/** Whether a draft is fit to be measured, and has the same area by two methods, and the expected one if there is one. */
function isConfirmed({ geometry }: Draft, centre: LonLat, expectedM2: number | null): boolean {
  const isSound = issueOf(geometry)?.severity !== 'error';
  const inPlane = isSound ? affineOf(geometry, centre) : null;
  const bySlabsM2 = inPlane && evenOddAreaM2(inPlane);
  if (inPlane === null || bySlabsM2 === null) return false;
  const areaM2 = planeAreaM2(inPlane.polygons);
  return isSameArea(areaM2, bySlabsM2) && isSameArea(areaM2, expectedM2 ?? areaM2);
}

function ruleStep({ code }: CoveringRule, crossings: readonly LonLat[], { at }: Issue): RepairStep {
  const named: LonLat[] = at.lonLat === undefined ? [] : [[at.lonLat[0], at.lonLat[1]]];
  const places = crossings.length > 0 ? crossings : named;
  return { code, places: places.slice(0, mostPlaces), count: places.length, sizeM: null };
}

/** What a rule makes of a draft. */
function covered(draft: Draft, rule: CoveringRule, issue: Issue, centre: LonLat): Draft | null {
  const again = coverAgain(draft.geometry, rule);
  if (again === null) return null;
  const { geometry, crossings, changed } = again;
  const changedM2 = draft.changedM2 + (changed ? ellipsoidalAreaM2(changed, centre) : 0);
  return { geometry, steps: [...draft.steps, ruleStep(rule, crossings, issue)], changedM2 };
}

/** The ground of each rule that gives sound polygons; of rules that cover as much, and so the same, the first. */
function coverByRules(draft: Draft, centre: LonLat): Draft[] {
  const issue = issueOf(draft.geometry);
  const inPlane = needsRule(issue) ? affineOf(draft.geometry, centre) : null;
  if (inPlane === null || !issue) return [];
  const found: Draft[] = [];
  const foundM2: number[] = [];
  for (const rule of rulesFor(draft.geometry, issue.code)) {
    const next = covered(draft, rule, issue, centre);
    const areaM2 = next && rule.areaM2(inPlane);
    if (next === null || areaM2 === null || foundM2.some((known) => isSameArea(known, areaM2))) continue;
    if (!isConfirmed(next, centre, areaM2)) continue;
    found.push(next);
    foundM2.push(areaM2);
  }
  return found;
}

/** Polygons that cover the same ground have a position where edges crossed, and so the truer area; else that of the rings as they came. */
function areaBefore(drafts: readonly Draft[], geometry: Areal, centre: LonLat): number | null {
  const same = drafts.find(({ changedM2 }) => changedM2 === 0);
  if (same) return ellipsoidalAreaM2(same.geometry, centre);
  const inPlane = toPlane(geometry, equalAreaPlane(centre));
  return inPlane && evenOddAreaM2(inPlane);
}

/**
 * Ways to mend polygons, none for sound ones; for the user to choose from, as nothing is ever repaired unasked. Rings are closed and repeats
 * left out first where there are any; then, as each is needed: spikes are cut, and rings that cross, overlap, retrace themselves or lie
 * where they shouldn't are taken by one of three rules: even-odd, parts united, or holes subtracted (`covering-rules`), of which those are
 * offered that cover different ground.
 *
 * Every repair offered is without an error by `validatePolygons`, and its area was found by the shoelace formula and by the slab sum
 * alike, and is the one that the slab sum finds by the rule in the rings as they came; what fails that, or takes too much work,
 * isn't offered.
 * @param centre of the plane in which areas are measured, longitude and latitude: the plan's, so that figures agree with the site's
 */
export function proposeRepairs(geometry: Areal, centre: LonLat | null = centreOf(geometry)): Repair[] {
  const middle = centreOf(geometry);
  const closed = tidied({ geometry, steps: [], changedM2: 0 }, closeRings(geometry));
  const tidy = tidied(closed, dropRepeats(closed.geometry));
  const issue = issueOf(tidy.geometry);
  if (middle === null || centre === null || (issue && hopeless.includes(issue.code))) return [];

  const cut = tidied(tidy, cutSpikes(tidy.geometry));
  const drafts = cut === tidy ? [tidy] : [tidy, cut];
  const offered = [
    ...drafts.filter((draft) => draft.steps.length > 0 && isConfirmed(draft, middle, null)),
    ...drafts.flatMap((draft) => coverByRules(draft, middle)),
  ];
  const beforeM2 = offered.length === 0 ? null : areaBefore(offered, closed.geometry, centre);
  return beforeM2 === null ? [] : offered.map((draft) => repairOf(draft, beforeM2, centre));
}

function repairOf({ geometry, steps, changedM2 }: Draft, beforeM2: number, centre: LonLat): Repair {
  const areaAfterM2 = ellipsoidalAreaM2(geometry, centre);
  const isChanged = changedM2 > sameM2 + sameShare * areaAfterM2;
  return {
    steps,
    geometry,
    areaBeforeM2: isChanged ? beforeM2 : areaAfterM2,
    areaAfterM2,
    changedM2: isChanged ? changedM2 : 0,
  };
}
