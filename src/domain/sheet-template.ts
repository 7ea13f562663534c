import * as v from 'valibot';
import { bilingual, text } from './schema-parts';

/** What a template file says of itself, so that no other JSON file is taken for one. */
export const sheetTemplateMark = 'sheet-template';

/** Form of the template files that this program writes and reads. */
export const sheetTemplateVersion = 1;

/** The parts of a check sheet, in the order in which they stand where a template has no order of its own. */
export const sheetSections = [
  'verdict',
  'facts',
  'figure',
  'findings',
  'pieces',
  'corners',
  'offices',
  'notes',
  'versions',
  'sign',
] as const;
export type SheetSection = (typeof sheetSections)[number];

/** Without these a sheet would hide what came out, or what it is worth: no template can leave them out. */
export const requiredSections = [
  'verdict',
  'findings',
  'offices',
  'notes',
  'versions',
] as const satisfies readonly SheetSection[];

/** The columns of the table of findings, in the order in which they stand where a template has none of its own. */
export const findingColumns = [
  'number',
  'control',
  'conclusion',
  'overlap',
  'share',
  'zones',
  'data',
] as const;
export type FindingColumn = (typeof findingColumns)[number];

/** What was looked at and what came out must be in every table. */
export const requiredColumns = ['control', 'conclusion'] as const satisfies readonly FindingColumn[];

/** A logo of 150 kB, as the characters of its data: URL. */
const longestLogo = 200_000;
const mostNotes = 12;
/** Corners of one site that may be printed at most: some hundred pages. */
const mostCorners = 5000;

const line = v.pipe(text, v.maxLength(120));
const paragraph = v.pipe(text, v.maxLength(500));

/** Some of a list, each once, the required ones among them. */
const someOf = <T extends string>(all: readonly T[], required: readonly T[]) =>
  v.pipe(
    v.array(v.picklist(all)),
    v.check((list) => new Set(list).size === list.length, required.join(', ')),
    v.check((list) => required.every((one) => list.includes(one)), required.join(', ')),
  );

/**
 * How an office wants its check sheets: wording, logo, sections and columns, as data. Whatever is left out is as without a template. It can
 * add notes and never take one away: what the sheet is worth is said on each.
 */
export const sheetTemplateSchema = v.strictObject({
  yutu: v.literal(sheetTemplateMark),
  schema: v.literal(sheetTemplateVersion),
  /** by which people know it */
  name: v.union([v.pipe(text, v.maxLength(60)), bilingual]),
  /** in place of the sheet's own title */
  title: v.optional(line),
  /** under the title: the office, the number of the form */
  subtitle: v.optional(line),
  /** before the title, as high as it; a PNG as a data: URL */
  logo: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^data:image\/png;base64,iVBORw0KGgo[A-Za-z0-9+/]+=*$/),
      v.maxLength(longestLogo),
    ),
  ),
  /** at the head of every page, before the site's name; the title when left out */
  header: v.optional(line),
  /** at the foot of every page, before the tool and the time */
  footer: v.optional(line),
  /** which parts, in this order */
  sections: v.optional(someOf(sheetSections, requiredSections)),
  /** headings in place of the sheet's own */
  headings: v.optional(
    v.strictObject({
      verdict: v.optional(line),
      figure: v.optional(line),
      findings: v.optional(line),
      pieces: v.optional(line),
      corners: v.optional(line),
      notes: v.optional(line),
      versions: v.optional(line),
    }),
  ),
  /** which columns of the table of findings, in this order */
  columns: v.optional(someOf(findingColumns, requiredColumns)),
  /** names of columns in place of the sheet's own */
  columnNames: v.optional(v.record(v.picklist(findingColumns), line)),
  /** notes after the sheet's own */
  notes: v.optional(v.pipe(v.array(paragraph), v.maxLength(mostNotes))),
  /** what is to be signed, in this order; analyst, reviewer and date when left out */
  sign: v.optional(v.pipe(v.array(line), v.minLength(1), v.maxLength(6))),
  /** corners of the site's outline that are listed at most; the rest is counted */
  corners: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostCorners))),
});

export type SheetTemplate = v.InferOutput<typeof sheetTemplateSchema>;

/** Corners that are listed where a template doesn't say how many. */
export const usualCorners = 60;

/** The template as the sheet stands without any: every part of it has its own words. */
export const plainTemplate: SheetTemplate = {
  yutu: sheetTemplateMark,
  schema: sheetTemplateVersion,
  name: '-',
};
