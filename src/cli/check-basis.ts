import { basename, extname, join } from 'node:path';
import { bindRules, planCoverage } from '../check/bind-rules';
import type { ControlLayer, RuleBinding } from '../domain/finding';
import { boundsOf, middleOf, polygonsOf, type LonLat } from '../domain/geometry';
import type { Issue } from '../domain/issue';
import type { Plan } from '../domain/plan';
import type { Box } from '../domain/schema-parts';
import { loadPlan } from '../plan/load-plan';
import { packFiles } from '../plan/plan-files';
import type { CheckOptions } from './check-options';
import { checkGivenRules, readGivenRules, withRules, type GivenRules } from './given-rules';
import { packFolder } from './pack-folder';
import type { ReadReport } from './site-file';
import { readZoneLayer, zoneRule } from './zone-layer';

/** Everything that sites are judged by. */
export interface CheckBasis {
  plan: Plan | null;
  bindings: readonly RuleBinding[];
  /** of the plane that everything is measured in */
  centre: LonLat;
  /** where sites should lie: anywhere without a plan */
  extent: Box;
}

type Report = (issue: Issue) => void;

/** Counts the errors on their way. */
class CountedReport implements ReadReport {
  errors = 0;
  readonly #to: ReadReport;

  constructor(to: ReadReport) {
    this.#to = to;
  }

  readonly issue = (issue: Issue): void => {
    if (issue.severity === 'error') this.errors += 1;
    this.#to.issue(issue);
  };

  readonly unsettled: ReadReport['unsettled'] = (file, detection) => {
    this.errors += 1;
    this.#to.unsettled(file, detection);
  };
}

const world: Box = [-180, -90, 180, 90];

/** Reads rules, plan and zones. Null when any of them has an error; `report` is told each. */
export async function readBasis(options: CheckOptions, report: ReadReport): Promise<CheckBasis | null> {
  const counted = new CountedReport(report);
  const note: Report = counted.issue;
  const zoneIds = idsOfZones(options.zones);
  const given = options.rules === null ? null : await readGivenRules(options.rules, note);
  if (counted.errors > 0) return null;
  const plan = options.plan === null ? null : await readPlan(options.plan, options, given, zoneIds, note);
  if (given && options.plan === null) {
    checkGivenRules(given, new Set(zoneIds), options.rules ?? '').forEach(note);
  }
  const zones = await readZones(options, zoneIds, plan, counted);
  if (counted.errors > 0) return null;
  const extent = plan?.manifest.extent ?? world;
  const centre = middleOf(plan?.manifest.extent ?? extentOf(zones));
  return { plan, bindings: bind(plan, given, zones), centre, extent };
}

/** A layer of zones is called by its file's name without extension; the second of a name has `-2` after it. */
const idsOfZones = (paths: readonly string[]): string[] => uniqueNames(paths.map(stemOf), new Set());

const stemOf = (path: string): string => basename(path, extname(path));

function uniqueNames(names: readonly string[], taken: ReadonlySet<string>): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name}-${n}`;
    used.add(unique);
    return unique;
  });
}

async function readPlan(
  folder: string,
  { rules }: CheckOptions,
  given: GivenRules | null,
  zoneIds: readonly string[],
  note: Report,
): Promise<Plan | null> {
  const pack = packFolder(folder);
  const { plan, issues } = await loadPlan(given ? withRules(pack, given, new Set(zoneIds)) : pack);
  for (const issue of issues) {
    const { file = '' } = issue.at;
    const isGiven = given !== null && file === packFiles.rules;
    note({ ...issue, at: { ...issue.at, file: isGiven ? (rules ?? '') : join(folder, file) } });
  }
  return plan;
}

async function readZones(
  { zones, authority }: CheckOptions,
  ids: readonly string[],
  plan: Plan | null,
  report: ReadReport,
): Promise<ControlLayer[]> {
  const reading = {
    authority,
    extent: plan?.manifest.extent ?? world,
    coverage: plan && planCoverage(plan),
  };
  const layers: ControlLayer[] = [];
  for (const [i, path] of zones.entries()) {
    const layer = await readZoneLayer(path, { ...reading, id: ids[i] ?? path }, report);
    if (layer) layers.push(layer);
  }
  return layers;
}

/** A box around all zones; the world where there are none. */
function extentOf(layers: readonly ControlLayer[]): Box {
  const polygons = layers.flatMap(({ zones }) => zones.flatMap(({ geometry }) => polygonsOf(geometry)));
  return boundsOf({ type: 'MultiPolygon', coordinates: polygons }) ?? world;
}

/**
 * The rules in force with their layers: those given, else the plan's; after them one for each layer of zones that no given rule
 * is about. Names that the plan uses already are changed, so that every rule and layer of a result has its own.
 */
function bind(plan: Plan | null, given: GivenRules | null, zones: readonly ControlLayer[]): RuleBinding[] {
  const ofPlan = plan ? bindRules(plan, []) : [];
  const named = (given?.rules ?? ofPlan.map(({ rule }) => rule)).map((rule, i): RuleBinding => {
    const zone = given && zones.find(({ id }) => id === rule.layer);
    return zone ? { rule, layer: zone } : { rule, layer: ofPlan[i]?.layer ?? null };
  });
  const free = zones.filter((zone) => !named.some(({ layer }) => layer === zone));
  const taken = new Set(named.flatMap(({ rule, layer }) => [rule.id, layer?.id ?? rule.id]));
  const ids = uniqueNames(
    free.map(({ id }) => id),
    taken,
  );
  const unnamed = free.map((zone, i) => ({ ...zone, id: ids[i] ?? zone.id }));
  return [...named, ...unnamed.map((layer) => ({ rule: zoneRule(layer), layer }))];
}
