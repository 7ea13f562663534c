import { isAreal, type Areal } from '../../domain/geometry';
import type { ClearingFailure, LeftOut } from '../../domain/clearing';
import { cutGround, type CutGround, type Polygons } from '../../geo/clear/cut-ground';
import { grownBorder } from '../../geo/clear/grown-border';
import { zonesInBox } from '../../geo/clear/zones-in-box';
import type { EvenOddRings } from '../../geo/overlap-sum';
import { planeAreaM2 } from '../../geo/plane-area';
import { growBox, type PlaneBox } from '../../geo/plane-geometry';
import { zoneNear } from '../../geo/zone-near';
import type { PreparedSubject } from '../layer-measure';
import { agreementM2 } from '../tolerance';
import { keptInPlaneM, type AvoidedGround } from './avoided-ground';
import { arealOf, positionsKept } from './areal-of-plane';

/** What is left of a site, and what is given up. */
export interface RetreatOutline {
  geometry: Areal;
  /** parts too small to be of use among it; null where nothing is given up */
  cut: Areal | null;
  dropped: { count: number; areaM2: number };
  /** grounds that it can't be cut clear of beside those before them */
  leftOut: readonly LeftOut[];
}

/** Parts smaller than this are of no use to a project and are given up with the rest, m². */
const leastPartM2 = 10;

/**
 * A site less the ground that it mustn't lie on, each ground grown by its clearance; of ground that it must lie in, what lies there. One ground after
 * another: one that would leave nothing of use is left out. Every cut is confirmed by the topology-free sum. Positions of the site that stay are the same to the
 * bit. Null where the site isn't areal.
 */
export function retreatOutline(
  { subject, geometry, plane }: PreparedSubject,
  grounds: readonly AvoidedGround[],
): RetreatOutline | null {
  if (!subject.geometry || !isAreal(subject.geometry)) return null;
  const toleranceM2 = agreementM2(planeAreaM2(geometry.polygons));
  const cuts: Polygons[] = [];
  const leftOut: LeftOut[] = [];
  let kept: Polygons = geometry.polygons;
  for (const ground of grounds) {
    const divided = divide(kept, ground, geometry.box, toleranceM2);
    if (typeof divided === 'string') {
      leftOut.push({ rule: ground.rule.id, because: divided });
    } else {
      cuts.push(divided.cut);
      kept = divided.kept;
    }
  }
  const small = kept.filter((polygon) => !isOfUse(polygon));
  const toLonLat = positionsKept(subject.geometry, plane);
  const isCut = cuts.some((cut) => cut.length > 0);
  return {
    geometry: arealOf(kept.filter(isOfUse), toLonLat) ?? subject.geometry,
    cut: isCut ? arealOf([...cuts.flat(), ...small], toLonLat) : null,
    dropped: isCut ? { count: small.length, areaM2: planeAreaM2(small) } : { count: 0, areaM2: 0 },
    leftOut,
  };
}

const isOfUse = (polygon: Polygons[number]): boolean => planeAreaM2([polygon]) >= leastPartM2;

/** What is left when one ground is stayed out of, or in; or why it can't be. @param box of the whole site */
function divide(
  kept: Polygons,
  ground: AvoidedGround,
  box: PlaneBox,
  toleranceM2: number,
): CutGround | ClearingFailure {
  const sets = setsOf(ground, box);
  if (sets === null) return 'too-much-work';
  if (sets.length === 0) return ground.stay === 'outside' ? { kept, cut: [] } : 'nothing-left';
  const divided = cutGround(kept, sets, ground.stay, toleranceM2);
  return typeof divided === 'string' || divided.kept.some(isOfUse) ? divided : 'nothing-left';
}

/** The zones near a box, and the pieces of their grown borders; null where that is too intricate. */
function setsOf(ground: AvoidedGround, box: PlaneBox): EvenOddRings[] | null {
  const { layer } = ground;
  const keepM = keptInPlaneM(ground.keepM, box);
  const frame = growBox(box, (box.maxX - box.minX + box.maxY - box.minY) / 8 + 1);
  const reach = growBox(frame, 2 * keepM);
  const sets: EvenOddRings[] = [];
  for (const place of zonesInBox(layer.ground.tree, reach)) {
    const zone = layer.ground.zones[place];
    if (!zone || !layer.isMeant(place)) continue;
    const { paths } = zoneNear(layer.ground.tree, place, frame);
    if (paths.length > 0) sets.push(paths);
    if (keepM === 0) continue;
    const pieces = grownBorder(zone.geometry.edges, keepM, box);
    if (pieces === null) return null;
    sets.push(...pieces.map((piece) => [piece]));
  }
  return sets;
}
