import {
  plainTemplate,
  sheetSections,
  type SheetSection,
  type SheetTemplate,
} from '../../domain/sheet-template';
import { judgedRules, type CheckSheetInput, type JudgedRule } from '../sheet-input';
import { cornersPart } from './corners-table';
import { factsPart } from './facts-part';
import { findingsPart } from './findings-table';
import { notesPart } from './notes-part';
import { officesPart } from './offices-part';
import { piecesPart } from './pieces-table';
import type { SheetModel, SheetPart, SheetPicture, SheetSign } from './sheet-model';
import { verdictPart } from './verdict-part';
import { versionsPart } from './versions-table';

const pngUrl = /^data:image\/png;base64,[A-Za-z0-9+/]+=*$/;

function picturePart({ figure, words }: CheckSheetInput, template: SheetTemplate): SheetPicture[] {
  if (figure === null) return [];
  if (!pngUrl.test(figure.dataUrl))
    throw new Error('The figure of a check sheet must be a PNG as a data: URL.');
  const caption = `${template.headings?.figure ?? words.figure.heading} · ${figure.scaleNote}`;
  return [{ kind: 'figure', caption, legendName: words.figure.legend, figure }];
}

/** Room for names and date; the operator's name stands where the analyst is to sign. */
function signPart({ words: { sign }, operator }: CheckSheetInput, template: SheetTemplate): SheetSign {
  const labels = template.sign ?? [sign.analyst, sign.reviewer, sign.date];
  const valueOf = (label: string): string => (label === sign.analyst ? (operator ?? '') : '');
  return { kind: 'sign', fields: labels.map((label) => ({ label, value: valueOf(label) })) };
}

function partsOf(
  section: SheetSection,
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetPart[] {
  switch (section) {
    case 'verdict':
      return [verdictPart(judged, input, template)];
    case 'facts':
      return [factsPart(input)];
    case 'figure':
      return picturePart(input, template);
    case 'findings':
      return [findingsPart(judged, input, template)];
    case 'pieces':
      return [piecesPart(judged, input, template)];
    case 'corners':
      return input.site.geometry ? [cornersPart(input.site.geometry, input, template)] : [];
    case 'offices':
      return [officesPart(judged, input)];
    case 'notes':
      return [notesPart(judged, input, template)];
    case 'versions':
      return [versionsPart(judged, input, template)];
    case 'sign':
      return [signPart(input, template)];
  }
}

/**
 * The check sheet of one site as it reads, made once for every format, so that their figures agree: what was checked against which data, and
 * what came out.
 */
export function makeSheet(input: CheckSheetInput): SheetModel {
  const { words, site, mark, tool, time, template = plainTemplate } = input;
  const judged = judgedRules(input);
  const isSchematic = judged.some(({ finding }) => finding.authority === 'schematic');
  const title = template.title ?? words.title;
  const badges = [...(mark ? [mark] : []), ...(isSchematic ? [words.schematicBadge] : [])];
  return {
    lang: words.lang,
    title,
    subtitle: template.subtitle ?? null,
    logo: template.logo ?? null,
    badges,
    watermark: isSchematic ? words.watermark : null,
    running: {
      head: [template.header ?? title, ...badges, site.name].join(' · '),
      foot: [...(template.footer ? [template.footer] : []), `${tool.name} ${tool.version}`, time].join(' · '),
    },
    parts: (template.sections ?? sheetSections).flatMap((section) =>
      partsOf(section, judged, input, template),
    ),
  };
}
