import type { IndexedGeometry } from '../geo/edge-index';
import type { OverlapShapeMethod } from '../geo/overlap-shape';
import { overlapSum, slabSum } from '../geo/overlap-sum';
import { planeAreaM2 } from '../geo/plane-area';
import { boxesMeet, growBox, type PlaneBox, type PlaneGeometry } from '../geo/plane-geometry';
import { sharedBorderM } from '../geo/shared-border';
import type { OverlapAreas } from '../geo/slab-walk';
import type { TooMuchWork } from '../geo/too-much-work';
import { zoneNear } from '../geo/zone-near';
import { ShapeTries, type ConfirmedShape } from './confirm-shape';
import { failedContact, gravestContact, type ContactMeasure, type PreparedSubject } from './layer-measure';
import type { ZoneDistance } from './measure-distances';
import type { PreparedLayer } from './prepare-layer';
import { agreementM2, contactOf, coordinateRoundingM, sharedWithinM, sliverLimitM2 } from './tolerance';

/**
 * The overlap of an areal subject with the union of zones, by two methods: the figure by a sum that builds no shape, confirmed
 * by the area of the shape wherever they meet, which is built anew where it isn't. Where nothing is near, the distance confirms
 * the sum's nought. The sum is Green's over the whole layer; where no shape agrees with it, the slab sum has the word,
 * which takes zones that are not valid by the even-odd rule.
 */
export function measureArea(
  { geometry, plane }: PreparedSubject,
  layer: PreparedLayer,
  distances: readonly ZoneDistance[],
  shapeOf: OverlapShapeMethod,
): ContactMeasure {
  const siteAreaM2 = planeAreaM2(geometry.polygons);
  if (!(siteAreaM2 > 0)) return failedContact;
  const scene = new AreaScene(geometry, siteAreaM2, layer, distances, (near, turnRad) =>
    shapeOf(geometry, near, plane, turnRad),
  );
  const green = scene.sumByGreen();
  const quick = green === null ? null : scene.measureBy(green);
  return quick && quick.failure !== 'methods-disagree' ? quick : scene.measureBy(scene.sumBySlabs());
}

/** A subject and the zones near it. */
class AreaScene {
  readonly #geometry: IndexedGeometry;
  readonly #siteAreaM2: number;
  readonly #layer: PreparedLayer;
  readonly #distances: readonly ZoneDistance[];
  /** by Green's sum, m², by place */
  readonly #greenM2: ReadonlyMap<number, number>;
  readonly #borders: readonly number[];
  readonly #near: readonly PlaneGeometry[];
  readonly #shapes: ShapeTries;

