import { errorIssue, type Issue } from '../domain/issue';
import { parseSheetTemplate } from '../domain/parse-sheet-template';
import type { SheetTemplate } from '../domain/sheet-template';
import { parseJsonFile } from './parse-json-file';

/** A template of check sheets, from bytes; null with everything that keeps it from being used. */
export function readSheetTemplate(
  bytes: Uint8Array,
  file: string,
): { template: SheetTemplate | null; issues: Issue[] } {
  const json = parseJsonFile(bytes, file);
  return json.value === null
    ? { template: null, issues: json.issues.map(asTemplate) }
    : parseSheetTemplate(json.value, file);
}

/** A number or a word alone is JSON too, and no template. */
const asTemplate = (issue: Issue): Issue =>
  issue.code === 'geojson-type-unknown' ? errorIssue('template-not-one', issue.at) : issue;
