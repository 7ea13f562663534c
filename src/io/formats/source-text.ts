import { errorIssue, type Issue } from '../../domain/issue';
import { decodeTextBy, type DecodedText } from '../decode-text';
import type { RawSource, ReadChoices, SourceBundle } from './raw-source';

/** The text of a source of one file; or why there is none. */
type SourceText = (DecodedText & { file: string }) | { file: string; refusal: Issue };

/** What a file gives that is refused as a whole. */
export const refusedSource = (issues: readonly Issue[]): RawSource => ({
  features: [],
  claims: [],
  axes: null,
  encoding: null,
  layers: [],
  issues,
});

/** The bytes of a source of one file. Throws when the source has none, which the bundling rules out. */
export function onlyBytes(bundle: SourceBundle): Uint8Array<ArrayBuffer> {
  const [part] = bundle.parts.values();
  if (part === undefined) throw new Error(`no file in the source ${bundle.name}`);
  return part.bytes;
}

/** Decodes the one file of a text format. A zero character is in no text, but in most files of other kinds. */
export function sourceText(bundle: SourceBundle, choices: ReadChoices): SourceText {
  const file = bundle.name;
  const decoded = decodeTextBy(onlyBytes(bundle), choices.encoding);
  if (decoded === null || decoded.text.includes('\0')) {
    const isChosen = choices.encoding !== undefined;
    const code = isChosen ? 'text-encoding-unfit' : 'text-undecodable';
    return {
      file,
      refusal: errorIssue(code, { file }, isChosen ? { encoding: choices.encoding ?? '' } : {}),
    };
  }
  if (decoded.text.trim() === '') return { file, refusal: errorIssue('file-empty', { file }) };
  return { file, ...decoded };
}