  constructor(
    geometry: IndexedGeometry,
    siteAreaM2: number,
    layer: PreparedLayer,
    distances: readonly ZoneDistance[],
    shapeOf: (near: readonly PlaneGeometry[], turnRad: number) => ReturnType<OverlapShapeMethod>,
  ) {
    this.#geometry = geometry;
    this.#siteAreaM2 = siteAreaM2;
    this.#layer = layer;
    this.#distances = distances;
    this.#greenM2 = layer.ground.overlapsWith(geometry);
    this.#borders = distances.map((distance) => borderWith(geometry, distance));
    this.#near = distances.map(({ place, nearest }) =>
      isApart(nearest.distanceM) ? nothing : this.#zoneNear(place),
    );
    const met = this.#near.filter(({ paths }) => paths.length > 0);
    this.#shapes = new ShapeTries((turnRad) => shapeOf(met, turnRad));
  }

  /**
   * By Green's theorem over the layer's tree. What may be nought or a sliver is summed again in slabs, where nought has no rounding; zones
   * that may overlap one another are united there, unless that is too much. Null where the sum can't tell.
   */
  sumByGreen(): OverlapAreas | TooMuchWork | null {
    if (this.#placesAfar().length > 0) return null;
    const eachM2 = this.#distances.map(({ place }, i) => this.#settled(this.#greenM2.get(place) ?? 0, i));
    const met = this.#near.filter((_, i) => eachM2[i] !== 0);
    if (!eachM2.every(Number.isFinite)) return null;
    if (!anyTwoMeet(met.map(({ box }) => box))) {
      return { unionM2: eachM2.reduce((sum, area) => sum + area, 0), eachM2 };
    }
    const united = this.#sumBySlabs(met);
    return united && united !== 'too-much-work' ? { unionM2: united.unionM2, eachM2 } : united;
  }

  /** In slabs over every zone of which a distance or Green's sum tells, so that neither has the last word on what is away. */
  sumBySlabs(): OverlapAreas | TooMuchWork | null {
    const places = new Set([...this.#distances.map(({ place }) => place), ...this.#placesAfar()]);
    return this.#sumBySlabs([...places].map((place) => this.#zoneNear(place)));
  }

  measureBy(sum: OverlapAreas | TooMuchWork | null): ContactMeasure {
    if (sum === null || sum === 'too-much-work') {
      const failure = sum ?? 'computation-failed';
      return { ...failedContact, failure, shapeAreaM2: this.#shapes.firstAreaM2 };
    }
    const contacts = this.#distances.map(({ nearest }, i) => {
      const overlapAreaM2 = sum.eachM2[i] ?? Number.NaN;
      return { contact: contactOf(overlapAreaM2, this.#borders[i] ?? 0, nearest.distanceM), overlapAreaM2 };
    });
    const contact = gravestContact(contacts);
    const deciding = this.#borders.filter((_, i) => contacts[i]?.contact === contact);
    const { shape, failure, retries } =
      contact === 'none' ? this.#noShape(sum.unionM2) : this.#shapes.confirm(sum.unionM2, this.#agreementM2);
    return {
      failure,
      contact,
      zones: contacts,
      overlapAreaM2: sum.unionM2,
      shapeAreaM2: shape?.areaM2 ?? null,
      shapeRetries: retries,
      toleranceM2: sliverLimitM2(deciding.reduce((length, border) => length + border, 0)),
      share: shareOf(sum.unionM2, this.#siteAreaM2),
      overlapLengthM: null,
      overlap: contact === 'touching' ? null : (shape?.geometry ?? null),
    };
  }

  /** Zones that were found to be away, and for which an area came out by Green's sum. */
  #placesAfar(): number[] {
    const met = new Set(
      this.#distances.filter(({ nearest }) => !isApart(nearest.distanceM)).map(({ place }) => place),
    );
    return [...this.#greenM2]
      .filter(([place, areaM2]) => this.#layer.isMeant(place) && !met.has(place) && !this.#isNought(areaM2))
      .map(([place]) => place);
  }

  #zoneNear(place: number): PlaneGeometry {
    return zoneNear(this.#layer.ground.tree, place, frameAround(this.#geometry.box));
  }

  #sumBySlabs(zones: readonly PlaneGeometry[]): OverlapAreas | TooMuchWork | null {
    return slabSum(
      this.#geometry.paths,
      zones.map(({ paths }) => paths),
    );
  }

  #settled(areaM2: number, i: number): number {
    const near = this.#near[i] ?? nothing;
    if (near.paths.length === 0) return 0;
    if (areaM2 > sliverLimitM2(this.#borders[i] ?? 0)) return areaM2;
    return overlapSum(this.#geometry.paths, [near.paths])?.unionM2 ?? Number.NaN;
  }

  get #agreementM2(): number {
    return agreementM2(this.#siteAreaM2);
  }

  #isNought(areaM2: number): boolean {
    return Math.abs(areaM2) <= this.#agreementM2;
  }

  /** Where every zone is apart no shape is built: the distances say that the sum must be nought. */
  #noShape(sumM2: number): ConfirmedShape {
    return { shape: null, failure: this.#isNought(sumM2) ? null : 'methods-disagree', retries: 0 };
  }
}

const nothing: PlaneGeometry = {
  dimension: 2,
  polygons: [],
  paths: [],
  box: { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity },
};

const isApart = (distanceM: number): boolean => distanceM > coordinateRoundingM;

/** A box about another with room for borders that run along it. */
const frameAround = (box: PlaneBox): PlaneBox =>
  growBox(box, (box.maxX - box.minX + box.maxY - box.minY) / 8 + 1);

/** Of a site that lies wholly inside, as far as the arithmetic can tell, the share is 1 and not a shade less. */
const shareOf = (overlapM2: number, siteAreaM2: number): number =>
  siteAreaM2 - overlapM2 <= agreementM2(siteAreaM2) ? 1 : overlapM2 / siteAreaM2;

/** Border that the subject has in common with a zone, m. */
const borderWith = (geometry: IndexedGeometry, { prepared, nearest }: ZoneDistance): number =>
  nearest.distanceM <= sharedWithinM ? sharedBorderM(geometry, prepared.geometry, sharedWithinM) : 0;

const anyTwoMeet = (boxes: readonly PlaneBox[]): boolean =>
  boxes.some((box, i) => boxes.slice(i + 1).some((other) => boxesMeet(box, other)));
