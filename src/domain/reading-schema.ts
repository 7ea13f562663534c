import * as v from 'valibot';
import type { CoordinateFrame, Datum } from './coordinate-frame';
import type { AreaComparison } from './declared-area';
import type { RepairCode } from './repair';
import type { OriginReading } from './site';

const finite = v.pipe(v.number(), v.finite());
const degreesEast = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const aboveNought = v.pipe(finite, v.gtValue(0));

const datums = ['cgcs2000', 'wgs84', 'xian80', 'beijing54', 'gcj02', 'bd09'] as const satisfies Datum[];
const datum = v.picklist(datums);

const frame = v.variant('kind', [
  v.strictObject({ kind: v.literal('geographic'), datum }),
  v.strictObject({
    kind: v.literal('transverse-mercator'),
    datum,
    centralMeridian: degreesEast,
    scale: aboveNought,
    falseEastingM: finite,
    falseNorthingM: finite,
  }),
  v.strictObject({ kind: v.literal('web-mercator') }),
]) satisfies v.GenericSchema<CoordinateFrame>;

const shift = v.strictObject({
  dxM: finite,
  dyM: finite,
  dzM: finite,
  rxSeconds: finite,
  rySeconds: finite,
  rzSeconds: finite,
  scalePpm: finite,
});

/** How the coordinates of a site's file were understood, in a project file. */
export const originReading = v.strictObject({
  placing: v.strictObject({
    frame,
    axes: v.picklist(['east-north', 'north-east']),
    shift: v.nullable(shift),
  }),
  by: v.picklist(['declared', 'digits', 'chosen', 'assumed']),
  encoding: v.nullable(v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9][a-z0-9:._-]*$/i))),
}) satisfies v.GenericSchema<OriginReading>;

/** The area that a site's file states beside the computed one, in a project file. */
export const areaComparison = v.strictObject({
  unit: v.picklist(['ha', 'm2', 'mu']),
  unitBy: v.picklist(['stated', 'compared', 'corrected']),
  declaredM2: aboveNought,
  computedM2: aboveNought,
  computedAs: v.picklist(['ellipsoidal', 'plane']),
  differsBy: finite,
  isWithin: v.boolean(),
}) satisfies v.GenericSchema<AreaComparison>;

const repairCodes = [
  'close-rings',
  'drop-repeats',
  'cut-spikes',
  'even-odd',
  'unite-parts',
  'subtract-holes',
] as const satisfies RepairCode[];

/** What was done to the outline of a site that was repaired, in a project file. */
export const repairCode = v.picklist(repairCodes) satisfies v.GenericSchema<RepairCode>;
