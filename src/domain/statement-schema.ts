import * as v from 'valibot';
import { bilingual, id, text } from './schema-parts';

/**
 * What the plan's documents say of the ground, one statement a record, in our own words, and where the map shows it:
 * `statements.json` of a pack.
 */

/** a year or a span of years */
const period = v.pipe(v.string(), v.regex(/^\d{4}(-\d{4})?$/));

export const statementStatuses = [
  'existing',
  'construction',
  'planned',
  'study',
  /** a figure to be reached */
  'target',
  /** a restriction on what may be done */
  'control',
] as const;

const amount = v.strictObject({
  of: v.picklist(['investment', 'area', 'length', 'count', 'capacity', 'share', 'other']),
  value: v.number(),
  unit: text,
  period: v.optional(period),
});

/**
 * Why a statement has no place of its own on the map.
 * town: known to its towns only · county: said of the whole county · unlocated: a place that could not be found ·
 * outside: lies beyond the plan's extent · non-spatial: says nothing of the ground · sensitive: not to be shown more exactly
 */
export const unplacedKinds = ['town', 'county', 'unlocated', 'outside', 'non-spatial', 'sensitive'] as const;

const statement = v.strictObject({
  id,
  document: id,
  /** chapter */
  section: text,
  /** id of one of `fields` */
  field: id,
  /** things named, as the document names them */
  names: v.array(text),
  /** what is said, in our own words */
  text: bilingual,
  status: v.pipe(v.array(v.picklist(statementStatuses)), v.minLength(1)),
  periods: v.array(period),
  amounts: v.array(amount),
  /** towns that the document names here */
  towns: v.array(text),
  /** towns that the pack's author concluded from other facts */
  townsInferred: v.array(text),
  /** features that show it, with or without geometry of their own */
  features: v.array(id),
  /** demanded where none of the features has a place */
  reason: v.optional(v.strictObject({ kind: v.picklist(unplacedKinds), note: v.optional(bilingual) })),
  /** what the map shows only in part, or a doubt about the wording */
  note: v.optional(bilingual),
});

/**
 * conflict: two figures or plans that can't both hold · definition: unlike things under like names ·
 * misprint: an evident slip of the document · gap: something that the documents refer to and don't contain ·
 * consistent: recomputed and found to hold
 */
export const contradictionKinds = ['conflict', 'definition', 'misprint', 'gap', 'consistent'] as const;

const contradiction = v.strictObject({
  id,
  kind: v.picklist(contradictionKinds),
  topic: bilingual,
  /** what each place of the documents says, side by side */
  sides: v.pipe(
    v.array(
      v.strictObject({ document: id, section: v.optional(text), text: bilingual, statements: v.array(id) }),
    ),
    v.minLength(1),
  ),
  /** how the pack deals with it */
  handling: bilingual,
});

export const statementsSchema = v.strictObject({
  schema: v.literal(1),
  /** the layer whose features are the towns, by name */
  townLayer: id,
  fields: v.pipe(v.array(v.strictObject({ id, name: bilingual })), v.minLength(1)),
  statements: v.array(statement),
  contradictions: v.array(contradiction),
});

export type Statement = v.InferOutput<typeof statement>;
export type StatementAmount = v.InferOutput<typeof amount>;
export type StatementStatus = (typeof statementStatuses)[number];
export type UnplacedKind = (typeof unplacedKinds)[number];
export type Contradiction = v.InferOutput<typeof contradiction>;
export type ContradictionKind = (typeof contradictionKinds)[number];
export type StatementTable = v.InferOutput<typeof statementsSchema>;
