import { buildChainTree } from '../../src/geo/build-chain-tree';
import { overlapShape } from '../../src/geo/overlap-shape';
import { overlapSum } from '../../src/geo/overlap-sum';
import { packPolygons } from '../../src/domain/pack-polygons';
import { SiteProfile } from '../../src/geo/site-profile';
import { ZoneOverlaps } from '../../src/geo/zone-overlaps';
import { plane } from '../geo/seeded-shapes';
import { toGeoJson, toPlaneGeometry, type Pair } from './pair';

/** A way to the overlap area of a pair, m²: right to rounding, and obeying the laws. */
export interface Engine {
  /** null where it says that it can't tell, which is a fault here: every pair is closed, finite and small */
  areaM2: (pair: Pair) => number | null;
  /** only for what the program lets in; else for any closed rings, by the even-odd rule */
  needsValid?: true;
}

/** The sums of the program. One is put under test by a line here. */
export const sums: Readonly<Record<string, Engine>> = {
  'slab sum': { areaM2: ({ a, b }) => overlapSum(a.flat(), [b.flat()])?.unionM2 ?? null },
  'chain tree': { areaM2: chainTreeSumM2, needsValid: true },
};

function chainTreeSumM2({ a, b }: Pair): number | null {
  const site = new SiteProfile();
  site.load(toPlaneGeometry(a));
  const tree = buildChainTree(packPolygons([toGeoJson(b)]), () => true);
  return new ZoneOverlaps(tree, site).measure().get(0) ?? 0;
}

/** The second method at its first try, for valid input: what the program holds the sum against. */
export const shape: Engine = {
  areaM2: ({ a, b }) => {
    const built = overlapShape(toPlaneGeometry(a), [toPlaneGeometry(b)], plane);
    return built === 'too-much-work' ? null : (built?.areaM2 ?? null);
  },
  needsValid: true,
};
