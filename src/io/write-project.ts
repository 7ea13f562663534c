import type { ProjectDocument } from '../domain/project';
import { projectMark, projectVersion, type ProjectFile } from '../domain/project-schema';
import type { Scene } from '../domain/scene-schema';
import type { Site } from '../domain/site';

/** A project as the text of a file, one site and one scene a line, so that two of them can be compared line by line. */
export function writeProject({
  plan,
  sites,
  scenes,
  view,
  camera,
  layers,
  results,
  measures,
}: ProjectDocument): string {
  const mark = { yutu: projectMark, schema: projectVersion } satisfies Partial<ProjectFile>;
  const members = [
    ...Object.entries(mark).map(([key, value]) => member(key, JSON.stringify(value))),
    member('plan', JSON.stringify(plan)),
    member('sites', lines(sites.map(siteOfFile))),
    ...(scenes ? [member('scenes', lines(scenes))] : []),
    member('view', JSON.stringify(view)),
    ...(camera ? [member('camera', JSON.stringify(camera))] : []),
    ...(layers.length > 0 ? [member('layers', lines(layers))] : []),
    ...(results ? [member('results', JSON.stringify(results))] : []),
    ...(measures.length > 0 ? [member('measures', lines(measures))] : []),
  ];
  return `{${members.join(',\n')}}\n`;
}

/** Scenes as the file of a plan pack (`scenes.json`). */
export const writeScenes = (scenes: readonly Scene[]): string =>
  `${JSON.stringify({ schema: 1, scenes }, null, 2)}\n`;

const member = (key: string, json: string): string => `${JSON.stringify(key)}: ${json}`;

const lines = (items: readonly unknown[]): string =>
  items.length === 0 ? '[]' : `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

/** Its area and the place of its name follow from the outline and are not written. */
function siteOfFile({
  id,
  name,
  geometry,
  origin,
  properties,
  declaredArea,
  claims,
  overrides,
}: Site): ProjectFile['sites'][number] {
  const stated = declaredArea === undefined ? {} : { declaredArea };
  return { id, name, geometry, origin, properties, ...stated, claims, overrides };
}
