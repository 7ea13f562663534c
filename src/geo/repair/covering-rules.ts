import { polygonsOf, type Areal } from '../../domain/geometry';
import type { IssueCode } from '../../domain/issue-code';
import type { RepairCode } from '../../domain/repair';
import { overlapSum } from '../overlap-sum';
import { boxRing, growBox, type PlaneGeometry, type PlanePath } from '../plane-geometry';
import type { Covering } from './border-edges';
import type { OwnedRing } from './node-edges';

/** What crossing, overlapping or misplaced rings are taken to mean. */
export interface CoveringRule {
  code: Extract<RepairCode, 'even-odd' | 'unite-parts' | 'subtract-holes'>;
  /** every ring with its set */
  ownedRings: (geometry: Areal) => OwnedRing[];
  /** null: what lies in the one set there is */
  covering: ((geometry: Areal) => Covering) | null;
  /** whether ground is covered that isn't by the even-odd rule over all rings, or the other way round */
  changed: ((geometry: Areal) => Covering) | null;
  /** the same ground by the slab sum, m², which builds no rings; null where it can't tell */
  areaM2: (plane: PlaneGeometry) => number | null;
}

const everything = ({ box }: PlaneGeometry): readonly PlanePath[] => [boxRing(growBox(box, 1))];

/** Area that rings bound by the even-odd rule, m²; null where it can't be told. */
export const evenOddAreaM2 = (plane: PlaneGeometry): number | null =>
  overlapSum(everything(plane), [plane.paths])?.unionM2 ?? null;

/** Ground in an odd number of rings, whatever part they belong to: the rule by which drawing programs fill. */
const evenOdd: CoveringRule = {
  code: 'even-odd',
  ownedRings: (geometry) =>
    polygonsOf(geometry).flatMap((rings) => rings.map((ring) => ({ ring, owner: 0 }))),
  covering: null,
  changed: null,
  areaM2: evenOddAreaM2,
};

/** Ground in any part, each by the even-odd rule: overlaps count once, common borders go. */
const uniteParts: CoveringRule = {
  code: 'unite-parts',
  ownedRings: (geometry) =>
    polygonsOf(geometry).flatMap((rings, part) => rings.map((ring) => ({ ring, owner: part }))),
  covering: () => (sets) => sets.size > 0,
  changed: () => (sets) => sets.size > 0 && sets.size % 2 === 0,
  areaM2: (plane) => overlapSum(everything(plane), plane.polygons)?.unionM2 ?? null,
};

function outerLessHoles([outer, ...holes]: readonly PlanePath[]): number | null {
  if (outer === undefined) return null;
  const whole = overlapSum([outer], [[outer]])?.unionM2;
  const taken = overlapSum(
    [outer],
    holes.map((hole) => [hole]),
  )?.unionM2;
  return whole === undefined || taken === undefined ? null : whole - taken;
}

/** For sets of one ring each: whether ground lies in an outer ring and in no hole of the same part. */
function inShellsAlone(geometry: Areal): Covering {
  const shellOf: number[] = [];
  for (const rings of polygonsOf(geometry)) {
    const shell = shellOf.length;
    for (const _ of rings) shellOf.push(shell);
  }
  return (sets) => {
    const holed = new Set<number | undefined>();
    for (const ring of sets) if (shellOf[ring] !== ring) holed.add(shellOf[ring]);
    for (const ring of sets) if (shellOf[ring] === ring && !holed.has(ring)) return true;
    return false;
  };
}

/** Ground in a part's outer ring and in none of its holes: a hole outside takes nothing away, overlapping holes take it once. */
const subtractHoles: CoveringRule = {
  code: 'subtract-holes',
  ownedRings: (geometry) =>
    polygonsOf(geometry)
      .flat()
      .map((ring, owner) => ({ ring, owner })),
  covering: inShellsAlone,
  changed: (geometry) => {
    const isCovered = inShellsAlone(geometry);
    return (sets) => isCovered(sets) !== (sets.size % 2 === 1);
  },
  areaM2: ({ polygons }) => {
    const parts = polygons.map(outerLessHoles);
    return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
  },
};

/** In the order in which they are offered for an issue. One ring alone can be read in one way only. */
export function rulesFor(geometry: Areal, code: IssueCode): readonly CoveringRule[] {
  if (polygonsOf(geometry).flat().length === 1) return [evenOdd];
  return code === 'parts-overlap' || code === 'rings-share-edge'
    ? [uniteParts, evenOdd, subtractHoles]
    : [evenOdd, subtractHoles, uniteParts];
}
