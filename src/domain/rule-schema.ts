import * as v from 'valibot';
import { bilingual, id, positive, share, text, where } from './schema-parts';

/**
 * The control rules of a pack, `rules.json`: a small set of kinds, each judged by a function of its own in `src/check`.
 * `geodata/README.md` explains each field to the people who write packs.
 */

const clause = v.strictObject({
  /** law, regulation or document */
  law: bilingual,
  article: v.optional(text),
  /** how sure the pack's author is of the wording: read in the original, common practice, or not checked */
  certainty: v.picklist(['verified', 'customary', 'unverified']),
  source: v.optional(text),
});

/**
 * Activities that the clause lets through under conditions. Which of them a site is, if any, only the planner can say: it is
 * asked, and the answer is printed as the planner's.
 */
const exemption = v.strictObject({
  question: bilingual,
  clause,
  activities: v.pipe(v.array(v.strictObject({ id, name: bilingual })), v.minLength(1)),
  /** what such an activity still needs */
  advice: bilingual,
});

/** A rule for some uses only, e.g. for what discharges or quarries. Which use a site is, only the planner can say. */
const appliesTo = v.strictObject({
  question: bilingual,
  /** some let the rule apply and some don't */
  answers: v.pipe(v.array(v.strictObject({ id, name: bilingual, applies: v.boolean() })), v.minLength(2)),
});

/** What every kind of rule has. A rule without a layer names control data that the pack does not hold. */
const ruleBase = {
  id,
  title: bilingual,
  layer: v.nullable(id),
  /** only features whose field has one of these values */
  where: v.optional(where),
  clause,
  /** what the clause demands, in our own words */
  text: bilingual,
  /** what to do when the site is met */
  advice: v.optional(bilingual),
  /** who holds the official data */
  office: bilingual,
};

/** What every kind has that can be broken. */
const demandBase = {
  ...ruleBase,
  /** what breaking it means: conflict (forbidden in general) or attention (conditions, another office is to be asked) */
  severity: v.picklist(['conflict', 'attention']),
  appliesTo: v.optional(appliesTo),
  exemption: v.optional(exemption),
};

/** A share of the land that has to be kept for something; the figure is the planner's to declare. */
const requiredShare = v.strictObject({
  id,
  name: bilingual,
  /** what has to be declared, and of which land */
  question: bilingual,
  minShare: v.pipe(share, v.gtValue(0)),
});

const ruleSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('forbid-overlap'), ...demandBase }),
  v.strictObject({ kind: v.literal('keep-distance'), ...demandBase, distanceM: positive }),
  /** of the site's area no more than this share may lie in the zones */
  v.strictObject({
    kind: v.literal('limit-share'),
    ...demandBase,
    maxShare: v.pipe(share, v.gtValue(0), v.ltValue(1)),
  }),
  /** of the site no more than so many m² may lie in the zones */
  v.strictObject({ kind: v.literal('limit-area'), ...demandBase, maxAreaM2: positive }),
  v.strictObject({ kind: v.literal('require-within'), ...demandBase }),
  v.strictObject({
    kind: v.literal('require-share'),
    ...demandBase,
    shares: v.pipe(v.array(requiredShare), v.minLength(1)),
  }),
  /** forbids nothing: what applies here is told, with its clause */
  v.strictObject({ kind: v.literal('inform'), ...ruleBase }),
]);

export const rulesSchema = v.strictObject({
  schema: v.literal(1),
  rules: v.pipe(v.array(ruleSchema), v.minLength(1)),
});

export type Rule = v.InferOutput<typeof ruleSchema>;
export type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;
/** A rule that can be broken. */
export type Demand = Exclude<Rule, { kind: 'inform' }>;
export type Severity = Demand['severity'];
export type Exemption = v.InferOutput<typeof exemption>;
export type AppliesTo = v.InferOutput<typeof appliesTo>;
export type Clause = v.InferOutput<typeof clause>;
