import { basename } from 'node:path';
import type { FrameDetection } from '../domain/coordinate-frame';
import type { Issue } from '../domain/issue';
import type { CommandContext } from './command';
import { frameQuestion } from './frame-question';
import { IssueTally } from './issue-tally';
import type { ReadReport, SiteFile } from './site-file';
import { issueLine } from './tell';

/** What is to be told of files that were read, collected so that the same isn't told a thousand times. */
export class SiteReport implements ReadReport {
  readonly #tally = new IssueTally();
  readonly #questions: string[] = [];
  readonly #crsOption: string;
  readonly #context: CommandContext;

  /** @param crsOption by which the user says the frame of the files */
  constructor(crsOption: string, context: CommandContext) {
    this.#crsOption = crsOption;
    this.#context = context;
  }

  readonly issue = (issue: Issue): void => this.#tally.add(issue);

  readonly unsettled = (file: string, detection: FrameDetection): void => {
    // a contradiction is an issue already, and counted
    if (!('issue' in detection)) this.#tally.errors += 1;
    this.#questions.push(...frameQuestion(file, detection, this.#crsOption, this.#context));
  };

  get errors(): number {
    return this.#tally.errors;
  }

  /** How a file was read, where that isn't plain longitude and latitude by its format. */
  tellRead({ path, read }: SiteFile): void {
    const { words, warn } = this.#context;
    for (const { file, format, frame, assumed } of read) {
      if (format === 'geojson' && !assumed && frame === 'EPSG:4326') continue;
      warn(words.readAs(file === basename(path) ? path : file, words.formats[format], frame, assumed));
    }
  }

  /** Tells everything, errors last counted. */
  tell(): void {
    const { words, warn } = this.#context;
    for (const { issues, more } of this.#tally.kinds) {
      for (const issue of issues) warn(issueLine(issue, this.#context));
      if (more > 0) warn(words.moreIssues(more));
    }
    this.#questions.forEach((line) => warn(line));
    if (this.errors > 0) warn(words.nothingWritten(this.errors));
  }
}
