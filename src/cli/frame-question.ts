import type { FrameCandidate, FrameDetection } from '../domain/coordinate-frame';
import { crsName } from '../domain/crs-name';
import { middleOf } from '../domain/geometry';
import { axesName, describeReason, frameName } from '../i18n/frame-words';
import type { CommandContext } from './command';

/** Candidates that are listed; the likelier come first. */
const maxShown = 9;

function candidateLine(
  { placing, reasons, box }: FrameCandidate,
  i: number,
  { words }: CommandContext,
): string {
  const { frame, axes } = placing;
  const [lon, lat] = middleOf(box);
  return words.candidate({
    number: i + 1,
    name: frameName(frame, words.frame),
    axes: axesName(frame, axes, words.frame),
    reasons: reasons.map((reason) => describeReason(reason, words.frame)),
    middle: `${lon.toFixed(4)}, ${lat.toFixed(4)}`,
    crs: crsName(frame),
    axis: axes,
  });
}

/** Lines that ask how a file is to be read, which on the command line only options can answer. */
export function frameQuestion(
  file: string,
  detection: FrameDetection,
  crsOption: string,
  context: CommandContext,
): string[] {
  const candidates =
    detection.outcome === 'ask' || detection.outcome === 'contradiction' ? detection.candidates : [];
  if (candidates.length === 0) return [context.words.frameUnsaid(file, crsOption)];
  return [
    context.words.frameSeveral(file, crsOption),
    ...candidates.slice(0, maxShown).map((candidate, i) => candidateLine(candidate, i, context)),
    ...(candidates.length > maxShown ? [context.words.moreCandidates(candidates.length - maxShown)] : []),
  ];
}
