import type {
  CoordinateFrame,
  FrameCandidate,
  FrameClaim,
  FrameDetection,
  FrameEvidence,
} from '../../domain/coordinate-frame';
import { isSameFrame } from '../../domain/epsg-frame';
import { errorIssue, type Issue } from '../../domain/issue';
import type { Box } from '../../domain/schema-parts';
import { conclude, extentParams, frameByDigits, type FrameFacts } from './frame-by-digits';
import { candidatesIn, reason, type Ground } from './frame-candidate';

type NamedClaim = Exclude<FrameClaim, { by: 'header' }>;
type KnownClaim = Extract<NamedClaim, { frame: CoordinateFrame }>;

const isNamed = (claim: FrameClaim): claim is NamedClaim => claim.by !== 'header';
const isKnown = (claim: NamedClaim): claim is KnownClaim => claim.frame !== null;

/** The user's word is above the format's, and that above what stands beside the data. */
function strongest(claims: readonly FrameClaim[]): NamedClaim[] {
  const named = claims.filter(isNamed);
  for (const by of ['user', 'format']) {
    const said = named.filter((claim) => claim.by === by);
    if (said.length > 0) return said;
  }
  return named;
}

const noFacts: FrameFacts = { datum: null, beltWidth: null, zone: null, centralMeridian: null, text: '' };

function factsOf(claims: readonly FrameClaim[]): FrameFacts {
  const header = claims.find((claim) => claim.by === 'header');
  return header ? { ...noFacts, ...header } : noFacts;
}

/** What is left of a claim that the digits exclude: its datum and its meridian. */
function factsOfFrame(frame: CoordinateFrame, text: string): FrameFacts {
  if (frame.kind === 'web-mercator') return { ...noFacts, text };
  const centralMeridian = frame.kind === 'geographic' ? null : frame.centralMeridian;
  return { ...noFacts, datum: frame.datum, centralMeridian, text };
}

/** A name as an issue cites it: definitions are long. */
const cited = (text: string): string => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

const candidatesOf = (detection: FrameDetection): readonly FrameCandidate[] => {
  if (detection.outcome === 'sure') return [detection.candidate];
  return detection.outcome === 'none' ? [] : detection.candidates;
};

const prefixOf = (candidates: readonly FrameCandidate[]): string | number | undefined =>
  candidates[0]?.reasons.find(({ code }) => code === 'belt-by-prefix')?.params['zone'];

function againstDigits({ frame, text }: KnownClaim, ground: Ground): FrameDetection {
  const detected = frameByDigits(factsOfFrame(frame, cited(text)), ground);
  if (detected.outcome === 'none') return detected;
  const candidates = candidatesOf(detected);
  const prefix = prefixOf(candidates);
  const issue =
    prefix === undefined
      ? errorIssue('frame-claim-against-digits', {}, { text: cited(text), ...extentParams(ground.extent) })
      : errorIssue('frame-claim-against-prefix', {}, { text: cited(text), prefix });
  return { outcome: 'contradiction', issue, candidates };
}

const contradicts = (found: FrameCandidate): boolean =>
  found.reasons.some(({ code }) => code === 'axes-against-format');

function byClaim(claim: KnownClaim, ground: Ground): FrameDetection {
  const text = cited(claim.text);
  const candidates = candidatesIn(claim.frame, [reason('claimed', { by: claim.by, text })], ground);
  if (candidates.length === 0) return againstDigits(claim, ground);
  if (claim.by === 'format' && candidates.every(contradicts)) {
    const issue = errorIssue('frame-axes-against-format', {}, { text, ...extentParams(ground.extent) });
    return { outcome: 'contradiction', issue, candidates };
  }
  return conclude(candidates, text, ground);
}

/** CGCS2000 and WGS 84 are one here. */
const asOne = (frame: CoordinateFrame): CoordinateFrame =>
  frame.kind !== 'web-mercator' && frame.datum === 'wgs84' ? { ...frame, datum: 'cgcs2000' } : frame;

const differ = (a: KnownClaim, b: KnownClaim): boolean => !isSameFrame(asOne(a.frame), asOne(b.frame));

function claimsDiffer(a: KnownClaim, b: KnownClaim, ground: Ground): FrameDetection {
  const params: Issue['params'] = { first: cited(a.text), second: cited(b.text) };
  const candidates = [a, b].flatMap(({ by, frame, text }) =>
    candidatesIn(frame, [reason('claimed', { by, text: cited(text) })], ground),
  );
  return { outcome: 'contradiction', issue: errorIssue('frame-claims-differ', {}, params), candidates };
}

/**
 * Concludes from what a file says of itself, from the size of its numbers and from the plan's extent how they are to be put on the map.
 *
 * A named frame counts where the digits allow it, the user's word before the format's and that before what stands beside the data; one
 * that isn't known here stops. The digits decide the order of the axes and the number of the belt; what says otherwise is a contradiction,
 * never overruled in silence. Eastings without a number and without a word on the belt are asked about, however well one belt fits the plan.
 * A file in an older datum is a contradiction too: its candidates need seven parameters (`placing.shift`) before anything can be placed.
 * That a sure candidate lies outside of the plan is for the caller to warn of (`isInPlan`).
 */
export function detectFrame({ claims, extent, axes }: FrameEvidence, planExtent: Box): FrameDetection {
  const ground: Ground = { extent, axes, plan: planExtent };
  const named = strongest(claims);
  const unknown = named.find((claim) => !isKnown(claim));
  if (unknown) {
    return { outcome: 'none', issue: errorIssue('frame-unknown', {}, { text: cited(unknown.text) }) };
  }
  const [claim, ...others] = named.filter(isKnown);
  if (!claim) return frameByDigits(factsOf(claims), ground);
  const other = others.find((second) => differ(claim, second));
  return other ? claimsDiffer(claim, other, ground) : byClaim(claim, ground);
}
