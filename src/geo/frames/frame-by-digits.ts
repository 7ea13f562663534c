import type {
  AxisOrder,
  Datum,
  FrameCandidate,
  FrameDetection,
  OrdinateExtent,
} from '../../domain/coordinate-frame';
import { beltNumbers, beltWidthOf, gaussKruegerFrame, meridianOfBelt } from '../../domain/epsg-frame';
import { errorIssue, type Issue } from '../../domain/issue';
import { isOlderDatum } from '../../domain/older-datum';
import type { Box } from '../../domain/schema-parts';
import { areDegrees, bothOrders, candidatesIn, inOrder, reason, type Ground } from './frame-candidate';

/** What is said of the frame beside the digits. */
export interface FrameFacts {
  datum: Datum | null;
  beltWidth: 3 | 6 | null;
  zone: number | null;
  /** of a frame that was named but doesn't fit the digits */
  centralMeridian: number | null;
  /** the words of the file */
  text: string;
}

const million = 1_000_000;
/** Northings of China and its seas, with some room: 3° to 54° N. */
const northings = [300_000, 6_200_000] as const;
/** Eastings without the number of a belt: up to 400 km from the meridian. */
const eastings = [100_000, 900_000] as const;

const isBetween = ([least, most]: readonly [number, number], range: readonly [number, number]): boolean =>
  least >= range[0] && most <= range[1];

/** The words of the extent, for issues that name it. */
export const extentParams = ({ first, second }: OrdinateExtent): Issue['params'] => ({
  firstMin: first[0],
  firstMax: first[1],
  secondMin: second[0],
  secondMax: second[1],
});

const noneFits = ({ extent }: Ground): FrameDetection => ({
  outcome: 'none',
  issue: errorIssue('frame-none-fits', {}, extentParams(extent)),
});

/** What candidates come to: one is sure, several are asked about, and an older datum is told in any case. */
export function conclude(
  candidates: readonly FrameCandidate[],
  text: string,
  ground: Ground,
): FrameDetection {
  const [only] = candidates;
  if (!only) return noneFits(ground);
  if (candidates.some(({ placing }) => isOlderDatum(placing.frame))) {
    return { outcome: 'contradiction', issue: errorIssue('frame-datum-older', {}, { text }), candidates };
  }
  return candidates.length === 1 ? { outcome: 'sure', candidate: only } : { outcome: 'ask', candidates };
}

const contradiction = (
  code: Issue['code'],
  params: Issue['params'],
  candidates: readonly FrameCandidate[],
): FrameDetection => ({ outcome: 'contradiction', issue: errorIssue(code, {}, params), candidates });

/** The numbers of belts that stand before the least and the greatest easting, in the order in which they can. */
function prefixesOf(extent: OrdinateExtent): readonly [number, number] | null {
  for (const axes of bothOrders) {
    const { east, north } = inOrder(extent, axes);
    const [least, most] = [Math.floor(east[0] / million), Math.floor(east[1] / million)];
    if (beltWidthOf(least) !== null && beltWidthOf(most) !== null && isBetween(north, northings))
      return [least, most];
  }
  return null;
}

/** The digits name the belt, and what the head says of it must agree. */
function byPrefix(zone: number, facts: FrameFacts, ground: Ground): FrameDetection {
  const width = beltWidthOf(zone) ?? 3;
  const meridian = meridianOfBelt(zone, width);
  const frame = gaussKruegerFrame(facts.datum ?? 'cgcs2000', meridian, zone);
  const isStated = facts.zone === zone || facts.zone === meridian;
  const reasons = [
    reason('metres-by-size'),
    reason('belt-by-prefix', { zone, width, meridian }),
    ...(isStated ? [reason('belt-by-header', { meridian })] : []),
  ];
  const candidates = candidatesIn(frame, reasons, ground);
  const mercator = candidates.some(({ isInPlan }) => isInPlan) ? [] : mercatorInPlan(facts, ground);
  if (facts.zone !== null && !isStated)
    return contradiction('frame-zone-against-prefix', { zone: facts.zone, prefix: zone }, candidates);
  if (facts.beltWidth !== null && facts.beltWidth !== width)
    return contradiction(
      'frame-width-against-prefix',
      { width: facts.beltWidth, prefix: zone, prefixWidth: width },
      candidates,
    );
  return conclude([...mercator, ...candidates], facts.text, ground);
}

/** Web Mercator has numbers like those of the belts 13 to 15: it is offered where it alone meets the plan. */
const mercatorInPlan = ({ datum, zone }: FrameFacts, ground: Ground): FrameCandidate[] =>
  datum !== null || zone !== null
    ? []
    : candidatesIn({ kind: 'web-mercator' }, [reason('metres-by-size')], ground).filter(
        ({ isInPlan }) => isInPlan,
      );

