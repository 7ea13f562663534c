import { errorIssue, warningIssue, type IssuePlace } from '../../../domain/issue';
import { IssueCollector } from '../issue-collector';
import { plainNumber } from '../plain-number';
import type { FormatReader, RawFeature, RawSource } from '../raw-source';
import { RingCollector } from '../ring-collector';
import { refusedSource, sourceText } from '../source-text';
import { textLines, type TextLine } from '../text-lines';
import { fieldNames, isPlotHead, readPlotHead, type PlotHead } from './plot-head';
import { checkSurveyHead, surveyClaims } from './survey-head';

/** A plot while its rows are read. */
interface OpenPlot {
  /** null for rows without a head */
  head: PlotHead | null;
  line: number;
  rings: RingCollector;
  /** whether a row of it is refused */
  isBroken: boolean;
}

const sectionOfPlots = /坐标/;
const maxShown = 60;

/** Reads the lines of one file; `plots` are those that were begun, in the order of the file. */
class SurveyLines {
  readonly head = new Map<string, string>();
  readonly issues: IssueCollector;
  readonly features: RawFeature[] = [];
  readonly #file: string;
  #isAmongPlots = true;
  #names: string[] | null = null;
  #plot: OpenPlot | null = null;
  #plotCount = 0;

  constructor(file: string) {
    this.#file = file;
    this.issues = new IssueCollector(file);
  }

  read(line: TextLine): void {
    const start = line.text.charCodeAt(0);
    if (isBareRow(line.text)) this.#readVertex(line);
    else if (start === 0x5b || start === 0x3010) this.#readBracket(line.text);
    else if (isPlotHead(line.text)) this.#begin(line.number, readPlotHead(line.text, this.#names));
    else if (!this.#readAttribute(line.text)) this.#readVertex(line);
  }

  /** A section's title, or the names of the fields of the plots' heads. */
  #readBracket(text: string): void {
    if (/[,，]/.test(text)) this.#names = fieldNames(text);
    else this.#isAmongPlots = sectionOfPlots.test(text);
  }

