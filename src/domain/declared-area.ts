/** Units in which files state areas. */
export type AreaUnit = 'ha' | 'm2' | 'mu';

/** An area as a file states it; the unit is null where the file doesn't say, or says it unreliably. */
export interface StatedArea {
  value: number;
  unit: AreaUnit | null;
}

/** Areas of the same ground: on the ellipsoid, and in the plane of the file's own projection, which surveys declare. */
export interface ComputedAreas {
  ellipsoidalM2: number;
  /** null for a file in degrees */
  planeM2: number | null;
}

/** What comes of comparing a stated area with the computed one. */
export interface AreaComparison {
  unit: AreaUnit;
  /** `stated`: as the file says · `compared`: found since it fits best · `corrected`: the stated unit doesn't fit, this one does */
  unitBy: 'stated' | 'compared' | 'corrected';
  declaredM2: number;
  /** the computed area that is nearer, and which it is */
  computedM2: number;
  computedAs: 'ellipsoidal' | 'plane';
  /** (declared − computed) / computed */
  differsBy: number;
  isWithin: boolean;
}

/** 公顷, 平方米 and 亩 (15 to the hectare), m². */
const squareMetres: Readonly<Record<AreaUnit, number>> = { ha: 10_000, m2: 1, mu: 2000 / 3 };
const units: readonly AreaUnit[] = ['ha', 'm2', 'mu'];
const tolerance = 0.01;

const isMoreThanNothing = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && value > 0;

function compareIn(
  unit: AreaUnit,
  { value, unit: statedUnit }: StatedArea,
  { ellipsoidalM2, planeM2 }: ComputedAreas,
): AreaComparison {
  const declaredM2 = value * squareMetres[unit];
  const ellipsoidal = declaredM2 / ellipsoidalM2 - 1;
  const plane = isMoreThanNothing(planeM2) ? declaredM2 / planeM2 - 1 : Infinity;
  const isPlane = Math.abs(plane) <= Math.abs(ellipsoidal);
  const differsBy = isPlane ? plane : ellipsoidal;
  return {
    unit,
    unitBy: statedUnit === null ? 'compared' : unit === statedUnit ? 'stated' : 'corrected',
    declaredM2,
    computedM2: isPlane ? (planeM2 ?? ellipsoidalM2) : ellipsoidalM2,
    computedAs: isPlane ? 'plane' : 'ellipsoidal',
    differsBy,
    isWithin: Math.abs(differsBy) <= tolerance,
  };
}

/** How many times one area is the other, as a distance: half and double are equally far. */
const farness = ({ declaredM2, computedM2 }: AreaComparison): number =>
  Math.abs(Math.log(declaredM2 / computedM2));

/**
 * Compares the area that a file states with the computed one, the one on the ellipsoid or in the plane that is nearer. A unit that isn't stated
 * is the one that comes nearest; one that is stated but fits by more than 1 % is dropped only for another that fits. Null where nothing above
 * nought is stated or computed.
 */
export function compareDeclaredArea(stated: StatedArea, computed: ComputedAreas): AreaComparison | null {
  if (!isMoreThanNothing(stated.value) || !isMoreThanNothing(computed.ellipsoidalM2)) return null;
  const all = units.map((unit) => compareIn(unit, stated, computed)).sort((a, b) => farness(a) - farness(b));
  const [nearest] = all;
  const own = all.find(({ unitBy }) => unitBy === 'stated');
  if (!own || own.isWithin) return own ?? nearest ?? null;
  return nearest?.isWithin ? nearest : own;
}
