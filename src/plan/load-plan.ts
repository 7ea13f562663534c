import type * as v from 'valibot';
import { errorIssue, type Issue } from '../domain/issue';
import type { LayerData, Plan } from '../domain/plan';
import {
  indicatorsSchema,
  planSchema,
  rulesSchema,
  scenesSchema,
  type PlanLayer,
  type PlanManifest,
} from '../domain/plan-schema';
import { sha256Hex } from '../domain/sha256-hex';
import { checkFeatures } from './check-features';
import { checkReferences } from './check-references';
import { checkSymbology } from './check-symbology';
import { parseLayer } from './parse-layer';
import { parsePackFile, type Parsed } from './parse-pack-file';
import { packFiles, type PlanFiles } from './plan-files';

/** A file that was read: its hash, and what was made of it. */
interface Read<T> extends Parsed<T> {
  file: string;
  sha256: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes, or null when the file isn't there. What the reader threw says nothing to a planner: the file's name does. */
async function readBytes(files: PlanFiles, file: string): Promise<Bytes | null> {
  try {
    return await files.read(file);
  } catch {
    return null;
  }
}

async function readFile<T>(
  files: PlanFiles,
  file: string,
  parse: (bytes: Bytes) => Parsed<T>,
): Promise<Read<T>> {
  const bytes = await readBytes(files, file);
  if (bytes === null) {
    return { file, sha256: '', value: null, issues: [errorIssue('plan-file-unreadable', { file })] };
  }
  return { file, sha256: await sha256Hex(bytes), ...parse(bytes) };
}

const readTable = <S extends v.GenericSchema>(
  files: PlanFiles,
  file: string,
  schema: S,
): Promise<Read<v.InferOutput<S>>> => readFile(files, file, (bytes) => parsePackFile(schema, bytes, file));

const readTables = (files: PlanFiles) =>
  Promise.all([
    readTable(files, packFiles.plan, planSchema),
    readTable(files, packFiles.rules, rulesSchema),
    readTable(files, packFiles.scenes, scenesSchema),
    readTable(files, packFiles.indicators, indicatorsSchema),
  ]);

const readLayers = (files: PlanFiles, manifest: PlanManifest | null) =>
  Promise.all(
    (manifest?.layers ?? []).map(({ file }) => readFile(files, file, (bytes) => parseLayer(bytes, file))),
  );

/** Hash of the listing `<sha256>  <file>\n`, in the order of file names, as `sha256sum` prints it. */
function hashPack(reads: readonly Read<unknown>[]): Promise<string> {
  const lines = reads.map(({ file, sha256 }) => ({ file, line: `${sha256}  ${file}\n` }));
  lines.sort((a, b) => (a.file < b.file ? -1 : 1));
  return sha256Hex(new TextEncoder().encode(lines.map(({ line }) => line).join('')));
}

function layerData(
  layers: readonly PlanLayer[],
  reads: readonly Read<LayerData['features']>[],
): Plan['layers'] {
  return new Map(
    layers.map(({ id }, index): [string, LayerData] => {
      const read = reads[index];
      return [id, { features: read?.value ?? [], sha256: read?.sha256 ?? '' }];
    }),
  );
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freezeDeep);
  Object.freeze(value);
}

function freezePlan(plan: Plan): Plan {
  plan.layers.forEach(freezeDeep);
  freezeDeep(plan);
  return plan;
}

const crossCheck = (plan: Plan): Issue[] => [
  ...checkReferences(plan),
  ...checkFeatures(plan),
  ...checkSymbology(plan),
];

/**
 * A pack: read, parsed, cross-checked and frozen. A pack with any error is not used at all, since a layer or a rule that
 * is silently missing would read as "nothing there".
 * @returns the plan, or null with every problem found (cross-checks are made once every file has parsed)
 */
export async function loadPlan(files: PlanFiles): Promise<{ plan: Plan | null; issues: Issue[] }> {
  const [manifest, rules, scenes, indicators] = await readTables(files);
  const layers = await readLayers(files, manifest.value);
  const reads = [manifest, rules, scenes, indicators, ...layers];
  const issues = reads.flatMap((read) => read.issues);
  if (
    issues.length > 0 ||
    manifest.value === null ||
    rules.value === null ||
    scenes.value === null ||
    indicators.value === null
  ) {
    return { plan: null, issues };
  }
  const plan: Plan = {
    manifest: manifest.value,
    rules: rules.value.rules,
    scenes: scenes.value.scenes,
    indicators: indicators.value.indicators,
    layers: layerData(manifest.value.layers, layers),
    sha256: await hashPack(reads),
  };
  const problems = crossCheck(plan);
  return { plan: problems.length > 0 ? null : freezePlan(plan), issues: problems };
}
