import type { IndexedGeometry } from '../geo/edge-index';
import type { OverlapShape, OverlapShapeMethod } from '../geo/overlap-shape';
import { overlapSum } from '../geo/overlap-sum';
import { planeAreaM2 } from '../geo/plane-area';
import { sharedBorderM } from '../geo/shared-border';
import {
  failedContact,
  gravestContact,
  type ContactMeasure,
  type MeasureFailure,
  type PreparedSubject,
} from './layer-measure';
import type { ZoneDistance } from './measure-distances';
import { agreementM2, contactOf, coordinateRoundingM, sharedWithinM, sliverLimitM2 } from './tolerance';

/**
 * The overlap of an areal subject with the union of zones, by two methods: the figure by the topology-free sum, confirmed
 * by the area of the shape wherever they meet. Where nothing is near, the distance confirms the sum's nought.
 */
export function measureArea(
  { geometry, plane }: PreparedSubject,
  distances: readonly ZoneDistance[],
  shapeOf: OverlapShapeMethod,
): ContactMeasure {
  const zones = distances.map(({ prepared }) => prepared.geometry);
  const siteAreaM2 = planeAreaM2(geometry.polygons);
  const sum = overlapSum(
    geometry.paths,
    zones.map(({ paths }) => paths),
  );
  if (!sum || !(siteAreaM2 > 0)) {
    return { ...failedContact, shapeAreaM2: shapeOf(geometry, zones, plane)?.areaM2 ?? null };
  }
  const borders = distances.map((distance) => borderWith(geometry, distance));
  const contacts = distances.map((distance, i) => {
    const overlapAreaM2 = sum.eachM2[i] ?? Number.NaN;
    return { contact: contactOf(overlapAreaM2, borders[i] ?? 0, distance.nearest.distanceM), overlapAreaM2 };
  });
  const contact = gravestContact(contacts);
  const deciding = borders.filter((_, i) => contacts[i]?.contact === contact);
  const shape = contact === 'none' ? undefined : shapeOf(geometry, zones, plane);
  return {
    failure: failureOf(sum.unionM2, shape, siteAreaM2, distances),
    contact,
    zones: contacts,
    overlapAreaM2: sum.unionM2,
    shapeAreaM2: shape?.areaM2 ?? null,
    toleranceM2: sliverLimitM2(deciding.reduce((length, border) => length + border, 0)),
    share: shareOf(sum.unionM2, siteAreaM2),
    overlapLengthM: null,
    overlap: contact === 'touching' ? null : (shape?.geometry ?? null),
  };
}

/** Of a site that lies wholly inside, as far as the arithmetic can tell, the share is 1 and not a shade less. */
const shareOf = (overlapM2: number, siteAreaM2: number): number =>
  siteAreaM2 - overlapM2 <= agreementM2(siteAreaM2) ? 1 : overlapM2 / siteAreaM2;

/** Border that the subject has in common with a zone, m. */
const borderWith = (geometry: IndexedGeometry, { prepared, nearest }: ZoneDistance): number =>
  nearest.distanceM <= sharedWithinM ? sharedBorderM(geometry, prepared.geometry, sharedWithinM) : 0;

/** @param shape undefined where none was asked for, null where the method failed */
function failureOf(
  sumM2: number,
  shape: OverlapShape | null | undefined,
  siteAreaM2: number,
  distances: readonly ZoneDistance[],
): MeasureFailure | null {
  if (shape === null || !Number.isFinite(sumM2)) return 'computation-failed';
  const isApart = distances.every(({ nearest }) => nearest.distanceM > coordinateRoundingM);
  const confirmedM2 = shape ? shape.areaM2 : isApart ? 0 : Number.NaN;
  return Math.abs(sumM2 - confirmedM2) <= agreementM2(siteAreaM2) ? null : 'methods-disagree';
}
