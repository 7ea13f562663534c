import { errorIssue, type Issue, type IssuePlace } from '../domain/issue';
import type { Plan } from '../domain/plan';
import type { FeatureFilter, FilterPart } from '../domain/schema-parts';
import type { Scene, SceneFigure, SceneStep } from '../domain/scene-schema';
import { checkBox, checkKnown, checkUnique, idsOf } from './check-ids';
import { packFiles } from './plan-files';

const file = packFiles.scenes;

type PartView = Pick<SceneStep, 'layers' | 'opacity' | 'filters' | 'highlights'>;

const unknown = (id: string, at: IssuePlace): Issue => errorIssue('plan-reference-unknown', at, { id });

/** What the layers of a plan hold, looked up once for all scenes. */
class Known {
  readonly layers: ReadonlySet<string>;
  readonly indicators: ReadonlySet<string>;
  readonly #plan: Plan;
  readonly #values = new Map<string, ReadonlySet<unknown>>();

  constructor(plan: Plan) {
    this.#plan = plan;
    this.layers = idsOf(plan.manifest.layers);
    this.indicators = idsOf(plan.indicators);
  }

  /** The values that the features of a layer have in a field; none for a layer that isn't there. */
  values(layer: string, field: string): ReadonlySet<unknown> {
    const key = JSON.stringify([layer, field]);
    const known = this.#values.get(key);
    if (known) return known;
    const features = this.#plan.layers.get(layer)?.features ?? [];
    const values = new Set(features.map(({ properties }) => properties[field]));
    values.delete(undefined);
    this.#values.set(key, values);
    return values;
  }
}

/** Filters of features that don't occur would show less than the scene says. */
function checkFilter(layer: string, filter: FeatureFilter, known: Known, path: string): Issue[] {
  return [
    ...checkField(layer, filter, known, path),
    ...(filter.and ?? []).flatMap((more, at) => checkField(layer, more, known, `${path}.and[${at}]`)),
  ];
}

function checkField(layer: string, part: FilterPart, known: Known, path: string): Issue[] {
  const { field } = part;
  const occurring = known.values(layer, field);
  if (occurring.size === 0)
    return [errorIssue('plan-field-unused', { file, path: `${path}.field` }, { field })];
  if (!('values' in part)) return [];
  return part.values.flatMap((value, at) =>
    occurring.has(value)
      ? []
      : [errorIssue('plan-scene-value', { file, path: `${path}.values[${at}]` }, { layer, field, value })],
  );
}

/** A layer that is filtered, lit up or made fainter is there; a scene that does so with one that it doesn't show says nothing. */
function checkPart(part: PartView, shown: readonly string[], known: Known, path: string): Issue[] {
  const layersOf = (table: object | undefined, name: string): Issue[] =>
    Object.keys(table ?? {}).flatMap((id) =>
      checkShown(id, shown, known, { file, path: `${path}.${name}.${id}` }),
    );
  return [
    ...checkKnown(part.layers ?? [], known.layers, file, `${path}.layers`),
    ...layersOf(part.opacity, 'opacity'),
    ...layersOf(part.filters, 'filters'),
    ...Object.entries(part.filters ?? {}).flatMap(([layer, filter]) =>
      known.layers.has(layer) ? checkFilter(layer, filter, known, `${path}.filters.${layer}`) : [],
    ),
    ...(part.highlights ?? []).flatMap(({ layer, feature }, at) => {
      const place = { file, path: `${path}.highlights[${at}]` };
      if (!known.layers.has(layer)) return [unknown(layer, place)];
      return known.values(layer, 'id').has(feature) ? [] : [unknown(feature, place)];
    }),
  ];
}

function checkShown(id: string, shown: readonly string[], known: Known, at: IssuePlace): Issue[] {
  if (!known.layers.has(id)) return [unknown(id, at)];
  return shown.includes(id) ? [] : [errorIssue('plan-scene-unseen', at, { id })];
}

function checkFigure(figure: SceneFigure, known: Known, path: string): Issue[] {
  if (figure.kind === 'indicators')
    return checkKnown(figure.indicators, known.indicators, file, `${path}.indicators`);
  const { layer, field, sum } = figure;
  if (!known.layers.has(layer)) return [unknown(layer, { file, path: `${path}.layer` })];
  const unused = (name: string, at: string): Issue[] =>
    known.values(layer, name).size > 0
      ? []
      : [errorIssue('plan-field-unused', { file, path: `${path}.${at}` }, { field: name })];
  return [...unused(field, 'field'), ...(sum ? unused(sum.field, 'sum.field') : [])];
}

/** The check of a site and what is drawn by hand belong to a project, where the site is. */
const checkOwn = ({ check }: Scene, path: string): Issue[] =>
  check === undefined ? [] : [errorIssue('plan-scene-site', { file, path: `${path}.check` }, { id: check })];

function checkScene(scene: Scene, { manifest }: Plan, known: Known, path: string): Issue[] {
  const { view, steps = [], compare, figure } = scene;
  const shownBy = (part: PartView): readonly string[] => part.layers ?? view.layers;
  return [
    ...checkPart(view, view.layers, known, `${path}.view`),
    ...checkBox(view.bounds, manifest.extent, file, `${path}.view.bounds`),
    ...steps.flatMap((step, at) => [
      ...checkPart(step, shownBy(step), known, `${path}.steps[${at}]`),
      ...(step.bounds ? checkBox(step.bounds, manifest.extent, file, `${path}.steps[${at}].bounds`) : []),
    ]),
    ...(compare ? checkPart(compare.view, shownBy(compare.view), known, `${path}.compare.view`) : []),
    ...(figure ? checkFigure(figure, known, `${path}.figure`) : []),
    ...checkOwn(scene, path),
  ];
}

/** Everything that a pack's scenes name is there: layers, features, fields and their values, indicators. */
export function checkScenes(plan: Plan): Issue[] {
  const known = new Known(plan);
  return [
    ...checkUnique(plan.scenes, file, 'scenes'),
    ...plan.scenes.flatMap((scene, at) => checkScene(scene, plan, known, `scenes[${at}]`)),
  ];
}
