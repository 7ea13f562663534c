import type { FindingWords } from './finding-words';

export const findingZh: FindingWords = {
  states: {
    found: {
      conflict: '涉及',
      attention: '涉及',
      undetermined: '无法判定',
      unanalysed: '未分析',
      clear: '不涉及',
    },
    suspected: {
      conflict: '疑似涉及',
      attention: '疑似涉及',
      undetermined: '无法判定',
      unanalysed: '未分析',
      clear: '示意未见',
    },
  },
  partlyUnanalysed: '部分未分析',
  because: {
    'methods-disagree': '两种算法的面积不一致，超出容差',
    'computation-failed': '计算没有完成（出错、超时或结果不是有限数）',
    'outside-coverage': '地块有一部分在图层覆盖范围之外，那里没有数据',
    'within-accuracy': '离控制区边界的距离在数据精度之内',
    'below-precision': '重叠极窄，小于数据精度，可能只是坐标取位造成的咬合',
    'layer-missing': '没有这一控制要素的数据',
    'not-located': '规划文件没有给出确定位置',
    superseded: '图上只有已被替代的旧口径资料，现行划定成果不在手边',
    claimed: '经办人申报属于允许的情形，须由主管部门认定',
  },
  contact: { none: '不相接', touching: '边界相接', sliver: '碎面', overlap: '重叠' },
  severity: { conflict: '原则上禁止', attention: '有条件，需征求意见' },
  authority: { statutory: '官方矢量', approved: '公布图件', schematic: '示意，不作为决策依据' },
  certainty: { verified: '条文已核', customary: '通行口径', unverified: '条文未核' },
};
