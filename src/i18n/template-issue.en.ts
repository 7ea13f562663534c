import type { TemplateIssueCode } from '../domain/issue-code';

/** Problems of a template of check sheets, in English. */
export const templateIssueEn: Readonly<Record<TemplateIssueCode, string>> = {
  'template-not-one':
    'This is no template of check sheets. A template is a JSON file that begins with "yutu": "sheet-template": start from the example.',
  'template-newer':
    'The template has version {found}, and this program knows versions up to {known}; it was not taken. Use a newer program, or write it for version {known}.',
  'template-field':
    '{expected} was expected, and {received} was found; the template was not taken. Mend this place. Conclusion, findings, offices, notes and data versions can’t be left out, and a logo must be a PNG of 150 kB at most.',
};
