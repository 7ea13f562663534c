import { featureGroups, featureTotals, type FeatureGroup, type FeatureTotals } from './feature-statistics';
import { investmentField, valuesOf } from './feature-filter';
import type { PlanFeature } from './plan';
import type { PlanLayer } from './plan-schema';

/** How a geometry lies to an area, and how much of it lies inside. */
export interface InsidePart {
  /** `unknown`: it could not be told, which is never the same as outside */
  lies: 'outside' | 'partly' | 'whole' | 'unknown';
  /** ellipsoidal, of the part inside; null where it is not areal or can't be told */
  areaM2: number | null;
  /** geodesic, of the part inside; null where it is no line or can't be told */
  lengthM: number | null;
}

/** A feature that lies in an area, or may. */
export interface InsideFeature extends InsidePart {
  layer: PlanLayer;
  feature: PlanFeature;
}

/** What lies of one layer in an area. */
export interface LayerContents extends FeatureTotals {
  layer: PlanLayer;
  /** whole, in part, or not known */
  features: readonly InsideFeature[];
  /** how many reach over the border */
  partly: number;
  /** of how many it could not be told whether they lie inside */
  unknown: number;
  /** m² of the ground that the features cover inside, where several lie counted once; null where it can't be told */
  coveredM2: number | null;
}

const investmentOf = ({ properties }: PlanFeature): number | null => {
  const value = properties[investmentField];
  return typeof value === 'number' ? value : null;
};

/** What is counted of a feature; its investment is given for the whole of it, wherever it lies. */
const measuredOf = ({ feature, areaM2, lengthM }: InsideFeature) => ({
  areaM2,
  lengthM,
  investmentYi: investmentOf(feature),
});

const isInside = ({ lies }: InsidePart): boolean => lies !== 'unknown';

/** @param parts of the features, in their order */
export function layerContents(
  layer: PlanLayer,
  features: readonly PlanFeature[],
  parts: readonly InsidePart[],
  coveredM2: number | null,
): LayerContents {
  const all = features.flatMap((feature, i): InsideFeature[] => {
    const part = parts[i];
    return part && part.lies !== 'outside' ? [{ layer, feature, ...part }] : [];
  });
  const inside = all.filter(isInside);
  return {
    layer,
    features: all,
    ...featureTotals(inside.map(measuredOf)),
    partly: all.filter(({ lies }) => lies === 'partly').length,
    unknown: all.length - inside.length,
    coveredM2,
  };
}

/** What several layers come to together. */
export const totalsOf = (contents: readonly LayerContents[]): FeatureTotals =>
  featureTotals(contents.flatMap(({ features }) => features.filter(isInside).map(measuredOf)));

/** What projects in an area come to for each value of a field. */
export interface ContentsGroup extends FeatureGroup {
  features: readonly InsideFeature[];
}

/** The features inside by a field such as `field` or `period`: the groups with the greatest investment first, then the largest. */
export function groupContents(contents: readonly LayerContents[], field: string): ContentsGroup[] {
  const inside = contents.flatMap(({ features }) => features.filter(isInside));
  const valuesIn = ({ layer, feature }: InsideFeature): readonly string[] => valuesOf(layer, feature, field);
  const items = inside.map((one) => ({ ...one, ...measuredOf(one) }));
  return featureGroups(items, valuesIn)
    .map((group) => ({
      ...group,
      features: inside.filter((one) => {
        const own = valuesIn(one);
        return own.length === 0 ? group.value === '' : own.includes(group.value);
      }),
    }))
    .toSorted((a, b) => b.investmentYi - a.investmentYi || b.count - a.count);
}
