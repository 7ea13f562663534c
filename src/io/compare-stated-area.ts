import type { CoordinateFrame } from '../domain/coordinate-frame';
import { compareDeclaredArea, type AreaComparison } from '../domain/declared-area';
import { middleOf, type Areal } from '../domain/geometry';
import { warningIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Box } from '../domain/schema-parts';
import { gaussKruegerAreaM2 } from '../geo/gauss-krueger';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import type { DeclaredArea } from './formats/raw-source';

/** The area that a file states beside the computed one, and what is to be said of it. */
export interface StatedAreaCheck {
  comparison: AreaComparison | null;
  issues: readonly Issue[];
}

const hectares = (m2: number): number => Number((m2 / 10_000).toFixed(4));

function differs(declared: number, comparison: AreaComparison, at: IssuePlace): Issue {
  return warningIssue('declared-area-differs', at, {
    declared,
    declaredHa: hectares(comparison.declaredM2),
    computedHa: hectares(comparison.computedM2),
    percent: Number((100 * comparison.differsBy).toFixed(1)),
  });
}

/**
 * Compares the area that a feature's file states with that of its polygons, on the ellipsoid and, for a file in a Gauss–Krüger belt,
 * in its plane. A difference of more than 1 % is told; so is a survey's head that states square metres or mu where hectares are the rule.
 */
export function compareStatedArea(
  declared: DeclaredArea | null,
  geometry: Areal,
  frame: CoordinateFrame | null,
  extent: Box,
  at: IssuePlace,
): StatedAreaCheck {
  if (declared === null) return { comparison: null, issues: [] };
  const meridian = frame?.kind === 'transverse-mercator' ? frame.centralMeridian : null;
  const comparison = compareDeclaredArea(declared, {
    ellipsoidalM2: ellipsoidalAreaM2(geometry, middleOf(extent)),
    planeM2: meridian === null ? null : gaussKruegerAreaM2(geometry, meridian),
  });
  if (comparison === null) return { comparison, issues: [] };
  if (!comparison.isWithin) return { comparison, issues: [differs(declared.value, comparison, at)] };
  // surveys state hectares by rule; an attribute's unit is anybody's
  const isOdd = declared.field === '' && comparison.unitBy !== 'stated' && comparison.unit !== 'ha';
  const code = comparison.unit === 'mu' ? 'declared-area-in-mu' : 'declared-area-in-m2';
  return { comparison, issues: isOdd ? [warningIssue(code, at, { declared: declared.value })] : [] };
}
