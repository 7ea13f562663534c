import { boundsOf, middleOf, type LonLat, type Polygon } from '../domain/geometry';
import type { Belt, MeasuredPath, MeasuredSegment, MeasureMode } from '../domain/measure';
import { beltPlace } from './belt-place';
import { gaussKruegerAreaM2, toGaussKrueger } from './gauss-krueger';
import { geodesicAzimuthDeg, geodesicDistanceM } from './geodesic';
import { ellipsoidalAreaM2 } from './site-area';
import { validatePolygons } from './validate-polygons';

/**
 * Measures a path as it was set.
 * @param centre about which areas are measured: that of the plan, so that an outline has the area that it would have as a site
 */
export function measurePath(path: readonly LonLat[], mode: MeasureMode, centre: LonLat | null): MeasuredPath {
  const corners = path.filter((at, i) => !isSame(at, path[i - 1]));
  const [first] = corners;
  const isRing = mode === 'area' && corners.length > 2 && first !== undefined;
  const line = isRing && !isSame(first, corners.at(-1)) ? [...corners, first] : corners;
  const belt = beltOfPath(line);
  const segments = segmentsOf(line, belt);
  return {
    segments,
    lengthM: segments.reduce((sum, { lengthM }) => sum + lengthM, 0),
    belt,
    ...(isRing ? enclosed(line, belt, centre) : { area: null, issue: null }),
  };
}

const isSame = (a: LonLat, b: LonLat | undefined): boolean =>
  b !== undefined && a[0] === b[0] && a[1] === b[1];

function beltOfPath(path: readonly LonLat[]): Belt | null {
  const bounds = boundsOf({ type: 'LineString', coordinates: [...path] });
  return bounds && beltPlace(middleOf(bounds), 3);
}

const segmentsOf = (line: readonly LonLat[], belt: Belt | null): MeasuredSegment[] =>
  line.slice(1).flatMap((to, i) => {
    const from = line[i];
    if (!from) return [];
    const gridAzimuthDeg = belt && planeAzimuthDeg(from, to, belt.centralMeridian);
    return [
      {
        from,
        to,
        lengthM: geodesicDistanceM(from, to),
        azimuthDeg: geodesicAzimuthDeg(from, to),
        gridAzimuthDeg,
      },
    ];
  });

/** Of the straight line in the plane (坐标方位角), degrees clockwise from grid north, 0 to less than 360. */
function planeAzimuthDeg(from: LonLat, to: LonLat, centralMeridian: number): number {
  const [fromEast, fromNorth] = toGaussKrueger(from, centralMeridian);
  const [toEast, toNorth] = toGaussKrueger(to, centralMeridian);
  const degrees = (Math.atan2(toEast - fromEast, toNorth - fromNorth) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

function enclosed(
  ring: LonLat[],
  belt: Belt | null,
  centre: LonLat | null,
): Pick<MeasuredPath, 'area' | 'issue'> {
  const polygon: Polygon = { type: 'Polygon', coordinates: [ring] };
  const issue = validatePolygons(polygon, {}).find(({ severity }) => severity === 'error') ?? null;
  if (issue) return { area: null, issue };
  const ellipsoidM2 = centre ? ellipsoidalAreaM2(polygon, centre) : ellipsoidalAreaM2(polygon);
  const planeM2 = belt && gaussKruegerAreaM2(polygon, belt.centralMeridian);
  return { area: { ellipsoidM2, planeM2 }, issue: null };
}
