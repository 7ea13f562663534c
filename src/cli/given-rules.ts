import { readFile } from 'node:fs/promises';
import { errorIssue, type Issue } from '../domain/issue';
import { rulesSchema, type Rule } from '../domain/rule-schema';
import { checkUnique } from '../plan/check-ids';
import { parsePackFile } from '../plan/parse-pack-file';
import { packFiles, type PlanFiles } from '../plan/plan-files';

/** Rules that were given in place of a pack's. */
export interface GivenRules {
  rules: readonly Rule[];
  bytes: Uint8Array<ArrayBuffer>;
}

/** Reads a rules file as a pack's `rules.json` is read; null, and `report` told why, when it has an error. */
export async function readGivenRules(
  path: string,
  report: (issue: Issue) => void,
): Promise<GivenRules | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    report(errorIssue('file-unreadable', { file: path }));
    return null;
  }
  const own = new Uint8Array(bytes);
  const { value, issues } = parsePackFile(rulesSchema, own, path);
  for (const issue of issues) report(issue);
  return value && { rules: value.rules, bytes: own };
}

/** Without a plan rules can only be about zone files: each has a name of its own, and the layer that it names is among them. */
export const checkGivenRules = (
  { rules }: GivenRules,
  zoneIds: ReadonlySet<string>,
  path: string,
): Issue[] => [
  ...checkUnique(rules, path, 'rules'),
  ...rules.flatMap(({ layer }, index) =>
    layer === null || zoneIds.has(layer)
      ? []
      : [errorIssue('plan-reference-unknown', { file: path, path: `rules[${index}].layer` }, { id: layer })],
  ),
];

/**
 * A pack with other rules. Those about zone files have no layer as far as the pack is concerned, and are bound to theirs later.
 */
export function withRules(
  files: PlanFiles,
  { rules, bytes }: GivenRules,
  zoneIds: ReadonlySet<string>,
): PlanFiles {
  const isForZones = ({ layer }: Rule): boolean => layer !== null && zoneIds.has(layer);
  const read = rules.some(isForZones)
    ? new TextEncoder().encode(
        JSON.stringify({ schema: 1, rules: rules.map((rule) => (isForZones(rule) ? unbound(rule) : rule)) }),
      )
    : bytes;
  return { read: (path) => (path === packFiles.rules ? Promise.resolve(read) : files.read(path)) };
}

const unbound = (rule: Rule): Rule => ({ ...rule, layer: null });
