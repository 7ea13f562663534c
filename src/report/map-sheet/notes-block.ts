import type { MapSheetContent, MeasureText, SheetNote } from './sheet-content';
import { stacked, textBlock, type SheetBlock } from './sheet-block';
import { quietInk, warningInk } from './sheet-item';

/** Notes with how many of their parts found no room. */
export interface NotesBlock extends SheetBlock {
  left: number;
}

/** The notes in a width; where they are higher than the room, the longest list loses its last parts, which are counted in it. */
export function notesBlock(
  { notes, words }: MapSheetContent,
  { width, height, size }: { width: number; height: number; size: number },
  measure: MeasureText,
): NotesBlock {
  const shown = notes.map(({ parts }) => parts.length);
  const block = (): SheetBlock =>
    stacked(
      notes.map((note, i) => noteBlock(note, shown[i] ?? 0, { width, size }, measure, words)),
      0.35 * size,
    );
  let made = block();
  while (made.height > height) {
    const longest = longestOf(notes, shown);
    if (longest === null) break;
    shown[longest] = (shown[longest] ?? 1) - 1;
    made = block();
  }
  const left = notes.reduce((sum, { parts }, i) => sum + parts.length - (shown[i] ?? 0), 0);
  return { ...made, left };
}

/** Of the notes that may be shortened the one with the most parts left; null where none may. */
function longestOf(notes: readonly SheetNote[], shown: readonly number[]): number | null {
  let longest: number | null = null;
  notes.forEach(({ isWarning }, i) => {
    if (isWarning === true || (shown[i] ?? 0) <= 1) return;
    if (longest === null || (shown[i] ?? 0) > (shown[longest] ?? 0)) longest = i;
  });
  return longest;
}

function noteBlock(
  { label, parts, isWarning }: SheetNote,
  shown: number,
  { width, size }: { width: number; size: number },
  measure: MeasureText,
  words: MapSheetContent['words'],
): SheetBlock {
  const left = parts.length - shown;
  const text = parts.slice(0, shown).join(words.comma) + (left > 0 ? words.moreParts(left) : '');
  const fill = isWarning === true ? warningInk : quietInk;
  return textBlock(words.note(label, text), width, size, measure, { fill });
}
