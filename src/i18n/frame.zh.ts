import type { FrameWords } from './frame-words';

/** Names of frames, in Chinese. */
export const frameZh: FrameWords = {
  datum: {
    cgcs2000: 'CGCS2000',
    wgs84: 'WGS 84',
    xian80: '西安 80',
    beijing54: '北京 54',
    gcj02: 'GCJ-02（火星坐标）',
    bd09: 'BD-09（百度坐标）',
  },
  geographic: '{datum} 经纬度',
  belt: '{datum} {width} 度带 {zone} 带，中央经线 {meridian}°',
  plain: '{datum} 高斯—克吕格，中央经线 {meridian}°，东坐标不带带号',
  utm: 'WGS 84 UTM {zone} 带（北），中央经线 {meridian}°',
  other: '{datum} 横轴墨卡托，中央经线 {meridian}°，比例 {scale}，东偏移 {easting} 米，北偏移 {northing} 米',
  webMercator: 'Web 墨卡托',
  withCode: '{name}（EPSG:{code}）',
  axes: { 'east-north': '东坐标在前', 'north-east': '北坐标在前' },
  degrees: { 'east-north': '经度在前', 'north-east': '纬度在前' },
  claimedBy: {
    prj: '.prj 文件',
    'crs-member': '文件中的 crs',
    database: '数据库',
    format: '文件格式',
    user: '您的指定',
    header: '文件头',
  },
  reason: {
    claimed: '{by}：{text}',
    'degrees-by-size': '数值不超过 180，是度',
    'metres-by-size': '数值很大，是米',
    'belt-by-prefix': '东坐标前两位 {zone} 是 {width} 度带的带号（中央经线 {meridian}°）',
    'belt-by-header': '文件头说明中央经线为 {meridian}°',
    'belt-by-plan': '东坐标没有带号，文件也没有说明，假定中央经线 {meridian}°',
    'axes-by-digits': '两列的先后由数值判断',
    'axes-by-format': '两列的先后按文件的说明，与数值相符',
    'axes-by-plan': '只有按这个先后才落在规划范围内',
    'axes-against-format': '两列的先后与文件的说明相反，以数值为准',
    'in-plan': '落在规划范围内',
    'outside-plan': '不在规划范围内',
  },
};
