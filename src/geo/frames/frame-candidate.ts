import type {
  AxisOrder,
  CoordinateFrame,
  FrameCandidate,
  FrameEvidence,
  FrameReason,
  OrdinateExtent,
} from '../../domain/coordinate-frame';
import { isOlderDatum } from '../../domain/older-datum';
import type { Box } from '../../domain/schema-parts';
import { placerOf } from './place-positions';

type Range = readonly [number, number];

/** Half the circumference of the sphere of Web Mercator. */
const mercatorEdgeM = 20_037_509;
/** Eastings of a belt lie this near to its meridian: 500 km are over 5° of longitude. */
const mostFromMeridianM = 500_000;
const quadrantM = 10_003_000;

export const reason = (code: FrameReason['code'], params: FrameReason['params'] = {}): FrameReason => ({
  code,
  params,
});

/** Whether all ordinates are small enough for degrees: no plane coordinate of a plan is. */
export const areDegrees = ({ first, second }: OrdinateExtent): boolean =>
  [...first, ...second].every((value) => Math.abs(value) <= 180);

const isWithin = ([least, most]: Range, middle: number, halfWidth: number): boolean =>
  least >= middle - halfWidth && most <= middle + halfWidth;

function fits(frame: CoordinateFrame, east: Range, north: Range): boolean {
  if (frame.kind === 'geographic') return isWithin(east, 0, 180) && isWithin(north, 0, 90);
  if (areDegrees({ first: east, second: north })) return false;
  if (frame.kind === 'web-mercator')
    return isWithin(east, 0, mercatorEdgeM) && isWithin(north, 0, mercatorEdgeM);
  const { falseEastingM, falseNorthingM } = frame;
  return isWithin(east, falseEastingM, mostFromMeridianM) && isWithin(north, falseNorthingM, quadrantM);
}

/** Easting and northing, or longitude and latitude, of an extent in an order. */
export const inOrder = ({ first, second }: OrdinateExtent, axes: AxisOrder): { east: Range; north: Range } =>
  axes === 'east-north' ? { east: first, north: second } : { east: second, north: first };

export const bothOrders: readonly AxisOrder[] = ['east-north', 'north-east'];

/** A frame to look at a file on the map in: of an older datum without its shift, hundreds of metres off at most. */
const roughly = (frame: CoordinateFrame): CoordinateFrame =>
  frame.kind === 'web-mercator' ? frame : { ...frame, datum: isOlderDatum(frame) ? 'cgcs2000' : frame.datum };

const thirds = ([least, most]: Range): number[] => [least, (least + most) / 2, most];

function boxOf(frame: CoordinateFrame, axes: AxisOrder, { first, second }: OrdinateExtent): Box | null {
  const place = placerOf({ frame: roughly(frame), axes, shift: null });
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const x of thirds(first)) {
    for (const y of thirds(second)) {
      const [lon, lat] = place?.(x, y) ?? [NaN, NaN];
      if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return null;
      box[0] = Math.min(box[0], lon);
      box[1] = Math.min(box[1], lat);
      box[2] = Math.max(box[2], lon);
      box[3] = Math.max(box[3], lat);
    }
  }
  return box;
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** What a candidate is judged by beside its frame. */
export interface Ground {
  extent: OrdinateExtent;
  axes: FrameEvidence['axes'];
  plan: Box;
}

function candidate(
  frame: CoordinateFrame,
  axes: AxisOrder,
  reasons: readonly FrameReason[],
  { extent, plan }: Ground,
): FrameCandidate | null {
  const { east, north } = inOrder(extent, axes);
  const box = fits(frame, east, north) ? boxOf(frame, axes, extent) : null;
  if (box === null) return null;
  const isInPlan = meets(box, plan);
  return {
    placing: { frame, axes, shift: null },
    reasons: [...reasons, reason(isInPlan ? 'in-plan' : 'outside-plan')],
    box,
    isInPlan,
  };
}

const withReason = (found: FrameCandidate, code: FrameReason['code']): FrameCandidate => ({
  ...found,
  reasons: [...found.reasons.slice(0, -1), reason(code), ...found.reasons.slice(-1)],
});

/** Both orders fit: what the format says counts unless only the other one meets the plan, and then both are given. */
function chooseOrder(candidates: readonly FrameCandidate[], axes: AxisOrder | null): FrameCandidate[] {
  const inPlan = candidates.filter(({ isInPlan }) => isInPlan);
  const [only] = inPlan;
  const stated = candidates.find(({ placing }) => placing.axes === axes);
  if (stated && (stated.isInPlan || !only)) return [withReason(stated, 'axes-by-format')];
  if (!only || inPlan.length > 1) return [...candidates];
  const byPlan = withReason(only, 'axes-by-plan');
  return stated ? [byPlan, withReason(stated, 'axes-by-format')] : [byPlan];
}

/**
 * The ways to read an extent in a frame: none where the digits exclude it, one where they, the format or the plan tell the order of the
 * axes, else both, the likelier first.
 */
export function candidatesIn(
  frame: CoordinateFrame,
  reasons: readonly FrameReason[],
  ground: Ground,
): FrameCandidate[] {
  const found = bothOrders.flatMap((axes) => candidate(frame, axes, reasons, ground) ?? []);
  const [only] = found;
  if (only === undefined || found.length > 1) return chooseOrder(found, ground.axes);
  if (ground.axes === null) return [withReason(only, 'axes-by-digits')];
  return [withReason(only, ground.axes === only.placing.axes ? 'axes-by-format' : 'axes-against-format')];
}
