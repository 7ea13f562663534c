import { baseMapZh } from './base-map.zh';
import { batchZh } from './batch.zh';
import { clearZh } from './clear.zh';
import { commandZh } from './command.zh';
import { compareZh } from './compare.zh';
import { contentZh } from './content.zh';
import { exportZh } from './export.zh';
import { packagingZh } from './packaging.zh';
import { filterZh } from './filter.zh';
import { findZh } from './find.zh';
import { findingZh } from './finding.zh';
import { firstRunZh } from './first-run.zh';
import { frameZh } from './frame.zh';
import { importZh } from './import.zh';
import { inspectZh } from './inspect.zh';
import { issueZh } from './issue.zh';
import { judgingZh } from './judging.zh';
import { lookZh } from './look.zh';
import { keepZh } from './keep.zh';
import { mapSheetZh } from './map-sheet.zh';
import { measureZh } from './measure.zh';
import { offlineCopyZh } from './offline-copy.zh';
import { presentZh } from './present.zh';
import { projectZh } from './project.zh';
import { repairZh } from './repair.zh';
import { sceneZh } from './scene.zh';
import { screenZh } from './screen.zh';
import { sheetZh } from './sheet.zh';
import { statementZh } from './statement.zh';
import { tableZh } from './table.zh';
import { templateZh } from './template.zh';
import { takeAlongZh } from './take-along.zh';
import { writtenTableZh } from './written-table.zh';

