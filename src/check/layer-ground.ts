import type { ControlLayer, ControlZone } from '../domain/finding';
import { buildChainTree } from '../geo/build-chain-tree';
import type { ChainTree } from '../geo/chain-tree';
import { indexGeometry, type IndexedGeometry } from '../geo/edge-index';
import type { Plane } from '../geo/equal-area-plane';
import { toPlanePolygons, zoneInPlane } from '../geo/packed-polygons';
import type { PackedPolygons } from '../domain/packed-areal';
import type { PlaneGeometry } from '../geo/plane-geometry';
import { SiteProfile } from '../geo/site-profile';
import { ZoneOverlaps } from '../geo/zone-overlaps';

/** A zone in the plane. */
export class PreparedZone {
  readonly zone: ControlZone;
  readonly #inPlane: PlaneGeometry;
  #indexed: IndexedGeometry | null = null;

  constructor(zone: ControlZone, inPlane: PlaneGeometry) {
    this.zone = zone;
    this.#inPlane = inPlane;
  }

  /** With an edge index of its own, which is made when it is first asked for: most zones are never met. */
  get geometry(): IndexedGeometry {
    return (this.#indexed ??= indexGeometry(this.#inPlane));
  }
}

/**
 * All zones of a layer in the plane, with one tree over them: what is the same for every rule and every subject, and is made once for
 * a layer. A zone is known by its place in the layer.
 */
export class LayerGround {
  readonly tree: ChainTree;
  /** by place; null for a zone that can't be measured, which the tree does not hold */
  readonly zones: readonly (PreparedZone | null)[];
  readonly #profile = new SiteProfile();
  readonly #overlaps: ZoneOverlaps;

  constructor(layer: ControlLayer, packed: PackedPolygons, plane: Plane) {
    const polygons = toPlanePolygons(packed, plane);
    this.zones = layer.zones.map((zone, place) => {
      const inPlane = zoneInPlane(polygons, place);
      return inPlane && new PreparedZone(zone, inPlane);
    });
    this.tree = buildChainTree(polygons, (zone) => this.zones[zone] !== null);
    this.#overlaps = new ZoneOverlaps(this.tree, this.#profile);
  }

  /** What an areal subject has in common with each zone, m², by the zone's place; nothing for the others. */
  overlapsWith(subject: PlaneGeometry): ReadonlyMap<number, number> {
    this.#profile.load(subject);
    return this.#overlaps.measure();
  }
}
