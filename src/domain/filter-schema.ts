import * as v from 'valibot';
import { text } from './schema-parts';

/** What a thing is in one year; `undated` where nobody says when it will be built. */
export const yearStates = ['existing', 'construction', 'planned', 'study', 'undated'] as const;

const wholeYear = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999));

/** What is shown of every layer but the ground of the map. Each part that is there must hold. */
export const planFilter = v.strictObject({
  /**
   * field → the values of which one must be the feature's; the empty text stands for having none. Beside the features' own fields:
   * `sources` by document, `authority` of the layer.
   */
  fields: v.optional(v.record(text, v.pipe(v.array(v.string()), v.minLength(1)))),
  /** first and last year: the feature's period must meet them */
  years: v.optional(
    v.pipe(
      v.strictTuple([wholeYear, wholeYear]),
      v.check(([first, last]) => first <= last, 'first year ≤ last year'),
    ),
  ),
  /** with `years`: features without a year are left out too */
  datedOnly: v.optional(v.boolean()),
  /** investment in 亿元, both ends included; features without a figure are left out */
  investmentYi: v.optional(v.strictObject({ from: v.optional(v.number()), to: v.optional(v.number()) })),
  /** a part of the name, of another name or of the note */
  text: v.optional(text),
});

/** A year of the timeline, and which states in that year are not drawn. */
export const yearShown = v.strictObject({ at: wholeYear, hidden: v.array(v.picklist(yearStates)) });

export type PlanFilter = v.InferOutput<typeof planFilter>;
export type YearShown = v.InferOutput<typeof yearShown>;
export type YearState = (typeof yearStates)[number];
