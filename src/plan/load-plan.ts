import type { Issue } from '../domain/issue';
import { indicatorsSchema } from '../domain/indicator-schema';
import type { LayerData, Plan, PlanOnScreen } from '../domain/plan';
import { planSchema, type PlanLayer, type PlanManifest } from '../domain/plan-schema';
import { rulesSchema } from '../domain/rule-schema';
import { scenesSchema } from '../domain/scene-schema';
import { statementsSchema, type StatementTable } from '../domain/statement-schema';
import { checkFeatures } from './check-features';
import { checkIndicators } from './check-indicators';
import { checkManifest } from './check-manifest';
import { checkReferences } from './check-references';
import { checkSymbology } from './check-symbology';
import { packFiles, type PlanFiles } from './plan-files';
import { hashPack, readLayers, readTable, type LayerReads, type Read } from './read-pack';

/** A plan, or null with every problem that was found. */
export interface Loaded<P> {
  plan: P | null;
  issues: Issue[];
}

const readTables = (files: PlanFiles) =>
  Promise.all([
    readTable(files, packFiles.rules, rulesSchema),
    readTable(files, packFiles.scenes, scenesSchema),
    readTable(files, packFiles.indicators, indicatorsSchema),
  ]);

const dataOf = (reads: LayerReads): Map<string, LayerData> =>
  new Map([...reads].map(([id, { value, sha256 }]) => [id, { features: value ?? [], sha256 }]));

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.values(value).forEach(freezeDeep);
  Object.freeze(value);
}

function frozen<P extends PlanOnScreen>(plan: P): P {
  plan.layers.forEach(freezeDeep);
  freezeDeep(plan);
  return plan;
}

const issuesOf = (reads: Iterable<Read<unknown>>): Issue[] => [...reads].flatMap(({ issues }) => issues);

const crossCheck = (plan: Plan): Issue[] => [
  ...checkManifest(plan),
  ...checkReferences(plan),
  ...checkFeatures(plan),
  ...checkSymbology(plan),
  ...checkIndicators(plan),
];

/** What the first screen needs: the layers that are on, and the polygon that the plan speaks for. */
const firstLayers = ({ layers, coverage }: PlanManifest): PlanLayer[] =>
  layers.filter(({ id, visible }) => visible || id === coverage.layer);

/** A plan of which the first screen can be shown, and the way to the whole of it. */
export interface PlanStart extends Loaded<PlanOnScreen> {
  /** Reads what is missing, once; the layers that were read before are kept. */
  finish: () => Promise<Loaded<Plan>>;
}

/**
 * Begins with a pack: its manifest and the layers of the first screen. The rest follows with `finish`, and only then is the pack
 * cross-checked as a whole and fit to check anything by.
 */
export async function startPlan(files: PlanFiles): Promise<PlanStart> {
  const manifest = await readTable(files, packFiles.plan, planSchema);
  if (manifest.value === null) return failedStart(manifest.issues);
  const first = await readLayers(files, firstLayers(manifest.value));
  const plan = { manifest: manifest.value, layers: dataOf(first) };
  const parsing = issuesOf(first.values());
  const issues = parsing.length > 0 ? parsing : checkManifest(plan);
  return {
    plan: issues.length > 0 ? null : frozen(plan),
    issues,
    finish: once(() => finishPlan(files, { ...manifest, value: plan.manifest }, first, plan.layers)),
  };
}

const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

const failedStart = (issues: Issue[]): PlanStart => ({
  plan: null,
  issues,
  finish: () => Promise.resolve({ plan: null, issues }),
});

async function finishPlan(
  files: PlanFiles,
  manifest: Read<PlanManifest> & { value: PlanManifest },
  first: LayerReads,
  shown: ReadonlyMap<string, LayerData>,
): Promise<Loaded<Plan>> {
  const tables = await readTables(files);
  const rest = await readLayers(
    files,
    manifest.value.layers.filter(({ id }) => !first.has(id)),
  );
  const reads = [manifest, ...tables, ...first.values(), ...rest.values()];
  const issues = issuesOf(reads);
  const [rules, scenes, indicators] = tables;
  if (issues.length > 0 || !rules.value || !scenes.value || !indicators.value) {
    return { plan: null, issues };
  }
  const plan: Plan = {
    manifest: manifest.value,
    rules: rules.value.rules,
    scenes: scenes.value.scenes,
    indicators: indicators.value.indicators,
    layers: new Map([...shown, ...dataOf(rest)]),
    sha256: await hashPack(reads),
  };
  const problems = crossCheck(plan);
  return { plan: problems.length > 0 ? null : frozen(plan), issues: problems };
}

/**
 * A whole pack: read, parsed, cross-checked and frozen. A pack with any error is not used at all, since a layer or a rule that
 * is silently missing would read as "nothing there".
 * @returns the plan, or null with every problem found (cross-checks are made once every file has parsed)
 */
export async function loadPlan(files: PlanFiles): Promise<Loaded<Plan>> {
  const { finish } = await startPlan(files);
  return finish();
}

/**
 * What the documents say, apart from the plan: without it everything else can still be used.
 * @returns the table, or null with every problem of the file
 */
export async function loadStatements(
  files: PlanFiles,
): Promise<{ statements: StatementTable | null; issues: Issue[] }> {
  const { value, issues } = await readTable(files, packFiles.statements, statementsSchema);
  return { statements: value, issues };
}
