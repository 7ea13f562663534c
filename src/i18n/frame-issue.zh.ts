import type { FrameIssueCode } from '../domain/issue-code';

/** Problems with the frame of a file's coordinates, in Chinese. */
export const frameIssueZh: Readonly<Record<FrameIssueCode, string>> = {
  'frame-unknown':
    '文件写明的坐标系“{text}”本程序不认识，没有载入，也不会当作 CGCS2000。请转换为 CGCS2000 后重新导出，或确认后手动指定坐标系。',
  'frame-none-fits':
    '坐标值（第一列 {firstMin}～{firstMax}，第二列 {secondMin}～{secondMax}）在经纬度、CGCS2000 各投影带和 Web 墨卡托中都不落在规划范围附近，无法判断坐标系。请核对坐标，或手动指定坐标系。',
  'frame-two-belts':
    '东坐标的带号不一致：既有 {first} 带，又有 {second} 带。请换到同一带，或按带分成几个文件。',
  'frame-datum-older':
    '坐标系是“{text}”，不是 CGCS2000，两者相差几十米到一百多米，不能直接叠加。请在测绘部门转换为 CGCS2000 后载入，或填写转换到 CGCS2000 的七参数。',
  'frame-claim-against-digits':
    '写明的坐标系“{text}”与坐标值不符（第一列 {firstMin}～{firstMax}，第二列 {secondMin}～{secondMax}）。两者必有一错，请选择以哪个为准，或改正后重新导出。',
  'frame-claim-against-prefix':
    '写明的坐标系“{text}”与坐标值不符：东坐标带有带号 {prefix}。两者必有一错，请选择以哪个为准，或改正后重新导出。',
  'frame-axes-against-format':
    '坐标值（第一个 {firstMin}～{firstMax}，第二个 {secondMin}～{secondMax}）与“{text}”规定的次序相反，纬度写在了经度前面。请对调后重新导出，或确认按相反的次序读取。',
  'frame-claims-differ': '文件写明了两个不同的坐标系：“{first}”和“{second}”。请核对后选择其中之一。',
  'frame-zone-against-prefix':
    '文件头的带号为 {zone}，东坐标却带有带号 {prefix}。两者必有一错，请核对后选择，或改正文件头。',
  'frame-width-against-prefix':
    '文件头写的是 {width} 度分带，东坐标的带号 {prefix} 却属于 {prefixWidth} 度带。请核对后选择，或改正文件头。',
  'frame-zone-unknown':
    '文件头的带号“{zone}”与分带不符：3 度带为 25～45，6 度带为 13～23。请核对带号，或选择中央经线。',
};
