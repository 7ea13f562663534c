import * as v from 'valibot';
import { measureModes } from './measure';
import { planFilter, yearShown } from './filter-schema';
import { statesByGravity } from './finding';
import { overrideStates } from './override';
import { areaComparison, originReading, repairCode } from './reading-schema';
import { sceneSchema } from './scene-schema';
import { box, id, layerFilter, lonLat, positive, share, text } from './schema-parts';
import { clearedWays } from './site';

/** Number of the newest form of a project file; what was written in an older one is brought up to it (`parse-project.ts`). */
export const projectVersion = 2;

/** The first member of every project file, by which it is told from other JSON. */
export const projectMark = 'project';

const ring = v.array(v.strictTuple([v.number(), v.number()]));
const areal = v.variant('type', [
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
]);

const cleared = v.exactOptional(v.pipe(v.array(v.picklist(clearedWays)), v.readonly()));
const origin = v.variant('kind', [
  v.strictObject({ kind: v.literal('drawn'), cleared }),
  v.strictObject({
    kind: v.literal('file'),
    file: v.string(),
    sha256: v.string(),
    reading: v.exactOptional(originReading),
    repairs: v.exactOptional(v.pipe(v.array(repairCode), v.readonly())),
    cleared,
  }),
  v.strictObject({ kind: v.literal('plan'), layer: v.string(), feature: v.string(), cleared }),
]);

const override = v.strictObject({
  state: v.picklist(overrideStates),
  instead: v.picklist(statesByGravity),
  reason: v.string(),
});

/** A site without what follows from its outline: its area and the place of its name are worked out when it is read. */
const site = v.strictObject({
  id,
  name: v.string(),
  geometry: areal,
  origin,
  properties: v.record(v.string(), v.unknown()),
  declaredArea: v.exactOptional(areaComparison),
  claims: v.record(v.string(), v.string()),
  overrides: v.record(v.string(), override),
});

const view = v.strictObject({
  visible: v.array(id),
  opacity: v.record(id, share),
  order: v.array(id),
  filters: v.record(id, layerFilter),
  everywhere: v.optional(planFilter),
  year: v.optional(yearShown),
});

/** An official layer that was used; its zones only where the user said so, since they may be confidential. */
const officialLayer = v.strictObject({
  id,
  name: v.string(),
  file: v.string(),
  sha256: v.string(),
  source: v.string(),
  version: v.string(),
  date: v.string(),
  accuracyM: positive,
  coversPlan: v.boolean(),
  rules: v.array(id),
  reading: v.exactOptional(originReading),
  zones: v.optional(v.array(v.strictObject({ id: v.string(), name: v.string(), geometry: areal }))),
});

/** A path that was measured; its figures are worked out when it is read. */
const measure = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^measure-\d+$/)),
  mode: v.picklist(measureModes),
  path: v.pipe(v.array(lonLat), v.minLength(2)),
});

/** What the checks had found, to be compared with what they find when the project is opened: it is never believed. */
const results = v.strictObject({
  /** of the plan that was checked by */
  planSha256: v.string(),
  /** site id → state */
  states: v.record(id, v.picklist(statesByGravity)),
});

/** A project as it is written to a file. */
export const projectSchema = v.strictObject({
  yutu: v.literal(projectMark),
  schema: v.literal(projectVersion),
  plan: v.strictObject({ id, version: text }),
  sites: v.array(site),
  /** left out as long as they are the plan's own */
  scenes: v.optional(v.array(sceneSchema)),
  view,
  camera: v.optional(box),
  layers: v.optional(v.array(officialLayer)),
  results: v.optional(results),
  measures: v.optional(v.array(measure)),
});

export type ProjectFile = v.InferOutput<typeof projectSchema>;
export type ProjectLayer = v.InferOutput<typeof officialLayer>;
export type ProjectResults = v.InferOutput<typeof results>;
