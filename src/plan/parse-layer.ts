import * as v from 'valibot';
import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { PlanFeature } from '../domain/plan';
import { featurePropertiesSchema } from '../domain/plan-schema';
import { parseGeometry } from './parse-geometry';
import { parsePackFile, parsePart, type Parsed } from './parse-pack-file';

const collectionSchema = v.strictObject({
  type: v.literal('FeatureCollection'),
  name: v.optional(v.string()),
  features: v.array(v.unknown()),
});

const featureSchema = v.strictObject({
  type: v.literal('Feature'),
  id: v.string(),
  geometry: v.unknown(),
  properties: featurePropertiesSchema,
});

function parseFeature(value: unknown, file: string, index: number): Parsed<PlanFeature> {
  const path = `features[${index}]`;
  const parsed = parsePart(featureSchema, value, file, path);
  if (parsed.value === null) return { value: null, issues: parsed.issues };
  const { id, properties } = parsed.value;
  const at: IssuePlace = { file, path: `${path}.geometry`, feature: index, featureName: properties.name };
  const issues: Issue[] = [];
  if (id !== properties.id) {
    issues.push(
      errorIssue('plan-feature-id-differs', { ...at, path: `${path}.id` }, { id, other: properties.id }),
    );
  }
  if (parsed.value.geometry === null) {
    return { value: { type: 'Feature', id, geometry: null, properties }, issues };
  }
  const geometry = parseGeometry(parsed.value.geometry, at);
  issues.push(...geometry.issues);
  return { value: { type: 'Feature', id, geometry: geometry.value, properties }, issues };
}

/** The features of a layer's file. With any issue some of them may be missing: the pack is then not to be used. */
export function parseLayer(bytes: Uint8Array<ArrayBuffer>, file: string): Parsed<PlanFeature[]> {
  const collection = parsePackFile(collectionSchema, bytes, file);
  if (collection.value === null) return { value: null, issues: collection.issues };
  const parsed = collection.value.features.map((feature, index) => parseFeature(feature, file, index));
  return {
    value: parsed.flatMap(({ value }) => (value === null ? [] : [value])),
    issues: parsed.flatMap(({ issues }) => issues),
  };
}
