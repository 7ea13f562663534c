import type { LonLat, Ring } from '../../domain/geometry';
import type { PlanePoint } from '../equal-area-plane';
import { nestRings } from '../nest-rings';
import { numberAt } from '../number-at';
import type { EvenOddRings } from '../overlap-sum';
import { boxOf, type PlanePath } from '../plane-geometry';
import { borderEdges, type Covering } from '../repair/border-edges';
import { nodeEdges, type NodedEdges, type OwnedRing } from '../repair/node-edges';
import { traceRings } from '../repair/trace-rings';

/** Metres to the unit that `nodeEdges` has its distances in, about a degree: a power of two, so that nothing is rounded. */
const unitsPerMetre = 2 ** -17;

/**
 * Sets of rings in the plane, each of which covers ground by the even-odd rule, cut wherever they meet: any combination of them can be asked
 * for as polygons. Positions that were given come out to the bit.
 */
export class ArrangedGround {
  readonly #noded: NodedEdges | null;
  readonly #origin: PlanePoint;
  /** the positions that were given, by what they became */
  readonly #given = new Map<string, PlanePoint>();

  constructor(sets: readonly EvenOddRings[]) {
    const { minX, minY, maxX, maxY } = boxOf(sets.flat());
    this.#origin = [Math.round((minX + maxX) / 2), Math.round((minY + maxY) / 2)];
    this.#noded = nodeEdges(sets.flatMap((rings, owner) => rings.map((ring) => this.#owned(ring, owner))));
  }

  /**
   * Polygons, each with its holes, of the ground that lies in such sets as are asked for; none where there is no such ground. Null where it is too
   * much work, or can't be told.
   */
  polygons(isCovered: Covering): PlanePath[][] | null {
    if (this.#noded === null) return null;
    const border = borderEdges(this.#noded, isCovered);
    if (border.from.length === 0) return [];
    const rings = traceRings(border);
    return rings && nestRings(rings).polygons.map((polygon) => polygon.map((ring) => this.#inPlane(ring)));
  }

  #owned(ring: PlanePath, owner: number): OwnedRing {
    const positions: Ring = [];
    for (let i = 0; i < ring.length; i += 2) {
      const [x, y] = [numberAt(ring, i), numberAt(ring, i + 1)];
      const at: LonLat = [(x - this.#origin[0]) * unitsPerMetre, (y - this.#origin[1]) * unitsPerMetre];
      this.#given.set(at.join(), [x, y]);
      positions.push(at);
    }
    return { ring: positions, owner };
  }

  #inPlane(ring: Ring): PlanePath {
    const [originX, originY] = this.#origin;
    return Float64Array.from(
      ring.flatMap(
        ([u, v]) =>
          this.#given.get(`${u},${v}`) ?? [originX + u / unitsPerMetre, originY + v / unitsPerMetre],
      ),
    );
  }
}