const hasPlainEastings = (extent: OrdinateExtent): boolean =>
  bothOrders.some((axes: AxisOrder) => {
    const { east, north } = inOrder(extent, axes);
    return isBetween(east, eastings) && isBetween(north, northings);
  });

/** The meridian that the head names by a belt's number, or by its degrees in the number's place; null where it is none of China's. */
function statedMeridian({ zone, beltWidth, centralMeridian }: FrameFacts): number | null {
  if (centralMeridian !== null) return centralMeridian;
  if (zone === null) return null;
  if (zone >= 72 && zone <= 138) return zone;
  const width = beltWidthOf(zone);
  return width === null || (beltWidth !== null && beltWidth !== width) ? null : meridianOfBelt(zone, width);
}

const standardMeridians = (width: 3 | 6 | null): number[] => {
  const [first, last] = beltNumbers[width ?? 3];
  return Array.from({ length: last - first + 1 }, (_, i) => meridianOfBelt(first + i, width ?? 3));
};

/** Meridians that a place chooses for its own: whole and half degrees over the plan, or next to it. */
function ownMeridians([west, , east]: Box, standard: readonly number[]): number[] {
  const room = 0.25;
  const first = Math.ceil(2 * (west - room));
  const count = Math.max(0, Math.min(40, Math.floor(2 * (east + room)) - first + 1));
  return Array.from({ length: count }, (_, i) => (first + i) / 2).filter(
    (meridian) => !standard.includes(meridian),
  );
}

/**
 * Without a number the digits fit every belt: those under which the file meets the plan, then the standard ones next to the plan, so that
 * whoever decides sees where else it could lie.
 */
function byPlan(facts: FrameFacts, ground: Ground): FrameCandidate[] {
  const { plan } = ground;
  const middle = (plan[0] + plan[2]) / 2;
  const standard = standardMeridians(facts.beltWidth);
  const about = (meridian: number): FrameCandidate[] =>
    candidatesIn(
      gaussKruegerFrame(facts.datum ?? 'cgcs2000', meridian, null),
      [reason('metres-by-size'), reason('belt-by-plan', { meridian })],
      ground,
    );
  const inPlan = [...standard, ...ownMeridians(plan, standard)]
    .flatMap(about)
    .filter(({ isInPlan }) => isInPlan);
  if (inPlan.length === 0) return [];
  const near = standard.filter((meridian) => Math.abs(meridian - middle) <= (facts.beltWidth ?? 3));
  return [...inPlan, ...near.flatMap(about).filter(({ isInPlan }) => !isInPlan)];
}

function byPlainEasting(facts: FrameFacts, ground: Ground): FrameDetection {
  const meridian = statedMeridian(facts);
  if (meridian !== null) {
    const frame = gaussKruegerFrame(facts.datum ?? 'cgcs2000', meridian, null);
    const reasons = [reason('metres-by-size'), reason('belt-by-header', { meridian })];
    return conclude(candidatesIn(frame, reasons, ground), facts.text, ground);
  }
  const candidates = byPlan(facts, ground);
  const [only] = candidates;
  if (facts.zone !== null) return contradiction('frame-zone-unknown', { zone: facts.zone }, candidates);
  const concluded = conclude(candidates, facts.text, ground);
  return only && concluded.outcome === 'sure' ? { outcome: 'ask', candidates: [only] } : concluded;
}

function byMetres(facts: FrameFacts, ground: Ground): FrameDetection {
  const prefixes = prefixesOf(ground.extent);
  if (prefixes !== null && prefixes[0] === prefixes[1]) return byPrefix(prefixes[0], facts, ground);
  const mercator = mercatorInPlan(facts, ground);
  if (mercator.length > 0) return { outcome: 'ask', candidates: mercator };
  if (prefixes !== null) {
    const [first, second] = prefixes;
    return { outcome: 'none', issue: errorIssue('frame-two-belts', {}, { first, second }) };
  }
  return hasPlainEastings(ground.extent) ? byPlainEasting(facts, ground) : noneFits(ground);
}

/**
 * What the size of the numbers tells, with single facts from the head of the file and the plan's extent. A belt's number before the
 * easting is sure; without one, only the head can tell the belt, and the plan never does alone.
 */
export function frameByDigits(facts: FrameFacts, ground: Ground): FrameDetection {
  if (![...ground.extent.first, ...ground.extent.second].every(Number.isFinite)) return noneFits(ground);
  if (!areDegrees(ground.extent)) return byMetres(facts, ground);
  const frame = { kind: 'geographic', datum: facts.datum ?? 'cgcs2000' } as const;
  return conclude(candidatesIn(frame, [reason('degrees-by-size')], ground), facts.text, ground);
}