  #readAttribute(text: string): boolean {
    const at = text.search(/[=＝]/);
    if (at <= 0) return false;
    const key = text.slice(0, at).normalize('NFKC').trim();
    if (key.includes(',')) return false;
    if (!this.head.has(key))
      this.head.set(
        key,
        text
          .slice(at + 1)
          .normalize('NFKC')
          .trim(),
      );
    return true;
  }

  #readVertex({ text, number: line }: TextLine): void {
    const [, number, x, y] = splitRow(text);
    if (number === undefined || x === undefined || y === undefined) {
      this.#refuseRow(text, line);
      return;
    }
    this.#addVertex(number.trim(), x, y, line);
  }

  #addVertex(ring: string, first: string, second: string, line: number): void {
    const plot = this.#plot ?? this.#begin(line, null);
    const [x, y] = [plainNumber(first), plainNumber(second)];
    const odd = Number.isNaN(x) ? first : Number.isNaN(y) ? second : null;
    if (odd === null && plot.rings.add(ring, x, y, line)) return;
    plot.isBroken = true;
    const at = { ...this.#place(plot, line), ...plot.rings.refuse(ring) };
    const issue =
      odd === null
        ? errorIssue('ring-number-returns', at, { number: ring })
        : errorIssue('ordinate-invalid', at, { found: shown(odd.trim()) });
    this.issues.add(issue);
  }

  /** Sections other than the coordinates' may hold whatever they like. */
  #refuseRow(text: string, line: number): void {
    if (!this.#isAmongPlots) return;
    this.issues.add(
      errorIssue('survey-row-unreadable', this.#place(this.#plot, line), { found: shown(text) }),
    );
  }

  #begin(line: number, head: PlotHead | null): OpenPlot {
    this.#finishPlot();
    this.#isAmongPlots = true;
    this.#plot = { head, line, rings: new RingCollector(), isBroken: false };
    if (head === null) this.issues.add(warningIssue('survey-head-missing', { file: this.#file, line }));
    return this.#plot;
  }

  #finishPlot(): void {
    if (this.#plot === null) return;
    const { head, line, rings, isBroken } = this.#plot;
    const at = { ...this.#place(this.#plot, line), feature: this.#plotCount++ };
    if (head?.notAreal) this.issues.add(errorIssue('survey-not-areal', at, { shape: head.notAreal }));
    else if (rings.vertexCount === 0 && !isBroken) this.issues.add(errorIssue('survey-plot-empty', at));
    else this.features.push(featureOf(this.#plot, at));
    if (!head?.notAreal) this.#checkCount(this.#plot, at);
  }

  /**
   * 界址点数 counts the closing points of the rings or doesn't, whether they are written or not. Where points are repeated, only
   * the number of rows fits: the others would hide it.
   */
  #checkCount({ head, rings, isBroken }: OpenPlot, at: IssuePlace): void {
    const declared = head?.pointCount ?? null;
    const found = rings.vertexCount;
    if (declared === null || found === 0 || isBroken || declared === found) return;
    const open = rings.ringCount - rings.closedCount;
    if (rings.repeatCount === 0 && [found - rings.closedCount, found + open].includes(declared)) return;
    this.issues.add(warningIssue('survey-count-differs', at, { declared, found }));
  }

  #place(plot: OpenPlot | null, line: number): IssuePlace {
    const name = plot?.head?.name;
    return { file: this.#file, line, ...(name === undefined ? {} : { featureName: name }) };
  }

  finish(): void {
    this.#finishPlot();
    if (this.#plot === null && !this.issues.hasError)
      this.issues.add(errorIssue('survey-no-plots', { file: this.#file }));
    for (const issue of checkSurveyHead(this.head, this.#file)) this.issues.add(issue);
  }
}

const shown = (text: string): string => [...text.slice(0, maxShown)].join('');

/** Most lines by far: nothing in them that could be a head, a section or an attribute. */
const isBareRow = (text: string): boolean => !/[^\u0000-\u007f]|[=@[]/.test(text);

const separatorOf = (row: string): string | RegExp => {
  if (row.includes(',')) return ',';
  if (row.includes('\t')) return '\t';
  return row.includes(';') ? ';' : /\s+/;
};

/** The fields of a row; signs of the full-width sort are folded, since no name stands here. */
function splitRow(text: string): string[] {
  const plain = isAscii(text) ? text : text.normalize('NFKC');
  return plain.split(separatorOf(plain));
}

const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text);

const featureOf = ({ head, rings }: OpenPlot, at: IssuePlace): RawFeature => ({
  name: head?.name,
  properties: head?.properties ?? {},
  declaredArea: head?.area ?? null,
  at,
  ...rings.finish(),
});

/** Whether an error stands that belongs to no feature: a wrong number or row makes the whole survey doubtful. */
const refusesFile = (source: RawSource): boolean =>
  source.issues.some(({ severity, at }) => severity === 'error' && at.feature === undefined);

/**
 * Reads 勘测定界 TXT (界址点坐标交换格式), with the dialects that `formats.md` names: the sections may lack, heads of plots have eight
 * fields and more or named ones, point names and ring numbers are any text, rings are closed or not, parts and holes aren't told apart.
 * Ordinates come as written: by the format the first is the northing, though some programs write longitude first. A number that
 * is none, or a row that can't be read, refuses the file: peers read it as 0, a vertex on the equator. A plot of points
 * or of a line is refused alone. Packed degrees (121.3312 for 121°33′12″) are refused where the unit says so; no digit shows them.
 */
export const readSurveyTxt: FormatReader = (bundle, choices) => {
  const source = sourceText(bundle, choices);
  if ('refusal' in source) return Promise.resolve(refusedSource([source.refusal]));
  const lines = new SurveyLines(source.file);
  for (const line of textLines(source.text)) lines.read(line);
  lines.finish();
  const read: RawSource = {
    features: lines.features,
    claims: surveyClaims(lines.head),
    axes: 'north-east',
    encoding: source.encoding,
    layers: [],
    issues: lines.issues.list(),
  };
  return Promise.resolve(refusesFile(read) ? { ...read, features: [] } : read);
};
