import * as v from 'valibot';
import { id, text } from './schema-parts';

/** Maps from the network that may lie under a plan: what the user has to tell of one so that its tiles can be asked for. */

const address = v.pipe(v.string(), v.trim(), v.regex(/^https?:\/\/[^\s/]/i));
const common = { id, name: text, attribution: v.string() };

/** 天地图 in Web Mercator on the CGCS2000 datum (its `_w` sets), with a key of the user's own. */
const tianditu = v.strictObject({
  ...common,
  kind: v.literal('tianditu'),
  set: v.picklist(['vec', 'img', 'ter']),
  labels: v.boolean(),
  key: v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z]{8,64}$/)),
});

/** Tiles by a template with `{z}`, `{x}` and `{y}`, or `{-y}` where rows are counted from the south. */
const xyz = v.strictObject({ ...common, kind: v.literal('xyz'), address });

/** WMTS 1.0.0: a RESTful template with `{TileMatrix}`, `{TileRow}` and `{TileCol}`, or the endpoint for key-value pairs. */
const wmts = v.strictObject({
  ...common,
  kind: v.literal('wmts'),
  address,
  layer: text,
  style: v.string(),
  matrixSet: text,
  format: text,
});

const wms = v.strictObject({
  ...common,
  kind: v.literal('wms'),
  address,
  layers: text,
  version: v.picklist(['1.1.1', '1.3.0']),
  format: text,
});

const baseMapSchema = v.variant('kind', [tianditu, xyz, wmts, wms]);

/** A map from the network as the user described it. */
export type BaseMap = v.InferOutput<typeof baseMapSchema>;
export type BaseMapKind = BaseMap['kind'];

/** A base map that was told or stored; null for anything else. */
export function readBaseMap(told: unknown): BaseMap | null {
  const { success, output } = v.safeParse(baseMapSchema, told);
  return success ? output : null;
}

/** The base maps of a stored list; what isn't one, as after a change of the program, is left out. */
export const readBaseMaps = (stored: unknown): BaseMap[] =>
  (Array.isArray(stored) ? stored : []).flatMap((one) => readBaseMap(one) ?? []);
