import type { ProjectDocument } from '../domain/project';

/** Whether nothing was changed between two states of a project: edits make new objects. */
export const isSameDocument = (a: ProjectDocument, b: ProjectDocument): boolean =>
  a.sites === b.sites &&
  a.scenes === b.scenes &&
  a.view === b.view &&
  a.camera === b.camera &&
  a.layers === b.layers &&
  a.results === b.results &&
  a.measures === b.measures;

/** JSON that is the same for the same values, in whatever order an object has its keys. */
export const jsonInOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
