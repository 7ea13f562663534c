import * as v from 'valibot';
import { errorIssue, type Issue } from './issue';
import { projectMark, projectSchema, projectVersion, type ProjectFile } from './project-schema';
import { schemaPath } from './schema-path';

/** Longest piece of the user's data that is repeated in a message, characters. */
const longestQuote = 60;

/** Problems of one file that are told: a file of another kind has one for each site. */
const mostTold = 20;

/**
 * What brings a file of an older form to the next one, by the older form's number. The second form added a filter of the whole plan and
 * a year to the view and to scenes, official layers and what checks had found: an older file has none of them.
 */
const migrations: Readonly<Record<number, (older: object) => object>> = {
  1: (older) => ({ ...older, schema: 2 }),
};

/**
 * A JSON value as a project of the newest form, whatever form it was written in; or why it can't be used. A file of a newer program is
 * refused: what it says more would be lost.
 * @param file its name, for the messages
 */
export function parseProject(
  value: unknown,
  file: string,
): { value: ProjectFile; issues: [] } | { value: null; issues: Issue[] } {
  const refuse = (...issues: Issue[]): { value: null; issues: Issue[] } => ({ value: null, issues });
  if (!isMarked(value)) return refuse(errorIssue('project-not-one', { file }));
  if (typeof value.schema === 'number' && value.schema > projectVersion) {
    const params = { found: value.schema, known: projectVersion };
    return refuse(errorIssue('project-newer', { file, path: 'schema' }, params));
  }
  const result = v.safeParse(projectSchema, migrated(value));
  if (!result.success) return refuse(...result.issues.slice(0, mostTold).map((issue) => told(issue, file)));
  const repeated = [
    ...checkUnique(result.output.sites, file, 'sites'),
    ...checkUnique(result.output.scenes ?? [], file, 'scenes'),
    ...checkUnique(result.output.measures ?? [], file, 'measures'),
  ];
  return repeated.length > 0 ? refuse(...repeated) : { value: result.output, issues: [] };
}

interface Marked {
  yutu: typeof projectMark;
  schema?: unknown;
}

const isMarked = (value: unknown): value is Marked =>
  typeof value === 'object' && value !== null && 'yutu' in value && value.yutu === projectMark;

/** A file in the newest form that is known for it. */
function migrated(value: Marked): object {
  const migrate = typeof value.schema === 'number' ? migrations[value.schema] : undefined;
  const next = migrate?.(value);
  return next && isMarked(next) ? migrated(next) : value;
}

function told(issue: v.BaseIssue<unknown>, file: string): Issue {
  const received = issue.received;
  return errorIssue(
    'project-field',
    { file, path: schemaPath(issue) },
    {
      expected: issue.expected ?? issue.message,
      received: received.length > longestQuote ? `${received.slice(0, longestQuote)}…` : received,
    },
  );
}

function checkUnique(items: readonly { id: string }[], file: string, path: string): Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, at) => {
    if (!seen.has(id)) return (seen.add(id), []);
    return [errorIssue('project-id-repeated', { file, path: `${path}[${at}].id` }, { id })];
  });
}
