import type { templateZh } from './template.zh';

/** The choice of a template for check sheets, in English. */
export const templateEn: typeof templateZh = {
  label: 'Template',
  usual: 'usual',
  choose: 'Choose a template file…',
  back: 'Back to the usual',
  hint: 'A template changes wording, logo, sections and columns, never verdicts or figures.',
  saveDocx: 'Save as Word',
  makingDocx: 'Making the Word document…',
  docxFailed: 'The Word document could not be made.',
  operator: 'Planner',
};