/** Every word of the screen in Chinese. The English file has the same shape, and the compiler holds it to that. */
export const messagesZh = {
  baseMap: baseMapZh,
  batch: batchZh,
  clear: clearZh,
  command: commandZh,
  compare: compareZh,
  content: contentZh,
  filter: filterZh,
  find: findZh,
  finding: findingZh,
  firstRun: firstRunZh,
  issue: issueZh,
  judging: judgingZh,
  look: lookZh,
  ...keepZh,
  mapSheet: mapSheetZh,
  measure: measureZh,
  offlineCopy: offlineCopyZh,
  present: presentZh,
  project: projectZh,
  ...screenZh,
  repair: repairZh,
  scene: sceneZh,
  sheet: sheetZh,
  statement: statementZh,
  table: tableZh,
  template: templateZh,
  takeAlong: takeAlongZh,

  app: {
    name: '舆图',
    fullName: '舆图 Yutu',
    tagline: '空间规划查看与核查',
    loading: '正在打开规划……',
    preparing: '正在准备……',
    planFailed: '规划打不开',
    planFailedHint: '请确认程序文件完整（geodata 文件夹），再刷新页面。',
    reload: '刷新页面',
    dropHere: '松开鼠标，载入地块文件（TXT、Shapefile、KML、Excel、CAD 等）或项目文件',
    offline: '本机运行 · 数据不外传',
    close: '关闭',
    cancel: '取消',
    undo: '撤销',
    redo: '重做',
  },
  sites: {
    heading: '地块',
    numbered: (n: number) => `地块 ${n}`,
    empty: '还没有地块',
    emptyHint:
      '在地图上绘制一个，或把文件拖到窗口里：勘测定界 TXT、Shapefile、GeoJSON、KML、Excel、CSV、DXF、GeoPackage 等，可以几个一起。文件只在本机读取，不会上传。',
    check: '核查',
    checkAll: (n: number) => `核查全部 ${n} 个地块`,
    recheck: '重新核查',
    select: (name: string) => `查看 ${name}`,
    rename: '地块名称',
    edit: '改范围',
    editImpossible: '只有单个无孔的多边形可以在图上改',
    editTooLong: (most: number) => `角点超过 ${most} 个的范围不能在图上逐点改`,
    remove: '移除',
    goTo: '缩放到地块',
    stale: '范围或图层已变，请重新核查',
    unchecked: '未核查',
    drawn: '手绘',
    area: '面积',
    more: (n: number) => `还有 ${n} 个地块未列出`,
    official: '官方图层',
  },
  frame: frameZh,
  inspect: inspectZh,
  check: {
    heading: '核查结果',
    running: (percent: number) => `正在核查 ${percent}%`,
    failed: '核查没有完成，以前的结果保留。原因：',
    none: '尚未核查',
    noneHint: '选择一个地块，再按“核查”。',
    claimOpen: '（尚未选择）',
    claimNone: '不属于以上任何一类',
    claimNote: '由经办人申报，写入核查表；是否成立由主管部门认定。',
    superseded: '口径',
    supersededValue: (year: string, by: string) => `${year} 年，已由${by}替代`,
    schematicNotice: (n: number) => `本次用到的 ${n} 个图层是示意，只能得出“疑似”，不作为决策依据。`,
    schematicNoticeMore:
      '规划包所带的控制线都是按文字资料画的示意线。要得到可靠结论，请载入主管部门的官方矢量（“官方图层”）。',
    understood: '知道了',
    counted: (words: string, n: number) => `${words} ${n}`,
    area: '地块面积（椭球面积）',
    overlap: '重叠',
    share: '占地块',
    length: '穿越长度',
    zones: '涉及图斑',
    nearestZone: '最近图斑',
    distance: '距离',
    clause: '依据',
    text: '要求',
    advice: '建议',
    office: '官方数据',
    because: '原因',
    judgedBy: '依据图层',
    accuracy: '图层与地块的精度合计',
    methods: '两种算法',
    methodsValue: (sum: string, shape: string) => `求和 ${sum}，求交 ${shape}`,
    tolerance: '容差',
    missing: '未分析',
    missingHint: '以下控制要素没有数据，本次未作判断，须向有关部门核实：',
    clearHeading: '查过、未见涉及',
    showOnMap: '只看这一项',
    showAll: '全部显示',
    sheet: '核查单',
    geojson: '导出 GeoJSON',
    disclaimer: '本结果只说明按所列数据重叠了什么，不是审批意见。',
    loadOfficial: '载入官方图层',
  },
  official: {
    heading: '载入官方图层',
    intro:
      '打开本机的官方控制线（Shapefile、GeoPackage、GeoJSON、KML、DXF 等）。Shapefile 的 .shp、.dbf、.prj 请一起选，或选压缩包。它在核查中替代示意图层；文件只在本机读取。',
    file: '文件',
    choose: '选择文件',
    name: '图层名称',
    serves: '用于哪些规则',
    source: '来源（发布单位）',
    version: '版本',
    date: '日期',
    accuracy: '边界精度（米）',
    coverage: '覆盖范围',
    coversPlan: '覆盖规划全域：没有图斑的地方就是不涉及',
    coversBox: '只覆盖图斑的外接矩形：之外无法判定',
    keep: '保存在本浏览器，下次打开仍在',
    keepHint: '不勾选则关闭页面即消失。',
    add: '用于核查',
    required: '请填写来源、版本和日期，选择文件和至少一条规则。',
    unsound: '文件中有一处错误就不能用作官方图层：缺一个图斑，就会把“涉及”判成“不涉及”。请改正文件后再选。',
    oneOnly: '一次载入一个图层：请从上面去掉不要的。',
    zones: (n: number) => `${n} 个图斑`,
    remove: '移除（不留痕迹）',
    list: '已载入的官方图层',
    notKept: '浏览器不能保存（空间不足或隐私模式），图层仅在本次有效。',
    kept: '已保存在本浏览器',
    session: '仅本次有效',
    unnamedZone: (n: number) => `图斑 ${n}`,
  },
  projects: {
    heading: '规划项目自检',
    intro: '把规划自己的项目逐个与控制图层比对，按严重程度排序。项目位置多为示意，结果只作提醒。',
    run: '开始自检',
    project: '项目',
    field: '类别',
    result: '结果',
    met: '涉及 / 待定',
    nearest: '最近控制区',
    unlocated: '无确定位置',
    filter: '按名称筛选',
    total: (n: number, located: number) => `共 ${n} 个项目，其中 ${located} 个有确定位置`,
    none: '没有符合的项目',
  },
  exporting: exportZh,
  packaging: packagingZh,
  imports: importZh,
  writtenTable: writtenTableZh,
  sheetDialog: {
    heading: '核查单',
    preparing: '正在编制核查单……',
    print: '打印 / 存为 PDF',
    save: '保存 HTML',
    frame: '核查单预览',
  },
  about: {
    heading: '关于舆图',
    version: '版本',
    nothingLeaves: '本程序在本机运行。打开的文件只在本机读取，不上传、不联网；不含统计和遥测。',
    reviewNumber: '无审图号：地图仅供内部使用，不得公开发布。',
    accuracyHeading: '精度说明',
    accuracy:
      '面积按 CGCS2000 椭球计算（局部等积投影，与国土调查椭球面积公式相差在百万分之一以内）。随包图层均为示意，定位误差以要素所注为准（约数百米至数千米），不作为决策依据。县市界由县级边界数据反算而来，误差 100–200 米，仅作底图。',
    dataHeading: '数据来源',
    documentsHeading: '规划文件',
    licencesHeading: '所用软件及许可',
    licence: 'MIT 许可',
    licenceFailed: '许可清单读取失败。',
    geojsonValidation: 'geojson-validation 以 LGPL-3 许可发布，作为独立文件装载。',
  },
  units: { m2: 'm²', hectare: '公顷', mu: '亩', km2: 'km²', metre: '米', kilometre: '千米', percent: '%' },
};

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Widened<T[Key]> };

export type Messages = Widened<typeof messagesZh>;
