import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ControlLayer, ControlZone } from '../domain/finding';
import type { Areal } from '../domain/geometry';
import type { Authority } from '../domain/plan-schema';
import type { Rule } from '../domain/rule-schema';
import type { Box } from '../domain/schema-parts';
import { cliEn } from '../i18n/cli.en';
import { cliZh } from '../i18n/cli.zh';
import type { StreamedSite } from '../io/read-feature-stream';
import { openSites, type ReadReport } from './site-file';

/** What zone files are read with. */
export interface ZoneReading {
  /** of the layer */
  id: string;
  authority: Authority;
  /** where the zones should lie */
  extent: Box;
  /** where the files speak; null: everywhere */
  coverage: Areal | null;
}

/**
 * A file of polygons, in any format that sites come in, as a layer. Zones may say how accurate their border is (`accuracyM`, metres); without it they
 * are taken as exact.
 * @returns null when it can't be read as a whole; `report` is told why
 */
export async function readZoneLayer(
  path: string,
  { id, authority, extent, coverage }: ZoneReading,
  report: ReadReport,
): Promise<ControlLayer | null> {
  const file = await openSites(path, {}, extent, report);
  if (file === null) return null;
  const zones: ControlZone[] = [];
  for await (const read of file.sites(extent, report, () => undefined)) zones.push(zoneOf(read));
  const { mtime } = await stat(path);
  return {
    id,
    name: id,
    authority,
    version: file.sha256.slice(0, versionLength),
    date: mtime.toISOString().slice(0, 'yyyy-mm-dd'.length),
    source: basename(path),
    sha256: file.sha256,
    superseded: null,
    official: true,
    zones,
    coverage,
  };
}

/** Digits of the hash that tell versions of a file apart. */
const versionLength = 12;

function zoneOf({ id, feature, name, geometry, properties }: StreamedSite): ControlZone {
  const { accuracyM } = properties;
  const own = typeof id === 'string' || typeof id === 'number' ? String(id) : String(feature + 1);
  return {
    id: own,
    name: name ?? own,
    accuracyM: typeof accuracyM === 'number' && accuracyM > 0 ? accuracyM : 0,
    geometry,
    properties,
  };
}

/** The rule that a layer is judged by when no other is given: nothing may overlap it. */
export const zoneRule = ({ id, name }: ControlLayer): Rule => ({
  kind: 'forbid-overlap',
  id,
  title: { zh: name, en: name },
  severity: 'conflict',
  layer: id,
  clause: { law: { zh: cliZh.zones.law, en: cliEn.zones.law }, certainty: 'unverified' },
  text: { zh: cliZh.zones.text, en: cliEn.zones.text },
  office: { zh: cliZh.zones.office, en: cliEn.zones.office },
});
