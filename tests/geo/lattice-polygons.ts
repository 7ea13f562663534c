import type { LonLat, Polygon } from '../../src/domain/geometry';

/**
 * A simple polygon on a coarse lattice: corners in the order of their angle about an inner point, so that pairs of them
 * share corners, run along one another's edges and touch as a rule.
 */
export function latticePolygon(random: () => number, size: number): Polygon {
  for (;;) {
    const corners = 3 + Math.floor(random() * 7);
    // a middle that no lattice line through two corners passes, so that no two corners are in one direction unless they are one
    const [mx, my] = [size / 2 + 0.137 + 0.01 * random(), size / 2 - 0.211 - 0.01 * random()];
    const points = Array.from({ length: corners }, (): LonLat => [
      Math.floor(random() * (size + 1)),
      Math.floor(random() * (size + 1)),
    ]);
    const angle = ([x, y]: LonLat): number => Math.atan2(y - my, x - mx);
    const ring = points
      .sort((a, b) => angle(a) - angle(b))
      .filter((p, i) => i === 0 || angle(p) !== angle(points[i - 1] ?? p));
    const turnsOnce = ring.every((p, i) => {
      const next = ring[(i + 1) % ring.length] ?? p;
      const turn = angle(next) - angle(p);
      return (turn < 0 ? turn + 2 * Math.PI : turn) < Math.PI;
    });
    if (ring.length >= 3 && turnsOnce)
      return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [0, 0]]] };
  }
}
