import type { PlanFeature, PlanOnScreen } from '../domain/plan';
import type { Plan } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Indicator } from '../domain/indicator-schema';
import type { Bilingual } from '../domain/schema-parts';
import type { Scene } from '../domain/scene-schema';
import type { SearchEntry, SearchKind } from '../domain/search-entry';
import type { Site } from '../domain/site';
import type { Statement, StatementTable } from '../domain/statement-schema';

/** Names that are searched by themselves, whatever the plan's list of attributes says. */
const nameFields: readonly string[] = ['name', 'nameEn', 'aliases'];

/** Everything of a plan that can be found. Layers that only give the map its ground are left out, as they are when a place is asked. */
export function planEntries(plan: Plan, statements: StatementTable | null): SearchEntry[] {
  const { manifest } = plan;
  const listed = manifest.layers.filter(({ queryable }) => queryable !== false);
  return [
    ...listed.flatMap((layer) => featureEntries(plan, layer, kindOfLayer(plan, layer.id, statements))),
    ...listed.map(layerEntry),
    ...(statements?.statements ?? []).map(statementEntry),
    ...plan.indicators.map(indicatorEntry),
  ];
}

function kindOfLayer(plan: Plan, layer: string, statements: StatementTable | null): SearchKind {
  if (plan.manifest.projectLayers.includes(layer)) return 'project';
  return layer === statements?.townLayer ? 'town' : 'feature';
}

function featureEntries(
  { manifest, layers }: PlanOnScreen,
  layer: PlanLayer,
  kind: SearchKind,
): SearchEntry[] {
  const details = manifest.search.filter((field) => !nameFields.includes(field));
  return (layers.get(layer.id)?.features ?? []).map((feature) =>
    featureEntry(feature, layer.id, kind, details),
  );
}

function featureEntry(
  { id, properties }: PlanFeature,
  layer: string,
  kind: SearchKind,
  details: readonly string[],
): SearchEntry {
  const { name, nameEn = name, aliases = [], towns = [] } = properties;
  return {
    kind,
    id,
    layer,
    title: { zh: name, en: nameEn },
    names: [...new Set([name, nameEn, ...aliases])],
    details: details.flatMap((field) => textsOf(properties[field])),
    towns,
  };
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');

const layerEntry = ({ id, name }: PlanLayer): SearchEntry => ({
  kind: 'layer',
  id,
  layer: id,
  title: name,
  names: bothOf(name),
  details: [],
});

const statementEntry = ({ id, names, text, towns, section }: Statement): SearchEntry => ({
  kind: 'statement',
  id,
  title: { zh: names.join('、') || text.zh, en: text.en },
  names: names.length > 0 ? names : [text.zh],
  details: [text.zh, text.en, section, id, ...towns],
  towns,
});

const indicatorEntry = ({ id, name }: Indicator): SearchEntry => ({
  kind: 'indicator',
  id,
  title: name,
  names: bothOf(name),
  details: [],
});

export const siteEntry = ({ id, name }: Site): SearchEntry => ({
  kind: 'site',
  id,
  title: { zh: name, en: name },
  names: [name],
  details: [],
});

export const sceneEntry = ({ id, title }: Scene): SearchEntry => ({
  kind: 'scene',
  id,
  title,
  names: bothOf(title),
  details: [],
});

export const commandEntry = (id: string, title: Bilingual): SearchEntry => ({
  kind: 'command',
  id,
  title,
  names: bothOf(title),
  details: [],
});

const bothOf = ({ zh, en }: Bilingual): string[] => [...new Set([zh, en])];
