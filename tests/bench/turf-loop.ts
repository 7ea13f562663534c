import { area } from '@turf/area';
import { feature, featureCollection } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';

type AreaFeature = Feature<Polygon | MultiPolygon>;

interface PlanFiles {
  layers: { id: string; file: string }[];
}

declare global {
  interface Window {
    /** Milliseconds to check an outline against every zone that the rules of a pack name, one after another. */
    turfLoop: (pack: string, outline: Polygon) => Promise<number>;
  }
}

const zonesOf = new Map<string, Promise<AreaFeature[]>>();

/** The zones of all layers that a rule is judged by. */
async function readZones(pack: string): Promise<AreaFeature[]> {
  const read = async <File>(path: string): Promise<File> =>
    (await (await fetch(`${pack}/${path}`)).json()) as File;
  const [{ layers }, { rules }] = await Promise.all([
    read<PlanFiles>('plan.json'),
    read<{ rules: { layer?: string }[] }>('rules.json'),
  ]);
  const named = layers.filter(({ id }) => rules.some(({ layer }) => layer === id));
  const files = await Promise.all(named.map(({ file }) => read<FeatureCollection<Geometry | null>>(file)));
  return files.flatMap(({ features }) => features.filter(isAreal));
}

/** A feature of a pack may be without a place. */
const isAreal = (one: Feature<Geometry | null>): one is AreaFeature =>
  one.geometry?.type.endsWith('Polygon') ?? false;

window.turfLoop = async (pack, outline) => {
  const zones = await (zonesOf.get(pack) ?? zonesOf.set(pack, readZones(pack)).get(pack));
  const site = feature(outline);
  const start = performance.now();
  for (const zone of zones ?? []) {
    const shape = intersect(featureCollection([site, zone] as AreaFeature[]));
    if (shape) area(shape);
  }
  return performance.now() - start;
};
