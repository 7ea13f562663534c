import { isAreal, type Areal, type LonLat } from '../../domain/geometry';
import type { ClearingFailure, Shift } from '../../domain/clearing';
import { ArrangedGround } from '../../geo/clear/arranged-ground';
import { leastShift, type ShiftGround, type ShiftSearch } from '../../geo/clear/least-shift';
import { zonesInBox } from '../../geo/clear/zones-in-box';
import { indexGeometry, visitEdgesIn, type IndexedGeometry } from '../../geo/edge-index';
import { geodesicAzimuthDeg, geodesicDistanceM } from '../../geo/geodesic';
import { growBox, planePolygons, type PlaneBox } from '../../geo/plane-geometry';
import { zoneNear } from '../../geo/zone-near';
import type { PreparedSubject } from '../layer-measure';
import { keptInPlaneM, type AvoidedGround } from './avoided-ground';
import { arealOf } from './areal-of-plane';

/** A site moved without being turned. */
export interface ShiftedOutline {
  geometry: Areal;
  shift: Shift;
  isCutShort: boolean;
}

/** A move, or why there is none. */
export type ShiftDraft = ShiftedOutline | ClearingFailure;

type Hunt = Pick<ShiftSearch, 'reachM' | 'isOver' | 'onProgress'>;

/** The site moved by the shortest way found that brings it out of the grounds that it mustn't lie on, and leaves it in those that it must lie in. */
export function shiftedOutline(
  { subject, geometry, plane }: PreparedSubject,
  avoided: readonly AvoidedGround[],
  hunt: Hunt,
): ShiftDraft {
  if (!subject.geometry || !isAreal(subject.geometry)) return 'not-computable';
  const box = growBox(geometry.box, hunt.reachM);
  const grounds = avoided.flatMap((ground) => shiftGround(ground, box) ?? []);
  const found = leastShift({ site: geometry, grounds, ...hunt });
  if (found === null) return 'not-in-reach';
  if (typeof found === 'string') return found;
  const [east, north] = found.by;
  if (east === 0 && north === 0) return 'already-clear';
  const moved = arealOf(geometry.polygons, (x, y) => plane.inverse([x + east, y + north]));
  if (!moved) return 'not-computable';
  return { geometry: moved, shift: shiftBetween(subject.geometry, moved), isCutShort: found.isCutShort };
}

function shiftBetween(before: Areal, after: Areal): Shift {
  const [from, to] = [firstOf(before), firstOf(after)];
  const distanceM = geodesicDistanceM(from, to);
  return { distanceM, azimuthDeg: distanceM > 0 ? geodesicAzimuthDeg(from, to) : 0 };
}

const firstOf = ({ coordinates }: Areal): LonLat => coordinates.flat(3).slice(0, 2) as LonLat;

/** Null where the union of the zones that must be stayed in is too intricate: the check of what is found has the last word then. */
function shiftGround(ground: AvoidedGround, box: PlaneBox): ShiftGround | null {
  const { layer, stay } = ground;
  const keepM = keptInPlaneM(ground.keepM, box);
  const around = growBox(box, keepM);
  const places = zonesInBox(layer.ground.tree, around).filter(layer.isMeant);
  const zones =
    stay === 'inside'
      ? unionOf(places.map((place) => zoneNear(layer.ground.tree, place, around).paths))
      : places.flatMap((place) => layer.ground.zones[place]?.geometry ?? []);
  return zones && { zones, edges: edgesIn(zones, around), stay, keepM };
}

function unionOf(sets: readonly IndexedGeometry['paths'][]): IndexedGeometry[] | null {
  const polygons = new ArrangedGround(sets).polygons((owners) => owners.size > 0);
  const union = polygons && planePolygons(polygons);
  return union && [indexGeometry(union)];
}

function edgesIn(zones: readonly IndexedGeometry[], box: PlaneBox): Float64Array {
  const edges: number[] = [];
  for (const zone of zones) {
    visitEdgesIn(zone.edges, box, (ax, ay, bx, by) => edges.push(ax, ay, bx, by));
  }
  return Float64Array.from(edges);
}
