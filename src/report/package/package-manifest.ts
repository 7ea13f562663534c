import { statesByGravity } from '../../domain/finding';
import type { ArchivedFile } from '../../io/hashed-archive';
import type { BatchTally } from './batch-tally';
import { judgedLayers } from './overview-rows';
import type { PackageBasis } from './package-order';

/** Of `manifest.json`; another number stands for members that mean something else. */
const formatVersion = 1;

/**
 * What a package is made of, as JSON; `package-manifest.schema.json` describes it. A hash for every file but its own; the same package has the
 * same manifest.
 */
export function packageManifest(
  files: readonly ArchivedFile[],
  tally: BatchTally,
  basis: PackageBasis,
): string {
  const { plan, tool, contents, unchecked, template } = basis;
  const manifest = {
    format: 'yutu-package',
    formatVersion,
    engine: { name: tool.name, version: tool.version },
    time: basis.time,
    operator: basis.operator,
    mark: basis.mark,
    plan: plan && { id: plan.manifest.id, version: plan.manifest.version, sha256: plan.sha256 },
    layers: judgedLayers(basis).map(({ id, name, authority, version, date, source, sha256, official }) => ({
      id,
      name,
      authority,
      version,
      date,
      source,
      sha256,
      official,
    })),
    sources: [...tally.files.values()],
    read: basis.files ?? [],
    parameters: {
      frame: 'EPSG:4490',
      area: 'ellipsoidal',
      tolerancesM2: tally.tolerancesM2,
      template: template?.name ?? null,
      rules: basis.bindings.map(({ rule }) => rule.id),
    },
    contents,
    sites: {
      total: tally.sites + unchecked.length,
      checked: tally.sites,
      byState: Object.fromEntries(statesByGravity.map((state) => [state, tally.states.get(state) ?? 0])),
      unchecked,
    },
    agreement: tally.agreement,
    files,
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
