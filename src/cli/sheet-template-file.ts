import { readFile } from 'node:fs/promises';
import { errorIssue, type Issue } from '../domain/issue';
import { sheetTemplateSchema, type SheetTemplate } from '../domain/sheet-template';
import { parsePackFile } from '../plan/parse-pack-file';

/** Reads a template of the check sheet; null, and `report` told why, when it has an error. */
export async function readTemplate(
  path: string,
  report: (issue: Issue) => void,
): Promise<SheetTemplate | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) {
    report(errorIssue('file-unreadable', { file: path }));
    return null;
  }
  const { value, issues } = parsePackFile(sheetTemplateSchema, new Uint8Array(bytes), path);
  issues.forEach(report);
  return value;
}
