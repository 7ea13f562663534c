import * as v from 'valibot';
import {
  bilingual,
  box,
  colour,
  id,
  positive,
  share,
  source,
  status,
  text,
  year,
  zoom,
} from './schema-parts';

/**
 * The plan pack, written once: the types below are inferred from these schemas and every file of a pack is
 * read through them. `geodata/README.md` explains each field to the people who write packs.
 */

export const authority = v.picklist(['statutory', 'approved', 'schematic']);

/** One stroke of a line symbol; strokes are drawn in order, the first lowest. Widths and dashes in CSS px. */
const stroke = v.strictObject({
  color: colour,
  width: positive,
  /** lengths of dash and gap in multiples of the width */
  dash: v.optional(v.pipe(v.array(positive), v.minLength(2))),
  opacity: v.optional(share),
  /** feathered edge, px: for schematic borders that are nowhere sharp */
  blur: v.optional(positive),
});

const fill = v.strictObject({
  color: colour,
  opacity: share,
  /** a texture beside the colour, for readers who can't tell the colours apart, and for grey print */
  pattern: v.optional(
    v.picklist(['hatch', 'back-hatch', 'cross-hatch', 'dots', 'horizontal', 'vertical', 'waves']),
  ),
  /** colour of the texture, the fill's own when left out */
  patternColor: v.optional(colour),
});

export const markerShapes = [
  'circle',
  'ring',
  'target',
  'square',
  'diamond',
  'triangle',
  'star',
  'hill',
  'wetland',
  'station',
  'anchor',
  'drop',
  'leaf',
  'gear',
  'road',
  'town',
  'city',
] as const;

const marker = v.strictObject({
  shape: v.picklist(markerShapes),
  color: colour,
  /** diameter, px */
  size: positive,
  outline: v.optional(colour),
});

/** How one class of features is drawn; a polygon uses fill and strokes, a line strokes, a point the marker. */
const symbol = v.strictObject({
  fill: v.optional(fill),
  strokes: v.optional(v.array(stroke)),
  marker: v.optional(marker),
});

const symbologyClass = v.strictObject({
  /** values of the field that fall into this class */
  values: v.pipe(v.array(v.string()), v.minLength(1)),
  label: bilingual,
  symbol,
});

const symbology = v.variant('kind', [
  v.strictObject({ kind: v.literal('single'), symbol }),
  v.strictObject({
    kind: v.literal('classes'),
    field: text,
    classes: v.pipe(v.array(symbologyClass), v.minLength(1)),
  }),
]);

const label = v.strictObject({
  field: text,
  size: positive,
  color: colour,
  halo: v.optional(colour),
  bold: v.optional(v.boolean()),
  minZoom: v.optional(zoom),
  maxZoom: v.optional(zoom),
  /** where labels fight for room, the smaller number wins */
  priority: v.optional(v.number()),
  /** letter spacing in ems, for wide names such as bays and belts */
  spacing: v.optional(v.number()),
});

const layer = v.strictObject({
  id,
  name: bilingual,
  /** path inside the pack, forward slashes */
  file: v.pipe(v.string(), v.regex(/^layers\/[a-z0-9-]+\.geojson$/)),
  geometry: v.picklist(['polygon', 'line', 'point']),
  /** control: judged by rules · plan: what the documents say · base: what the map stands on */
  role: v.picklist(['control', 'plan', 'base']),
  authority,
  /** version of the data, e.g. the year of the document it was read from */
  version: text,
  /** ISO date of that version */
  date: v.pipe(v.string(), v.isoDate()),
  note: v.optional(bilingual),
  /** a regime of the past: shown with its year and what replaced it, never the ground of a current verdict */
  superseded: v.optional(v.strictObject({ year, by: bilingual })),
  symbology,
  label: v.optional(label),
  /** shown when the plan is opened */
  visible: v.boolean(),
  opacity: v.optional(share),
  minZoom: v.optional(zoom),
  /** attributes listed when a place is asked, in this order, beside the common ones */
  identify: v.optional(v.array(v.strictObject({ field: text, label: bilingual, unit: v.optional(text) }))),
  /** false: the layer only gives the map its ground and is not listed when a place is asked */
  queryable: v.optional(v.boolean()),
});

const treeGroup = v.strictObject({
  id,
  name: bilingual,
  open: v.optional(v.boolean()),
  /** ids of layers, in drawing order from the top */
  layers: v.pipe(v.array(id), v.minLength(1)),
});

const planDocument = v.strictObject({
  id,
  title: bilingual,
  /** for lists and tables, where the title is too long; the id when left out */
  short: v.optional(bilingual),
  issuer: v.optional(text),
  /** year or ISO date, as far as the document says */
  date: v.optional(text),
  note: v.optional(bilingual),
});

const credit = v.strictObject({ id, name: text, licence: text, note: v.optional(bilingual) });

export const planSchema = v.strictObject({
  schema: v.literal(1),
  id,
  /** administrative division code (GB/T 2260) */
  code: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  name: bilingual,
  title: bilingual,
  version: text,
  /** everything in the pack lies inside */
  extent: box,
  /** what the first screen shows */
  home: box,
  /** the polygon that the plan speaks for: outside it a layer's silence means nothing */
  coverage: v.strictObject({ layer: id, feature: id }),
  documents: v.pipe(v.array(planDocument), v.minLength(1)),
  /** where geometry that is not the documents' own comes from, with its licence */
  credits: v.array(credit),
  /** mark of secrecy or use that is printed with every picture, e.g. 内部资料 */
  confidentiality: v.optional(bilingual),
  /** map approval number (审图号) as it was given; left out: there is none */
  mapApproval: v.optional(text),
  /** colour under everything, i.e. of open water */
  background: colour,
  layers: v.pipe(v.array(layer), v.minLength(1)),
  tree: v.pipe(v.array(treeGroup), v.minLength(1)),
  /** layers whose features are the plan's own projects, for the plan's self-check */
  projectLayers: v.array(id),
  /** attributes that the search reads */
  search: v.pipe(v.array(text), v.minLength(1)),
});

/** What every feature of a pack says of itself; further attributes are the layer's own. */
export const featurePropertiesSchema = v.looseObject({
  id,
  name: text,
  nameEn: v.optional(text),
  aliases: v.optional(v.array(text)),
  /** the layer's own classification, e.g. `first-class` */
  kind: text,
  status,
  /** years as the document gives them, e.g. `2021-2025` */
  period: v.optional(text),
  sources: v.array(source),
  /** how the place was found */
  basis: text,
  /** one sigma of the position, metres */
  accuracyM: positive,
  /** ids of `credits` whose data the geometry is derived from */
  credits: v.optional(v.array(id)),
  /** towns by name, where the place is known no better or to help finding it */
  towns: v.optional(v.array(text)),
  note: v.optional(text),
});

export type Authority = v.InferOutput<typeof authority>;
export type PlanManifest = v.InferOutput<typeof planSchema>;
export type PlanLayer = v.InferOutput<typeof layer>;
export type LayerGroup = v.InferOutput<typeof treeGroup>;
export type Symbology = v.InferOutput<typeof symbology>;
export type MapSymbol = v.InferOutput<typeof symbol>;
export type Stroke = v.InferOutput<typeof stroke>;
export type Fill = v.InferOutput<typeof fill>;
export type Marker = v.InferOutput<typeof marker>;
export type MarkerShape = (typeof markerShapes)[number];
export type FeatureProperties = v.InferOutput<typeof featurePropertiesSchema>;
