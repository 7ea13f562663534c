import type { TemplateIssueCode } from '../domain/issue-code';

/** Problems of a template of check sheets, in Chinese. */
export const templateIssueZh: Readonly<Record<TemplateIssueCode, string>> = {
  'template-not-one':
    '不是核查单模板。模板是开头写有 "yutu": "sheet-template" 的 JSON 文件，请从示例模板改起。',
  'template-newer':
    '模板的版本为 {found}，本程序只认识到版本 {known}，没有采用。请用新版程序，或按版本 {known} 改写。',
  'template-field':
    '应为 {expected}，实际为 {received}，模板没有采用。请改正这一处；结论、分层核查表、核实部门、说明和数据版本不能去掉，标志须是不超过 150 KB 的 PNG。',
};
