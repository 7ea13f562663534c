import type { RepairWords } from './repair-words';

/** The words of repairs in Chinese. */
export const repairZh: RepairWords = {
  title: '修复图形',
  unasked: '程序不会自行修改图形。请比较下列做法的前后面积，选定后才会改动，并可撤销。',
  nothing: '没有可靠的修复办法。请在原软件中改正后重新载入。',
  name: {
    'close-rings': '闭合',
    'drop-repeats': '删去重复点',
    'cut-spikes': '剪去尖刺',
    'even-odd': '按奇偶规则拆分',
    'unite-parts': '合并各部分',
    'subtract-holes': '从外环中扣除各孔',
  },
  does: {
    'close-rings': '用直线连接环的末点与首点：{count} 个环没有闭合，最大缺口 {size} 米。',
    'drop-repeats': '删去与前一点完全相同的点：{count} 个。',
    'cut-spikes': '剪去宽不超过 10 厘米的尖刺：{count} 处，最长 {size} 米。',
    'even-odd': '在边界相交处拆开，被环围住奇数次的为用地，偶数次的不是：{count} 处。重叠的部分会被扣去。',
    'unite-parts': '凡在任一部分之内的都是用地，重叠处只计一次，公共边去掉：{count} 处。',
    'subtract-holes':
      '在外环之内、又不在任何孔之内的为用地：外环以外的孔不计，重叠的孔只扣一次：{count} 处。',
  },
  area: '面积由 {before} 变为 {after}',
  sameGround: '占地范围不变',
  changedGround: '占地范围有 {changed} 的变化，请在图上核对',
  choose: '采用',
  showPlaces: '在图上查看',
};
