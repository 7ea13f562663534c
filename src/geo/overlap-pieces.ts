import type { ControlZone, Finding } from '../domain/finding';
import { polygonsOf, type LonLat, type PolygonRings, type Ring } from '../domain/geometry';
import { equalAreaPlane, type PlanePoint } from './equal-area-plane';
import { labelPoint } from './label-point';
import { centreOf, ellipsoidalAreaM2 } from './site-area';

/** A connected part of what a site has in common with the zones of a layer (图斑). */
export interface OverlapPiece {
  rings: PolygonRings;
  /** ellipsoidal, m² */
  areaM2: number;
  /** of its area; it may lie outside a bent piece */
  centroid: LonLat;
  /** names of the zones that its innermost point lies in; all that the finding met where that can't be told */
  zones: readonly string[];
}

/** The pieces of a finding's overlap, the largest first; of equals the one that comes first in the shape. */
export function overlapPieces(
  { overlap, zones: met }: Pick<Finding, 'overlap' | 'zones'>,
  zones: readonly Pick<ControlZone, 'id' | 'geometry'>[],
): OverlapPiece[] {
  if (overlap === null) return [];
  const named = new Map(met.map(({ id, name }) => [id, name]));
  const near = zones.filter(({ id }) => named.has(id));
  return polygonsOf(overlap)
    .map((rings) => ({
      rings,
      areaM2: ellipsoidalAreaM2({ type: 'Polygon', coordinates: rings }),
      centroid: centroidOf(rings),
      zones: zonesAround(rings, near, named),
    }))
    .sort((a, b) => b.areaM2 - a.areaM2);
}

function zonesAround(
  rings: PolygonRings,
  zones: readonly Pick<ControlZone, 'id' | 'geometry'>[],
  named: ReadonlyMap<string, string>,
): string[] {
  if (named.size < 2) return [...named.values()];
  const inside = labelPoint({ type: 'Polygon', coordinates: rings });
  const around = zones.filter(({ geometry }) => isInside(inside, polygonsOf(geometry).flat()));
  return around.length === 0 ? [...named.values()] : around.map(({ id }) => named.get(id) ?? id);
}

/** By the even-odd rule. */
function isInside([lon, lat]: LonLat, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [NaN, NaN], ring[i] ?? [NaN, NaN]];
      if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Centre of gravity in the equal-area plane about the polygon, holes taken off; the middle of its bounds where it has no area. */
function centroidOf(rings: PolygonRings): LonLat {
  const centre = centreOf({ type: 'Polygon', coordinates: rings }) ?? [NaN, NaN];
  const plane = equalAreaPlane(centre);
  const moments = rings.map((ring, at) =>
    momentsOf(
      ring.map((position) => plane.forward(position)),
      at === 0 ? 1 : -1,
    ),
  );
  const sum = (of: 'area' | 'x' | 'y'): number => moments.reduce((total, one) => total + one[of], 0);
  const area = sum('area');
  return area === 0 ? centre : plane.inverse([sum('x') / area, sum('y') / area]);
}

interface Moments {
  area: number;
  x: number;
  y: number;
}

/** Area of a closed ring and its first moments, counted as `sign` whichever way it runs. */
function momentsOf(ring: readonly PlanePoint[], sign: 1 | -1): Moments {
  const moments = { area: 0, x: 0, y: 0 };
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [0, 0], ring[i] ?? [0, 0]];
    const cross = ax * by - bx * ay;
    moments.area += cross / 2;
    moments.x += ((ax + bx) * cross) / 6;
    moments.y += ((ay + by) * cross) / 6;
  }
  const turn = moments.area < 0 ? -sign : sign;
  return { area: moments.area * turn, x: moments.x * turn, y: moments.y * turn };
}
