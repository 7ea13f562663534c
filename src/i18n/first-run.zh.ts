/** What a planner reads on the first visit, in Chinese. */
export const firstRunZh = {
  steps: [
    {
      heading: '查看',
      text: '单击地图，看这里有什么、依据哪份文件、有多准。按 Ctrl+K 查找地名、项目或坐标，拼音首字母也行。',
    },
    {
      heading: '核查',
      text: '画一个地块，或把文件拖进窗口，得出与各控制线的重叠面积、距离和结论。文件只在本机读取，不会上传。',
    },
    {
      heading: '汇报',
      text: '按 F5 开始放映，翻页笔可用；放映中按 A 可以当场画地块核查，Esc 回到原来的场景。',
    },
  ],
  dismiss: '不再显示',
  back: '上一步',
  next: '下一步',
  done: '开始使用',
};
