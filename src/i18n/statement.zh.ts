import type { StatementWords } from './statement-words';

/** Words around the statements of a plan's documents, in Chinese. */
export const statementZh: StatementWords = {
  placement: {
    mapped: '已上图',
    town: '只到镇街',
    county: '全域',
    unlocated: '未定位',
    outside: '在图外',
    'non-spatial': '非空间',
    sensitive: '不宜上图',
  },
  status: {
    existing: '现状',
    construction: '在建',
    planned: '规划',
    study: '研究',
    target: '目标',
    control: '管控',
  },
  contradiction: {
    conflict: '不一致',
    definition: '口径不同',
    misprint: '疑似笔误',
    gap: '原文缺失',
    consistent: '复核相符',
  },
};
