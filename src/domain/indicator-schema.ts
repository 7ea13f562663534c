import * as v from 'valibot';
import { bilingual, id, source, text, where, year } from './schema-parts';

const measuredFeatures = v.strictObject({ layer: id, where: v.optional(where) });

/**
 * How the geometry of the pack answers for an indicator: area of polygons (their union), length of lines, number of features, or
 * the share of one area in another.
 */
const measure = v.variant('quantity', [
  v.strictObject({ quantity: v.picklist(['area', 'length', 'count']), ...measuredFeatures.entries }),
  v.strictObject({ quantity: v.literal('share'), ...measuredFeatures.entries, of: measuredFeatures }),
]);

const indicatorValue = v.strictObject({
  year,
  /** as printed */
  value: v.number(),
  /** actual: reported of that year · target: to be reached · limit: not to be passed */
  kind: v.picklist(['actual', 'target', 'limit']),
  source,
});

const indicator = v.strictObject({
  id,
  name: bilingual,
  unit: text,
  values: v.pipe(v.array(indicatorValue), v.minLength(1)),
  /** left out where no geometry of the pack can honestly answer for the number */
  measure: v.optional(measure),
  /** statements of the plan that the number comes from */
  statements: v.array(id),
  note: v.optional(bilingual),
});

export const indicatorsSchema = v.strictObject({ schema: v.literal(1), indicators: v.array(indicator) });

export type Indicator = v.InferOutput<typeof indicator>;
export type IndicatorValue = v.InferOutput<typeof indicatorValue>;
export type IndicatorMeasure = v.InferOutput<typeof measure>;
