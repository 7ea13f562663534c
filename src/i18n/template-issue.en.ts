import type { TemplateIssueCode } from '../domain/issue-code';

/** Problems of a template of check sheets, in English. */
export const templateIssueEn: Readonly<Record<TemplateIssueCode, string>> = {
  'template-not-one':
    'This is no template of check sheets. A template is a JSON file that begins with "yutu": "sheet-template": start from the example.',
  'template-newer':
    'The template has version {found}, and this program knows versions up to {known}; it was not taken. Use a newer program, or write it for version {known}.',
  'template-field':
    '{expected} was expected, and {received} was found; the template was not taken. Mend this place.',
  'template-unknown':
    'A template has no such field; it was not taken. Remove it, or look how the example template has it.',
  'template-list':
    'Each can be named once, and {expected} can’t be left out: without them a sheet would hide something. The template was not taken.',
  'template-logo':
    'A logo must be a PNG of 150 kB at most, written as data:image/png;base64,…; the template was not taken.',
};
