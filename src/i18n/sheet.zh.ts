import { clearZh } from './clear.zh';
import { findingZh } from './finding.zh';
import { readingClauses } from './frame-words';
import { frameZh } from './frame.zh';
import { zhRetried } from './judging.zh';
import { repairZh } from './repair.zh';
import type { SheetWords } from './sheet-words';

/** The check sheet in Chinese. */
export const sheetZh: SheetWords = {
  finding: findingZh,
  lang: 'zh-CN',
  title: '规划管控要素核查单',
  schematicBadge: '含示意数据，不作为决策依据',
  watermark: '示意',
  header: {
    site: '项目（地块）',
    origin: '范围来源',
    drawn: '在图上勾绘',
    repaired: (file, repairs) =>
      `${file}（图形经修复：${repairs.map((code) => repairZh.name[code]).join('、')}）`,
    cleared: (source, ways) =>
      `${source}（范围经避让方案改动：${ways.map((way) => clearZh.ways[way]).join('、')}）`,
    fromPlan: (layer, feature) => `规划要素 ${feature}（图层 ${layer}）`,
    reading: '坐标读取',
    understood: (reading) => readingClauses(reading, frameZh).join('；'),
    crs: '坐标系',
    crsValue: 'CGCS2000 经纬度（EPSG:4490）',
    area: '椭球面积',
    officialArea: '梯形法面积',
    officialMethod: '国土调查办发〔2008〕32号',
    planarArea: '平面面积',
    planarMethod: (zone, meridian, epsg) =>
      `高斯—克吕格 3°带第 ${zone} 带，中央经线 ${meridian}°，EPSG:${epsg}`,
    statedArea: '填报面积',
    statedAgainst: (percent, computed, isWithin) =>
      `与${computed === 'plane' ? '平面' : '椭球'}面积相差 ${percent}${isWithin ? '' : '，超过 1%，须核对'}`,
    unitCompared: '单位按与计算面积相符者认定',
    plan: '套合规划',
    version: (version) => `版本 ${version}`,
    time: '分析时间',
    operator: '经办人',
    place: '用地位置',
    tool: '软件版本',
  },
  units: { hectare: '公顷', mu: '亩', squareMetre: 'm²', metre: 'm' },
  verdict: {
    label: '核查结论',
    items: (count) => `${count} 项`,
    overridden: (word, count) => `经办人改判 ${count} 项后：${word}`,
  },
  table: {
    caption: '分层核查表',
    number: '序号',
    control: '管控要素与依据',
    conclusion: '结论与原因',
    overlap: '重叠面积',
    share: '占地块',
    zones: '涉及图斑／最近距离',
    data: '数据、权威性与精度',
    none: '—',
    noData: '没有数据',
    askOffice: (office) => `须向${office}核实`,
    twoMethods: (sum, shape) => `求和法 ${sum}，图形法 ${shape}`,
    nearest: (distance, zone) => `距 ${zone} ${distance}`,
    alsoWithin: (count) => `另有 ${count} 个在精度范围内`,
    moreZones: (count) => `等 ${count} 个`,
    lengthInside: (length) => `穿越 ${length}`,
    claimed: (activity) => `经办人申报：${activity}`,
    claimedNone: '经办人申报：不属于允许的情形',
    overridden: (word, reason) => `经办人改判：${word}。理由：${reason}`,
    lapsed: '经办人曾改判；其后程序的判定已变，改判不再有效',
    bounds: (least, greatest) => `按精度 ${least}～${greatest}`,
    boundsUnknown: '精度范围未能算出',
    outside: (inside, outside) => `范围内 ${inside}，范围外 ${outside}`,
    superseded: (by) => `旧口径，已由${by}替代`,
    authority: { statutory: '法定', approved: '批准图件', schematic: '示意' },
    accuracy: (metres) => `精度 ±${metres} m`,
    official: '用户载入的正式数据',
  },
  officeLine: (office, rules) => `${office}：${rules}`,
  unanalysed: {
    heading: '未分析，须向下列部门核实（没有数据，不等于不涉及）',
    none: '无',
  },
  holders: {
    heading: '示意图层的正式数据',
    none: '没有用到示意图层',
  },
  pieces: {
    caption: '图斑清单',
    number: '编号',
    control: '管控要素',
    zone: '所在图斑',
    area: (unit) => `面积（${unit}）`,
    centroid: '质心经纬度（CGCS2000）',
    none: '地块没有压占任何图斑；未分析的要素不在此列。',
    left: (listed, all) => `共 ${all} 个图斑，本表列前 ${listed} 个，其余见图斑文件。`,
  },
  corners: {
    caption: '界址点坐标表',
    number: '点号',
    ring: '部分',
    ringName: (part, ring) => `第 ${part} 部分${ring === 1 ? '外圈' : `内圈 ${ring - 1}`}`,
    longitude: '经度（°）',
    latitude: '纬度（°）',
    north: 'X 北（m）',
    east: 'Y 东（m，含带号）',
    belt: (zone, meridian, epsg) =>
      `经纬度为 CGCS2000；平面坐标为 CGCS2000 高斯—克吕格 3°带第 ${zone} 带，中央经线 ${meridian}°（EPSG:${epsg}），Y 前冠带号。各圈首尾同点，只列一次。`,
    left: (listed, all) => `共 ${all} 个界址点，本表列前 ${listed} 个，其余见范围文件。`,
  },
  figure: {
    heading: '套合图',
    legend: '图例',
    alt: (site) => `${site}与管控图层的套合图`,
    scaleNote: (scale, ground, isSchematic) =>
      `上方为北，比例尺 ${scale}（图宽 84 mm 时），图幅 ${ground}${isSchematic ? '；含示意图层，其边界不是法定边界' : ''}`,
    siteLegend: '项目范围',
    overlapLegend: '压占部分',
    nearestLegend: '最近距离',
    schematicMark: '（示意）',
  },
  notes: {
    heading: '说明',
    noBasis: '本单只说明地块与所列数据的套合情况，不作为审批依据，以主管部门的正式数据和意见为准。',
    schematic: '标“示意”的图层不是法定边界，只答“疑似涉及、示意未见、无法判定”，不得据以决策。',
    area: (tolerance) =>
      `面积为 CGCS2000 椭球面积，公顷、亩均由平方米直接换算。重叠面积以求和法计算，以求交图形复核，两者之差超过容差（本次 ${tolerance}）即为无法判定；不超过容差的接触不计为涉及。图层可以相互重叠，各行面积不可相加。`,
    accuracy:
      '距边界近于地块与图层的合计精度（一倍中误差）时，不作“涉及”或“不涉及”的判断。“按精度”一行是边界按合计精度内缩、外扩所得的最小和最大重叠面积，只会偏宽，偏宽不超过精度的 5%。',
    agreement: (agreed, figures, retried) =>
      `本单 ${figures} 个数值中，${agreed} 个经两种算法核对一致${zhRetried(retried)}。`,
    internal: '图件没有审图号，仅供内部使用。',
    documents: (titles) => `规划依据：${titles}。`,
  },
  versions: {
    heading: '数据版本',
    name: '数据',
    version: '版本、日期',
    source: '来源',
    plan: '规划数据包',
    site: '地块文件',
  },
  sign: { analyst: '分析人', reviewer: '复核人', date: '日期' },
  comma: '、',
  colon: '：',
  semicolon: '；',
};
