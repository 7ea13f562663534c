import { warningIssue, type Issue } from '../domain/issue';
import type { ProjectLayer } from '../domain/project-schema';
import type { OfficialRecord } from './official-record';

/** Digits of a hash that are enough for people to tell files apart. */
const shownDigits = 12;

/** An official layer as a project has it, with its zones only where they are to be handed on. */
export function projectLayerOf(
  { id, form, file, sha256, reading, zones }: OfficialRecord,
  withZones: boolean,
): ProjectLayer {
  const { name, source, version, date, accuracyM, coversPlan, rules } = form;
  return {
    ...{ id, name, file, sha256, source, version, date, accuracyM, coversPlan, rules: [...rules] },
    ...(reading && { reading }),
    ...(withZones && {
      zones: zones.map(({ id: zone, name: called, geometry }) => ({ id: zone, name: called, geometry })),
    }),
  };
}

/** The layers of a project that came with their zones and aren't loaded yet; they last as long as the page. */
export const recordsOf = (
  layers: readonly ProjectLayer[],
  loaded: readonly OfficialRecord[],
  plan: string,
): OfficialRecord[] =>
  layers.flatMap(({ id, file, sha256, reading, zones, ...form }) =>
    !zones || isLoaded(sha256, loaded)
      ? []
      : [{ id, plan, file, sha256, ...(reading && { reading }), zones, form: { ...form, keep: false } }],
  );

/** Tells of the layers that a project was made with and that are not here. */
export const absentLayers = (
  layers: readonly ProjectLayer[],
  loaded: readonly OfficialRecord[],
  file: string,
): Issue[] =>
  layers
    .filter(({ sha256 }) => !isLoaded(sha256, loaded))
    .map(({ name, file: source, sha256 }) =>
      warningIssue('project-layer-absent', { file }, { name, source, sha256: sha256.slice(0, shownDigits) }),
    );

const isLoaded = (sha256: string, loaded: readonly OfficialRecord[]): boolean =>
  loaded.some((record) => record.sha256 === sha256);
