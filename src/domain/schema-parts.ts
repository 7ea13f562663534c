import * as v from 'valibot';

/** What the schemas of a pack's files have in common. */

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/));
export const text = v.pipe(v.string(), v.trim(), v.minLength(1));
export const bilingual = v.strictObject({ zh: text, en: text });
export const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const positive = v.pipe(v.number(), v.gtValue(0));
const lon = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
/** longitude and latitude in degrees */
export const lonLat = v.strictTuple([lon, lat]);
/** west, south, east, north in degrees */
export const box = v.pipe(
  v.strictTuple([lon, lat, lon, lat]),
  v.check(([w, s, e, n]) => w < e && s < n, 'west < east and south < north'),
);
export const zoom = v.pipe(v.number(), v.minValue(0), v.maxValue(24));

export const year = v.pipe(v.string(), v.regex(/^\d{4}$/));
export const status = v.picklist(['existing', 'construction', 'planned', 'study']);

/** Where something was read: a document of the plan by id, and its chapter. */
export const source = v.strictObject({ document: id, section: v.optional(text) });

const oneOf = { field: text, values: v.pipe(v.array(v.string()), v.minLength(1)) };

/** Some of a layer's features: those whose field has one of these values, and each further field one of its own. */
export const where = v.strictObject({
  ...oneOf,
  and: v.optional(v.pipe(v.array(v.strictObject(oneOf)), v.minLength(1))),
});

const inRange = { field: text, from: v.optional(v.number()), to: v.optional(v.number()) };
const filterPart = v.union([v.strictObject(oneOf), v.strictObject(inRange)]);
const furtherParts = { and: v.optional(v.pipe(v.array(filterPart), v.minLength(1))) };

/**
 * What a view shows of a layer: features whose field has one of these values, or a number from one to another, both included and either
 * left open; and each further part that holds for them too.
 */
export const layerFilter = v.union([
  v.strictObject({ ...oneOf, ...furtherParts }),
  v.strictObject({ ...inRange, ...furtherParts }),
]);

export type Bilingual = v.InferOutput<typeof bilingual>;
export type Box = v.InferOutput<typeof box>;
export type FeatureFilter = v.InferOutput<typeof layerFilter>;
export type FilterPart = v.InferOutput<typeof filterPart>;
