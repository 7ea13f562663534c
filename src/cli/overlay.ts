import type { Issue } from '../domain/issue';
import { describeIssue } from '../i18n/describe-issue';
import { faultWords } from './check-options';
import type { Command, CommandContext, ExitCode } from './command';
import { measurePair, type PairMeasure } from './measure-pair';
import { writeWhole, type OutputFile } from './output-file';
import { isFault, parseOptions } from './parse-options';
import { Progress } from './progress';
import { readPair, type ReadPair } from './read-pair';
import { issueLine, misuse, tellIssues } from './tell';
import { linesOf, openText, textOf, type TextFile } from './text-file';

/** A line of the answer. */
interface PairResult {
  /** as it was given; null where there is none */
  id: unknown;
  /** from one; only of a line that could not be read */
  line?: number;
  areaM2: number | null;
  state: PairMeasure['state'] | 'refused';
  /** the reason's code, a colon, the reason in words */
  because?: string;
}

/**
 * `overlay PAIRS.ndjson [--plane] [--out FILE]`: the area that each pair of polygons has in common, a line each, in order. A line
 * that can't be read is answered too and makes the command end with 2; without one, a refused or undetermined pair makes it end with 1.
 */
export const overlay: Command = async (args, context): Promise<ExitCode> => {
  const parsed = parseOptions(args, { plane: 'flag', out: 'one' });
  if (isFault(parsed)) return misuse(faultWords(parsed, context.words), 'overlay', context);
  const [path, ...more] = parsed.rest;
  if (path === undefined || more.length > 0) return misuse(context.words.onePairsFile, 'overlay', context);
  const file = await openText(path);
  if (!('encoding' in file)) {
    tellIssues([file], context);
    return 2;
  }
  const isPlane = parsed.values.plane.length > 0;
  const target = parsed.values.out[0] ?? '-';
  const { code } = await writeWhole(target, context.stdout, (output) =>
    answerAll(file, isPlane, output, context),
  );
  return code;
};

async function answerAll(
  file: TextFile,
  isPlane: boolean,
  output: OutputFile,
  context: CommandContext,
): Promise<{ code: ExitCode; keeps: true }> {
  const progress = new Progress(context.showProgress);
  let number = 0;
  let unreadable = 0;
  let isOpen = false;
  let percent = 0;
  const text = textOf(file, (bytes) => (percent = Math.floor((100 * bytes) / file.bytes)));
  for await (const line of linesOf(text)) {
    number += 1;
    if (line.trim() === '') continue;
    const pair = readPair(line, number, file.path, isPlane);
    const result = answer(pair, number, isPlane, context);
    if (pair.unreadable) {
      unreadable += 1;
      context.warn(issueLine(pair.unreadable, context));
    }
    isOpen ||= result.state === 'refused' || result.state === 'undetermined';
    await output.write(`${JSON.stringify(result)}\n`);
    progress.tell(() => context.words.pairsDone(number, percent));
  }
  progress.clear();
  if (unreadable > 0) context.warn(context.words.linesUnreadable(unreadable));
  return { code: unreadable > 0 ? 2 : isOpen ? 1 : 0, keeps: true };
}

function answer(
  { id, polygons, unreadable, invalid }: ReadPair,
  line: number,
  isPlane: boolean,
  context: CommandContext,
): PairResult {
  const refused = { areaM2: null, state: 'refused' } as const;
  if (unreadable) return { id, line, ...refused, because: reasonOf(unreadable, context) };
  if (invalid) return { id, ...refused, because: reasonOf(invalid, context) };
  if (!polygons) throw new Error(`Line ${line} was read, but holds neither polygons nor a reason.`);
  const measure = measurePair(polygons.a, polygons.b, isPlane);
  const { areaM2, state } = measure;
  return { id, areaM2, state, ...becauseOf(measure, context) };
}

function reasonOf(issue: Issue, { words, issueWords }: CommandContext): string {
  const { x, y } = issue.params;
  const where = isCoordinate(x) && isCoordinate(y) ? words.planePlace(x, y) : '';
  return `${issue.code}: ${describeIssue(issue, issueWords)}${where}`;
}

const isCoordinate = (value: unknown): value is number => typeof value === 'number';

function becauseOf(
  { because, areaM2, shapeAreaM2 }: PairMeasure,
  { words, sheetWords }: CommandContext,
): Pick<PairResult, 'because'> {
  if (because === null) return {};
  const figures = because === 'methods-disagree' ? words.twoMethods(String(areaM2), String(shapeAreaM2)) : '';
  return { because: `${because}: ${sheetWords.finding.because[because]}${figures}` };
}
