import { formatSquareMetres } from '../../domain/area-units';
import { methodAgreement } from '../../domain/method-agreement';
import type { SheetTemplate } from '../../domain/sheet-template';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import type { SheetNotes } from './sheet-model';

function toleranceText(judged: readonly JudgedRule[], { words }: CheckSheetInput): string {
  const used = judged.filter(({ layer }) => layer !== null).map(({ finding }) => finding.toleranceM2);
  if (used.length === 0) return words.table.none;
  const [least, most] = [Math.min(...used), Math.max(...used)].map(formatSquareMetres);
  return `${least === most ? least : `${least}–${most}`} ${words.units.squareMetre}`;
}

/** What the figures mean and what they are not; a template adds to it and takes nothing away. */
export function notesPart(
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetNotes {
  const { words, locale, plan, figure } = input;
  const { notes } = words;
  const isSchematic = judged.some(({ finding }) => finding.authority === 'schematic');
  const { agreed, figures, retried } = methodAgreement(judged.map(({ finding }) => finding));
  const documents = plan?.manifest.documents.map(({ title }) => title[locale]) ?? [];
  return {
    kind: 'notes',
    heading: template.headings?.notes ?? notes.heading,
    first: notes.noBasis,
    others: [
      ...(isSchematic ? [notes.schematic] : []),
      notes.area(toleranceText(judged, input)),
      notes.accuracy,
      notes.agreement(agreed, figures, retried),
      ...(documents.length === 0 ? [] : [notes.documents(documents.join(words.comma))]),
      ...(figure === null ? [] : [notes.internal]),
      ...(template.notes ?? []),
    ],
  };
}
