import type { Contact } from '../domain/finding';
import { lineOverlap } from '../geo/line-overlap';
import { reachesDeeper } from '../geo/penetration';
import { failedContact, gravestContact, type ContactMeasure, type PreparedSubject } from './layer-measure';
import type { ZoneDistance } from './measure-distances';
import { coordinateRoundingM } from './tolerance';

/**
 * How points or lines meet zones. They have no area: what reaches deeper inside than coordinates are rounded is an
 * overlap, what is met but not so deep is touching. For lines the length inside must confirm it.
 */
export function measureInside(
  { geometry, plane }: PreparedSubject,
  distances: readonly ZoneDistance[],
): ContactMeasure {
  const contactWith = ({ prepared, nearest }: ZoneDistance): Contact => {
    if (nearest.distanceM > coordinateRoundingM) return 'none';
    return reachesDeeper(geometry, prepared.geometry, coordinateRoundingM) ? 'overlap' : 'touching';
  };
  const zones = distances.map((distance) => ({ contact: contactWith(distance), overlapAreaM2: null }));
  const contact = gravestContact(zones);
  const known = { ...failedContact, failure: null, contact, zones };
  if (geometry.dimension === 0) return known;

  const { insideM, lengthM } = lineOverlap(
    geometry.paths,
    distances.map(({ prepared }) => prepared.geometry),
    plane,
  );
  if (!Number.isFinite(insideM) || !(lengthM > 0)) return failedContact;
  const isConfirmed = contact === 'overlap' ? insideM > 0 : contact === 'touching' || insideM === 0;
  return {
    ...known,
    failure: isConfirmed ? null : 'methods-disagree',
    overlapLengthM: insideM,
    share: Math.min(1, insideM / lengthM),
  };
}
