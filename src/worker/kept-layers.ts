import { PreparedLayers } from '../check/prepare-layer';
import type { ControlLayer, RuleBinding } from '../domain/finding';
import type { Areal, LonLat } from '../domain/geometry';
import type { Rule } from '../domain/rule-schema';
import { equalAreaPlane } from '../geo/equal-area-plane';
import { unpackZone, type PackedPolygons } from '../domain/packed-areal';
import { unpackLayer, type PackedLayer } from './packed-layer';

/**
 * The layers that a worker was sent, by a key that stands for their content, and what was made of them: in the plane and indexed
 * once, however many checks follow about the same centre.
 */
export class KeptLayers {
  readonly #layers = new Map<string, ControlLayer>();
  readonly #coverages = new Map<number, Areal>();
  readonly #polygons = new WeakMap<ControlLayer, PackedPolygons>();
  #prepared: PreparedLayers | null = null;

  /** Comes before the layers that have the coverage. */
  keepCoverage(number: number, polygons: PackedPolygons): void {
    this.#coverages.set(number, unpackZone(polygons, 0));
  }

  keep(key: string, packed: PackedLayer): void {
    const layer = unpackLayer(packed, packed.coverage === null ? null : this.#coverage(packed.coverage));
    this.#layers.set(key, layer);
    this.#polygons.set(layer, packed.polygons);
  }

  /** Throws for a layer that was not sent. */
  get(key: string): ControlLayer {
    const layer = this.#layers.get(key);
    if (!layer) throw new Error(`Layer ${key} was not sent before it was used.`);
    return layer;
  }

  /** The rules with the layers that they name; throws as `get` does. */
  bind(bindings: readonly { rule: Rule; layer: string | null }[]): RuleBinding[] {
    return bindings.map(({ rule, layer }) => ({ rule, layer: layer === null ? null : this.get(layer) }));
  }

  /** Kept until a plane about another centre is asked for, which is another plan's. */
  preparedAbout(centre: LonLat): PreparedLayers {
    const known = this.#prepared?.plane.centre;
    if (this.#prepared && known?.[0] === centre[0] && known[1] === centre[1]) return this.#prepared;
    return (this.#prepared = new PreparedLayers(equalAreaPlane(centre), (layer) => this.#polygonsOf(layer)));
  }

  #coverage(number: number): Areal {
    const coverage = this.#coverages.get(number);
    if (!coverage) throw new Error(`Coverage ${number} was not sent before it was used.`);
    return coverage;
  }

  #polygonsOf(layer: ControlLayer): PackedPolygons {
    const polygons = this.#polygons.get(layer);
    if (!polygons) throw new Error(`Layer ${layer.id} was not sent before it was used.`);
    return polygons;
  }
}
