import type { Feature, FeatureCollection } from 'geojson';
import { vertexCount, type Areal, type LonLat } from '../../domain/geometry';
import { packPolygons } from '../../domain/pack-polygons';
import type { FeatureLot } from './cut-messages';

/** Of one lot: the page packs it in some milliseconds. A feature with more positions is a lot by itself. */
const mostPositions = 40_000;
const mostFeatures = 1000;

/** More than this is cut into tiles beside the page; less is drawn sooner when the map engine has it whole. */
const heavyFrom = 20_000;
/** What a feature costs by itself, in positions. */
const featureWeight = 8;

type Shape = { type: 'Point'; coordinates: LonLat } | Areal;

const shapeOf = ({ geometry }: Feature): Shape | null =>
  geometry.type === 'Point' || geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? (geometry as Shape)
    : null;

const positionsIn = (shape: Shape): number => (shape.type === 'Point' ? 1 : vertexCount(shape));

const weights = new WeakMap<FeatureCollection, boolean>();

/** Whether the features are so many, or so long, that the page would stand still for passing them to the map engine. */
export function isHeavy(collection: FeatureCollection): boolean {
  const known = weights.get(collection);
  if (known !== undefined) return known;
  const isFit = collection.features.every((feature) => shapeOf(feature) !== null);
  const heavy = isFit && weightOf(collection) > heavyFrom;
  weights.set(collection, heavy);
  return heavy;
}

const weightOf = ({ features }: FeatureCollection): number =>
  features.reduce((sum, feature) => {
    const shape = shapeOf(feature);
    return sum + featureWeight + (shape === null ? 0 : positionsIn(shape));
  }, 0);

/** A point as a ring of one position. */
const asAreal = (shape: Shape): Areal =>
  shape.type === 'Point' ? { type: 'Polygon', coordinates: [[shape.coordinates]] } : shape;

function pack(features: readonly Feature[]): FeatureLot {
  const fit = features.map((feature) => [feature, shapeOf(feature)] as const);
  const drawn = fit.flatMap(([{ properties }, shape]) =>
    shape ? [{ properties: properties ?? {}, shape }] : [],
  );
  return {
    features: drawn.map(({ properties, shape: { type } }) => ({ type, properties })),
    polygons: packPolygons(drawn.map(({ shape }) => asAreal(shape))),
  };
}

/** Features in their order, some at a time. Those that are no points or polygons are left out. */
export function* lotsOf(features: readonly Feature[]): Generator<FeatureLot> {
  let waiting: Feature[] = [];
  let positions = 0;
  for (const feature of features) {
    const shape = shapeOf(feature);
    const more = shape === null ? 0 : positionsIn(shape);
    if (waiting.length > 0 && (positions + more > mostPositions || waiting.length === mostFeatures)) {
      yield pack(waiting);
      [waiting, positions] = [[], 0];
    }
    waiting.push(feature);
    positions += more;
  }
  if (waiting.length > 0) yield pack(waiting);
}
