/** The choice of a template for check sheets, in Chinese. */
export const templateZh = {
  label: '核查单模板',
  usual: '默认',
  choose: '选择模板文件……',
  back: '恢复默认',
  hint: '模板只改措辞、标志、栏目和列，不改结论和数字。',
  saveDocx: '保存 Word',
  makingDocx: '正在生成 Word 文档……',
  docxFailed: 'Word 文档没有生成。',
  operator: '经办人',
};
