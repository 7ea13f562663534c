import type * as v from 'valibot';

const joinPath = (base: string, key: unknown): string =>
  typeof key === 'number' ? `${base}[${key}]` : base === '' ? String(key) : `${base}.${String(key)}`;

/** Where in a value a schema found a problem, e.g. `layers[3].symbology.classes[0].values`; under `base` when the value is part of a file. */
export function schemaPath(issue: v.BaseIssue<unknown>, base = ''): string {
  return (issue.path ?? []).reduce((path, item) => joinPath(path, item.key), base);
}
