import type { PlanFilter, YearState } from './filter-schema';
import type { PlanFeature } from './plan';
import type { PlanLayer } from './plan-schema';
import type { FeatureFilter, FilterPart } from './schema-parts';
import { stateInYear, yearsOf } from './state-in-year';
import type { View } from './view';

type LayerTraits = Pick<PlanLayer, 'id' | 'role' | 'authority'>;
type FilterView = Pick<View, 'filters' | 'everywhere' | 'year'>;

/** The field of a feature that gives its investment in 亿元. */
export const investmentField = 'investmentYi';

/** What a feature has in a field, as filters compare it: one text for each element of a list, documents for `sources`; none for nothing. */
export function valuesOf(
  { authority }: Pick<PlanLayer, 'authority'>,
  { properties }: Pick<PlanFeature, 'properties'>,
  field: string,
): readonly string[] {
  if (field === 'authority') return [authority];
  if (field === 'sources') return [...new Set(properties.sources.map(({ document }) => document))];
  const value = properties[field];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => one !== undefined && one !== null && one !== '').map(String);
}

const hasOneOf = (own: readonly string[], wanted: readonly string[]): boolean =>
  own.length === 0 ? wanted.includes('') : own.some((value) => wanted.includes(value));

/** From one number to another, both included. */
export interface NumberRange {
  /** none: from the least */
  from?: number | undefined;
  /** none: to the greatest */
  to?: number | undefined;
}

/** What is no number lies in no range. */
export const isInRange = (value: unknown, { from = -Infinity, to = Infinity }: NumberRange): boolean =>
  typeof value === 'number' && value >= from && value <= to;

/** The parts of a layer's filter, each of which must hold. */
export const partsOf = ({ and = [], ...first }: FeatureFilter): readonly FilterPart[] => [first, ...and];

function passesLayer(layer: LayerTraits, feature: PlanFeature, filter: FeatureFilter): boolean {
  return partsOf(filter).every((part) =>
    'values' in part
      ? hasOneOf(valuesOf(layer, feature, part.field), part.values)
      : isInRange(feature.properties[part.field], part),
  );
}

function passesYears({ properties }: PlanFeature, { years, datedOnly }: PlanFilter): boolean {
  if (!years) return true;
  const own = yearsOf(properties.period);
  return own ? own[0] <= years[1] && own[1] >= years[0] : !datedOnly;
}

function passesInvestment({ properties }: PlanFeature, { investmentYi }: PlanFilter): boolean {
  return !investmentYi || isInRange(properties[investmentField], investmentYi);
}

function passesText({ properties }: PlanFeature, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const { name, nameEn, aliases = [], note } = properties;
  return [name, nameEn, note, ...aliases].some((told) => told?.toLowerCase().includes(wanted.toLowerCase()));
}

/** Whether a feature is one of those that a filter of the whole plan lets through. */
export const passesFilter = (layer: LayerTraits, feature: PlanFeature, filter: PlanFilter): boolean =>
  Object.entries(filter.fields ?? {}).every(([field, values]) =>
    hasOneOf(valuesOf(layer, feature, field), values),
  ) &&
  passesYears(feature, filter) &&
  passesInvestment(feature, filter) &&
  passesText(feature, filter.text);

/** Whether a layer heeds the filter of the whole plan and the timeline: the ground of the map is always there. */
export const isFilterable = ({ role }: Pick<PlanLayer, 'role'>): boolean => role !== 'base';

/** Whether a view shows a feature of a layer that is on. The same for the map, legends, tables and statistics. */
export function isShown(layer: LayerTraits, feature: PlanFeature, view: FilterView): boolean {
  const ofLayer = view.filters[layer.id];
  if (ofLayer && !passesLayer(layer, feature, ofLayer)) return false;
  if (!isFilterable(layer)) return true;
  if (view.everywhere && !passesFilter(layer, feature, view.everywhere)) return false;
  return !view.year?.hidden.includes(stateInYear(feature.properties, view.year.at));
}

/** What a view draws of a layer's features. */
export interface ShownFeatures {
  /** ids of those that are drawn; null: all of them */
  only: readonly string[] | null;
  /** ids of those that are not there yet in the year that is shown, and drawn fainter */
  faint: readonly string[];
}

const everything: ShownFeatures = { only: null, faint: [] };

/** What a view draws of a layer: by id, so that the map and a list can't differ. */
export function shownFeatures(
  layer: LayerTraits,
  features: readonly PlanFeature[],
  view: FilterView,
): ShownFeatures {
  const isNarrowed = view.filters[layer.id] !== undefined || (isFilterable(layer) && isNarrow(view));
  if (!isNarrowed) return everything;
  const shown = features.filter((feature) => isShown(layer, feature, view));
  return {
    only: shown.length === features.length ? null : shown.map(({ id }) => id),
    faint: isFilterable(layer) ? faintIn(shown, view) : [],
  };
}

const isNarrow = ({ everywhere, year }: FilterView): boolean =>
  everywhere !== undefined || year !== undefined;

const builtStates = new Set<YearState>(['existing', 'construction']);

/** Whether a feature is on the ground in a year, be it as a building site. */
export const isThereIn = ({ properties }: PlanFeature, year: number): boolean =>
  builtStates.has(stateInYear(properties, year));

const faintIn = (shown: readonly PlanFeature[], { year }: FilterView): string[] =>
  year ? shown.filter((feature) => !isThereIn(feature, year.at)).map(({ id }) => id) : [];
