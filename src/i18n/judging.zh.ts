import type { JudgingWords } from './judging-words';

/** How many of the figures agreed only after the shape was built anew; nothing where all did at once. */
export const zhRetried = (retried: number): string => (retried > 0 ? `（其中 ${retried} 个重算后一致）` : '');

export const judgingZh: JudgingWords = {
  bounds: '按精度',
  boundsValue: (least, greatest) => `最少 ${least}，最多 ${greatest}`,
  boundsUnknown: '未能算出',
  inside: '范围内',
  outside: '范围外',
  planarArea: (zone, meridian, epsg) => `高斯平面面积（3°带第 ${zone} 带，${meridian}°，EPSG:${epsg}）`,
  agreement: (agreed, figures, retried) =>
    `本地块 ${figures} 个数值中，${agreed} 个经两种算法核对一致${zhRetried(retried)}。`,
  runAgreement: (agreed, figures, retried) =>
    `本次核查共 ${figures} 个数值，${agreed} 个一致${zhRetried(retried)}。`,
  shareLeast: (percent) => `要求不低于 ${percent}`,
  sharePercent: (name) => `${name}（%）`,
  override: {
    heading: '经办人改判',
    state: '改判为',
    reason: '理由（必填，写入核查单）',
    apply: '改判',
    remove: '撤销改判',
    value: (word, reason) => `${word}。理由：${reason}`,
    lapsed: '程序的判定已变，原来的改判不再有效：',
    verdict: (word, count) => `经办人改判 ${count} 项后：${word}`,
  },
};
