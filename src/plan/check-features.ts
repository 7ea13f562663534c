import { positionsOf, type Geometry } from '../domain/geometry';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Plan, PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Box } from '../domain/schema-parts';

/** What of the pack a feature is checked against. */
interface Known {
  extent: Box;
  documents: ReadonlySet<string>;
  credits: ReadonlySet<string>;
  /** ids of features met so far, in any layer */
  features: Set<string>;
}

const kindOf = (geometry: Geometry): PlanLayer['geometry'] => {
  if (geometry.type.endsWith('Point')) return 'point';
  return geometry.type.endsWith('LineString') ? 'line' : 'polygon';
};

/** Only a thing whose towns are known, or about which something is said, may be without a place on the map. */
function checkPlaced({ properties }: PlanFeature, at: IssuePlace): Issue[] {
  const excused = properties.note !== undefined || (properties.towns ?? []).length > 0;
  return excused ? [] : [errorIssue('plan-feature-unplaced', at)];
}

function checkInside(geometry: Geometry, [west, south, east, north]: Box, at: IssuePlace): Issue[] {
  for (const lonLat of positionsOf(geometry)) {
    const [lon, lat] = lonLat;
    if (lon < west || lon > east || lat < south || lat > north) {
      return [errorIssue('plan-feature-outside', { ...at, lonLat }, { lon, lat })];
    }
  }
  return [];
}

function checkGeometry(feature: PlanFeature, layer: PlanLayer, known: Known, at: IssuePlace): Issue[] {
  if (feature.geometry === null) return checkPlaced(feature, at);
  const params = { expected: layer.geometry, received: feature.geometry.type };
  const kind =
    kindOf(feature.geometry) === layer.geometry ? [] : [errorIssue('plan-feature-shape', at, params)];
  return [...kind, ...checkInside(feature.geometry, known.extent, at)];
}

const checkKnown = (
  ids: readonly string[],
  known: ReadonlySet<string>,
  at: IssuePlace,
  name: string,
): Issue[] =>
  ids.flatMap((id, index) => {
    const path = `${at.path ?? ''}.properties.${name}[${index}]`;
    return known.has(id) ? [] : [errorIssue('plan-reference-unknown', { ...at, path }, { id })];
  });

/** What the documents say is sourced from them; the map's ground may rest on other people's data instead. */
function checkSourced({ properties }: PlanFeature, layer: PlanLayer, known: Known, at: IssuePlace): Issue[] {
  const { sources, credits = [] } = properties;
  const documents = sources.map(({ document }) => document);
  const supports = layer.role === 'base' ? [...documents, ...credits] : documents;
  return [
    ...(supports.length > 0 ? [] : [errorIssue('plan-feature-unsourced', at)]),
    ...checkKnown(documents, known.documents, at, 'sources'),
    ...checkKnown(credits, known.credits, at, 'credits'),
  ];
}

function checkFeature(feature: PlanFeature, layer: PlanLayer, known: Known, at: IssuePlace): Issue[] {
  const repeated = known.features.has(feature.id);
  known.features.add(feature.id);
  return [
    ...(repeated ? [errorIssue('plan-id-repeated', at, { id: feature.id })] : []),
    ...checkGeometry(feature, layer, known, at),
    ...checkSourced(feature, layer, known, at),
  ];
}

/** Every feature of a pack: unique, of its layer's shape, placed or excused, inside the extent, sourced. */
export function checkFeatures({ manifest, layers }: Plan): Issue[] {
  const known: Known = {
    extent: manifest.extent,
    documents: new Set(manifest.documents.map(({ id }) => id)),
    credits: new Set(manifest.credits.map(({ id }) => id)),
    features: new Set(),
  };
  return manifest.layers.flatMap((layer) =>
    (layers.get(layer.id)?.features ?? []).flatMap((feature, index) => {
      const featureName = feature.properties.name;
      const at = { file: layer.file, path: `features[${index}]`, feature: index, featureName };
      return checkFeature(feature, layer, known, at);
    }),
  );
}
