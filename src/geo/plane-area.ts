import { CompensatedSum } from './compensated-sum';
import { numberAt } from './number-at';
import type { PlanePath } from './plane-geometry';

/** Area of a closed ring in square metres, never negative: shoelace about its first position, compensated. */
function ringAreaM2(ring: PlanePath): number {
  const originX = numberAt(ring, 0);
  const originY = numberAt(ring, 1);
  const twice = new CompensatedSum();
  for (let i = 2; i + 3 < ring.length; i += 2) {
    const x0 = numberAt(ring, i) - originX;
    const y0 = numberAt(ring, i + 1) - originY;
    const x1 = numberAt(ring, i + 2) - originX;
    const y1 = numberAt(ring, i + 3) - originY;
    twice.add(x0 * y1);
    twice.add(-x1 * y0);
  }
  return Math.abs(twice.value) / 2;
}

/**
 * Area of polygons in a plane, square metres: outer rings less their holes, in whichever direction they run. Right for
 * valid polygons (holes inside, parts apart).
 */
export function planeAreaM2(polygons: readonly (readonly PlanePath[])[]): number {
  const area = new CompensatedSum();
  for (const rings of polygons)
    rings.forEach((ring, i) => area.add(i === 0 ? ringAreaM2(ring) : -ringAreaM2(ring)));
  return area.value;
}
