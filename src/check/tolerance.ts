import type { Contact } from '../domain/finding';

/**
 * Where touching, sliver and overlap part, and when two methods agree: the policy of the whole check, in one place.
 *
 * Boundaries reach us rounded, as a rule to 7 decimals of a degree (1.1 cm) or to the centimetre. True neighbours of which one
 * has vertices that the other lacks then overlap by about 1.3 m² for each km of common border; 10 m² (a strip of
 * 1 cm) leaves room for the worst pairs. An overlap no larger than that strip may be made by rounding alone: it is neither a
 * conflict nor proof of its absence.
 */
export const coordinateRoundingM = 0.01;

/** Two boundaries, each off by its own rounding, may run so far apart and still be the same border. */
export const sharedWithinM = 2 * coordinateRoundingM;

/** What rounding can make where borders only cross or meet in a corner, m². */
const cornerFloorM2 = 0.01;

/** What floating-point arithmetic alone can make along a shared border: a strip of a micrometre, and the least area, m². */
const arithmeticStripM = 1e-6;
const arithmeticFloorM2 = 1e-6;

/** Largest overlap that the data's rounding can explain, m²; beyond it an overlap is real. */
export const sliverLimitM2 = (sharedBorderM: number): number =>
  coordinateRoundingM * sharedBorderM + cornerFloorM2;

/** How a site and a zone meet, by their overlap (m²), common border (m) and distance (m). All must be finite. */
export function contactOf(overlapAreaM2: number, sharedBorderM: number, distanceM: number): Contact {
  if (overlapAreaM2 > sliverLimitM2(sharedBorderM)) return 'overlap';
  if (overlapAreaM2 > arithmeticStripM * sharedBorderM + arithmeticFloorM2) return 'sliver';
  return distanceM <= coordinateRoundingM ? 'touching' : 'none';
}

/**
 * How far the area of the shape may be from the sum, m². Both are computed in the same plane from the same coordinates, so
 * that only arithmetic parts them: a hundredth of the last digit printed (1 m²), and 1e-8 of the site for large ones.
 */
export const agreementM2 = (siteAreaM2: number): number => 0.01 + 1e-8 * siteAreaM2;
