import * as v from 'valibot';
import { planFilter, yearShown } from './filter-schema';
import { bilingual, box, colour, id, layerFilter, positive, share, text } from './schema-parts';

const partView = {
  /** layers that are on; those of the scene where left out */
  layers: v.optional(v.array(id)),
  /** layer → opacity 0–1, where it differs from the plan's */
  opacity: v.optional(v.record(id, share)),
  /** layer → the features that are shown of it; all where a layer is left out */
  filters: v.optional(v.record(id, layerFilter)),
  /** the features that are shown of every layer but the map's ground; all where left out */
  everywhere: v.optional(planFilter),
  /** the year that the timeline stands at */
  year: v.optional(yearShown),
  /** features that are lit up */
  highlights: v.optional(v.array(v.strictObject({ layer: id, feature: id }))),
};

const sceneView = v.strictObject({ ...partView, bounds: box, layers: v.array(id) });

/** One picture of a scene that is built up: what it shows otherwise than the scene. Each states the whole of what it changes. */
const step = v.strictObject({ ...partView, bounds: v.optional(box), title: v.optional(bilingual) });

/** The other picture of a pair: the scene's own is on the left. */
const compare = v.strictObject({
  mode: v.picklist(['swipe', 'side-by-side']),
  view: v.strictObject(partView),
  /** what the two show, left and right */
  titles: v.strictTuple([bilingual, bilingual]),
});

const figure = v.variant('kind', [
  /** values of indicators over the years, as the documents print them */
  v.strictObject({ kind: v.literal('indicators'), indicators: v.pipe(v.array(id), v.minLength(1)) }),
  /** how many features of a layer there are for each value of a field, and what a number of theirs comes to */
  v.strictObject({
    kind: v.literal('counts'),
    layer: id,
    field: text,
    /** added up for each value, e.g. the investment in 万元 */
    sum: v.optional(v.strictObject({ field: text, unit: bilingual })),
  }),
]);

const lonLat = v.strictTuple([v.number(), v.number()]);
const ink = { id, colour };

/** What is drawn over the map by hand, in map coordinates. */
const annotation = v.variant('kind', [
  v.strictObject({ ...ink, kind: v.literal('pen'), points: v.pipe(v.array(lonLat), v.minLength(2)) }),
  v.strictObject({ ...ink, kind: v.literal('arrow'), from: lonLat, to: lonLat }),
  v.strictObject({ ...ink, kind: v.literal('circle'), centre: lonLat, radiusM: positive }),
  v.strictObject({ ...ink, kind: v.literal('text'), at: lonLat, text }),
]);

/** A picture of the plan for an audience: a part of a view, with what is said about it. */
export const sceneSchema = v.strictObject({
  id,
  title: bilingual,
  /** Markdown: paragraphs, lists, emphasis */
  text: bilingual,
  view: sceneView,
  steps: v.optional(v.pipe(v.array(step), v.minLength(1))),
  compare: v.optional(compare),
  figure: v.optional(figure),
  /** for the speaker alone */
  notes: v.optional(bilingual),
  /** for a talk that plays by itself */
  durationS: v.optional(positive),
  hidden: v.optional(v.boolean()),
  /** site of the project whose check result lies over the map */
  check: v.optional(id),
  annotations: v.optional(v.array(annotation)),
});

export const scenesSchema = v.strictObject({ schema: v.literal(1), scenes: v.array(sceneSchema) });

export type Scene = v.InferOutput<typeof sceneSchema>;
export type SceneView = v.InferOutput<typeof sceneView>;
export type SceneStep = v.InferOutput<typeof step>;
export type SceneFigure = v.InferOutput<typeof figure>;
export type Annotation = v.InferOutput<typeof annotation>;
