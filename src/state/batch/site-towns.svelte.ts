import { isAreal, middleOf, type LonLat } from '../../domain/geometry';
import type { Authority } from '../../domain/plan-schema';
import type { Site } from '../../domain/site';
import { indexGeometry, type IndexedGeometry } from '../../geo/edge-index';
import { equalAreaPlane, type Plane } from '../../geo/equal-area-plane';
import { toPlane } from '../../geo/plane-geometry';
import { locatePoint } from '../../geo/point-in-polygons';
import { inSlices } from '../in-slices';
import type { Session } from '../session.svelte';

interface Town {
  name: string;
  area: IndexedGeometry;
}

/** The towns of a plan, ready to be asked. */
interface TownMap {
  towns: readonly Town[];
  plane: Plane;
  authority: Authority;
  /** by the place of a site's name; null: in none of them */
  known: WeakMap<LonLat, string | null>;
}

/** In which town each site lies: the one that the place of its name lies in, since a site may reach over a border. */
export class SiteTowns {
  readonly #session: Session;
  /** grows when sites were found, so that what shows their towns is brought up to date */
  #found = $state.raw(0);
  #finding: Promise<void> = Promise.resolve();

  /** null where the plan knows no towns */
  #map: TownMap | null = $derived.by(() => {
    const { plan, shelf } = this.#session;
    const layer = plan?.manifest.layers.find(({ id }) => id === shelf.statements?.townLayer);
    const features = layer && plan ? plan.layers.get(layer.id)?.features : undefined;
    if (!plan || !layer || !features) return null;
    const plane = equalAreaPlane(middleOf(plan.manifest.extent));
    const towns = features.flatMap(({ geometry, properties }): Town[] => {
      const inPlane = geometry && isAreal(geometry) ? toPlane(geometry, plane) : null;
      return inPlane ? [{ name: properties.name, area: indexGeometry(inPlane) }] : [];
    });
    return { towns, plane, authority: layer.authority, known: new WeakMap() };
  });

  constructor(session: Session) {
    this.#session = session;
  }

  get areKnown(): boolean {
    return this.#map !== null;
  }

  /** The towns' borders are drawn roughly: a site near one may lie in the other. */
  get areSchematic(): boolean {
    return this.#map?.authority === 'schematic';
  }

  /** null where it lies in no town of the plan, or was not looked for yet. */
  of({ labelAt }: Site): string | null {
    return this.#found >= 0 ? (this.#map?.known.get(labelAt) ?? null) : null;
  }

  /** Finds the towns of sites that are new, a slice at a time. */
  find(sites: readonly Site[]): Promise<void> {
    const map = this.#map;
    const missing = map ? sites.filter(({ labelAt }) => !map.known.has(labelAt)) : [];
    if (!map || missing.length === 0) return this.#finding;
    return (this.#finding = inSlices(findEach(map, missing)).then(() => void (this.#found += 1)));
  }
}

function* findEach(
  { towns, plane, known }: TownMap,
  sites: readonly Site[],
): Generator<undefined, void, undefined> {
  for (const { labelAt } of sites) {
    const [x, y] = plane.forward(labelAt);
    const town = towns.find(({ area }) => isWithinBox(area, x, y) && locatePoint(x, y, area) !== 'outside');
    known.set(labelAt, town?.name ?? null);
    yield undefined;
  }
}

const isWithinBox = ({ box }: IndexedGeometry, x: number, y: number): boolean =>
  x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY;
