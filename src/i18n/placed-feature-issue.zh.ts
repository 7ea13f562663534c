import type { PlacedFeatureIssueCode } from '../domain/issue-code';

/** What is noticed when features are put on the map, in Chinese. */
export const placedFeatureIssueZh: Readonly<Record<PlacedFeatureIssueCode, string>> = {
  'repeated-points-left-out': '共有 {count} 个与前一点相同的点，读取时略去，面积不变。',
  'ring-spike':
    '此环有 {count} 处尖刺：边界出去又几乎沿原路返回（此处长 {lengthM} 米，根部宽 {widthCm} 厘米）。请核对此点；确为误点的，可用“修复”剪去。',
  'declared-area-differs':
    '填报面积 {declared}（{declaredHa} 公顷）与按坐标算得的 {computedHa} 公顷相差 {percent}%，超过 1%。请核对坐标或填报面积。',
  'declared-area-in-m2': '填报面积 {declared} 按规定应为公顷，但只有按平方米才与坐标相符，已按平方米理解。',
  'declared-area-in-mu': '填报面积 {declared} 按规定应为公顷，但只有按亩才与坐标相符，已按亩理解。',
  'frame-undeclared': '文件没有写明坐标系（如缺 .prj），已按坐标值的大小判定。请看采用的坐标系是否正确。',
  'axes-against-heads': '坐标的次序与表头或格式的说法相反，已按坐标值的大小判定。请看位置是否正确。',
};
