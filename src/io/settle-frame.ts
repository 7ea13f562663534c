import type { FrameDetection, FrameEvidence, Placing } from '../domain/coordinate-frame';
import { warningIssue, type Issue } from '../domain/issue';
import { detectFrame } from '../geo/frames/detect-frame';
import { placerOf, type Placer } from '../geo/frames/place-positions';
import type { ImportChoices, ReadContext } from './read-site';

/** How a file's ordinates are to be placed, or why that can't be said yet. */
export interface SettledFrame {
  /** null where the user must say something first */
  placed: { placing: Placing; placer: Placer } | null;
  detection: FrameDetection | null;
  issues: readonly Issue[];
}

/** The placing that a detection leads to by itself or, where that was asked for, by taking the likeliest. */
function concluded(detection: FrameDetection, { isAssumed, shift }: ImportChoices): Placing | null {
  if (detection.outcome === 'sure') return detection.candidate.placing;
  if (detection.outcome === 'none') return null;
  const placing = detection.candidates[0]?.placing ?? null;
  const isShiftMissing =
    detection.outcome === 'contradiction' && detection.issue.code === 'frame-datum-older';
  if (isShiftMissing && placing !== null && shift !== undefined) return { ...placing, shift };
  return isAssumed === true ? placing : null;
}

/** What must be known of a frame that was concluded without the user. */
function notesOn(detection: FrameDetection | null, { claims }: FrameEvidence): Issue[] {
  if (detection?.outcome !== 'sure') return [];
  const { placing, reasons } = detection.candidate;
  const isUndeclared = claims.length === 0 && placing.frame.kind !== 'geographic';
  const isSwapped = reasons.some(({ code }) => code === 'axes-against-format');
  return [
    ...(isUndeclared ? [warningIssue('frame-undeclared')] : []),
    ...(isSwapped ? [warningIssue('axes-against-heads')] : []),
  ];
}

/** What the user said is taken as it is; else the frame is detected, and settled where there is one answer. */
export function settleFrame(
  { claims, extent, axes }: FrameEvidence,
  choices: ImportChoices,
  context: ReadContext,
): SettledFrame {
  const said = choices.claim === undefined ? [] : [choices.claim];
  const evidence = { claims: [...claims, ...said], extent, axes: choices.axes ?? axes };
  const detection = choices.placing === undefined ? detectFrame(evidence, context.extent) : null;
  const placing = choices.placing ?? (detection === null ? null : concluded(detection, choices));
  const placer = placing === null ? null : placerOf(placing);
  const stopped = placer === null && detection !== null && 'issue' in detection ? [detection.issue] : [];
  return {
    placed: placing === null || placer === null ? null : { placing, placer },
    detection,
    issues: [...stopped, ...notesOn(detection, evidence)],
  };
}
