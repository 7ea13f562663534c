import type { TemplateIssueCode } from '../domain/issue-code';

/** Problems of a template of check sheets, in Chinese. */
export const templateIssueZh: Readonly<Record<TemplateIssueCode, string>> = {
  'template-not-one':
    '不是核查单模板。模板是开头写有 "yutu": "sheet-template" 的 JSON 文件，请从示例模板改起。',
  'template-newer':
    '模板的版本为 {found}，本程序只认识到版本 {known}，没有采用。请用新版程序，或按版本 {known} 改写。',
  'template-field': '应为 {expected}，实际为 {received}，模板没有采用。请改正这一处。',
  'template-unknown': '模板没有这一项，没有采用。请删去它，或查看示例模板中的写法。',
  'template-list': '每项只能写一次，而且不能少了 {expected}：去掉它们，核查单就会有所隐瞒。模板没有采用。',
  'template-logo': '标志须是写成 data:image/png;base64,… 的 PNG，不超过 150 KB，模板没有采用。',
};
