import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import type { SheetOffices } from './sheet-model';

/** Offices in the order of the rules, each with the rules whose data it holds. */
function officeLines(judged: readonly JudgedRule[], { words, locale }: CheckSheetInput): string[] {
  const byOffice = new Map<string, string[]>();
  for (const { rule } of judged) {
    const office = rule.office[locale];
    byOffice.set(office, [...(byOffice.get(office) ?? []), rule.title[locale]]);
  }
  return [...byOffice].map(([office, titles]) => words.officeLine(office, titles.join(words.comma)));
}

/** What could not be analysed, by the office to ask; a reason other than missing data is told before the lines it holds for. */
function missingLines(judged: readonly JudgedRule[], input: CheckSheetInput): string[] {
  const of = (isMissing: boolean): JudgedRule[] =>
    judged.filter(
      ({ finding: { state, because } }) =>
        state === 'unanalysed' && (because !== 'not-located') === isMissing,
    );
  const unlocated = of(false);
  const reason = unlocated.length > 0 ? [input.words.finding.because['not-located']] : [];
  return [...officeLines(of(true), input), ...reason, ...officeLines(unlocated, input)];
}

const orNone = (lines: readonly string[], none: string): readonly string[] =>
  lines.length === 0 ? [none] : lines;

/** Who to ask: for what could not be analysed, and for the official data behind schematic layers. */
export function officesPart(judged: readonly JudgedRule[], input: CheckSheetInput): SheetOffices {
  const { unanalysed, holders } = input.words;
  const schematic = judged.filter(({ finding }) => finding.authority === 'schematic');
  return {
    kind: 'offices',
    lists: [
      { heading: unanalysed.heading, lines: orNone(missingLines(judged, input), unanalysed.none) },
      { heading: holders.heading, lines: orNone(officeLines(schematic, input), holders.none) },
    ],
  };
}
