import * as v from 'valibot';
import { errorIssue, type Issue } from './issue';
import type { TemplateIssueCode } from './issue-code';
import { schemaPath } from './schema-path';
import {
  sheetTemplateMark,
  sheetTemplateSchema,
  sheetTemplateVersion,
  type SheetTemplate,
} from './sheet-template';

/** Longest piece of the user's data that is repeated in a message, characters. */
const longestQuote = 60;
const mostTold = 10;

const isMarked = (value: unknown): value is { schema?: unknown } =>
  typeof value === 'object' && value !== null && 'yutu' in value && value.yutu === sheetTemplateMark;

/** Which kind of mistake a schema's issue is. */
function codeOf({ type, expected, path }: v.BaseIssue<unknown>): TemplateIssueCode {
  if (path?.[0]?.key === 'logo') return 'template-logo';
  if (type === 'strict_object' && expected === 'never') return 'template-unknown';
  return type === 'check' ? 'template-list' : 'template-field';
}

function told(issue: v.BaseIssue<unknown>, file: string): Issue {
  const { received } = issue;
  return errorIssue(
    codeOf(issue),
    { file, path: schemaPath(issue) },
    {
      expected: issue.expected ?? issue.message,
      received: received.length > longestQuote ? `${received.slice(0, longestQuote)}…` : received,
    },
  );
}

/**
 * A JSON value as a template of check sheets, or why it can't be used: it is taken whole or not at all. One of a newer program is
 * refused, since what it asks for more would be left out in silence.
 * @param file its name, for the messages
 */
export function parseSheetTemplate(
  value: unknown,
  file: string,
): { template: SheetTemplate; issues: [] } | { template: null; issues: Issue[] } {
  if (!isMarked(value)) return { template: null, issues: [errorIssue('template-not-one', { file })] };
  if (typeof value.schema === 'number' && value.schema > sheetTemplateVersion) {
    const params = { found: value.schema, known: sheetTemplateVersion };
    return { template: null, issues: [errorIssue('template-newer', { file, path: 'schema' }, params)] };
  }
  const result = v.safeParse(sheetTemplateSchema, value);
  return result.success
    ? { template: result.output, issues: [] }
    : { template: null, issues: result.issues.slice(0, mostTold).map((issue) => told(issue, file)) };
}
