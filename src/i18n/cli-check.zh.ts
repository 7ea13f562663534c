import type { FindingState } from '../domain/finding';

const verdicts: Readonly<Record<FindingState, string>> = {
  conflict: '冲突',
  attention: '需征求意见',
  undetermined: '无法判定',
  unanalysed: '未分析',
  notice: '有告知事项',
  clear: '不涉及',
};

/** Words of `check` and `overlay` in Chinese. */
export const cliCheckZh = {
  help: {
    validate: [
      '用法：yutu validate <规划包文件夹>…',
      '',
      '校验规划包；参数可以是一个包，也可以是含有几个包的文件夹。',
    ],
    check: [
      '用法：yutu check --sites 文件… (--plan 文件夹 | --zones 文件…) --format 格式 --out 文件',
      '',
      '  --sites 文件…     地块：GeoJSON（或逐行的）、Shapefile（zip 或 .shp）、KML、GPX、CSV、XLSX、勘测定界 TXT、CASS .dat、GeoPackage、DXF、WKT',
      '  --crs 坐标系      地块文件的坐标系（EPSG:4528、CGCS2000/CM=121……），文件里写明或由数字可以确定时不必给',
      '  --encoding 编码 · --axis east-north 或 north-east · --sheet 名称… · --layer 名称… · --areas（成列的点、闭合的线作为地块）   地块文件没有写明的其他事项',
      '  --assume          坐标系有几种可能时取最可能的一种，并写进结果；不给则列出各种可能，以 2 退出',
      '  --plan 文件夹     规划包，用它的规则和图层核查',
      '  --zones 文件…     任意面文件（格式同上），与地块重叠即为冲突；不给 --plan 也可以用。没有面的地方视为不涉及',
      '  --rules 文件      规则文件，代替规划包的 rules.json；规则的 layer 可写规划包的图层，或 --zones 的文件名（不含扩展名）',
      '  --authority 词    --zones 的权威性：statutory（默认，法定）、approved（批准图件）、schematic（示意）',
      '  --format 格式     json（默认）、geojson、csv、html、xlsx、docx（只有一个地块时）、zip（成果包：核查单、汇总、表格、数据和清单）',
      '  --contents 词…    zip 里放什么：html docx（核查单）summary（汇总）xlsx json geojson csv shapefile，可用逗号相连；不给为全部',
      '  --sheets-of 词    zip 里给哪些地块出核查单：all（默认）、notable（有冲突、无法判定或需征求意见的）；汇总和数据总是包括全部地块',
      '  --operator 姓名 · --mark 文字（密级或使用限制，代替规划包所写的）· --template 文件（核查单样式）',
      '  --time 时间       写在成果上的时间，如 2026-03-05T14:20:00+08:00；不给为现在。时间相同、数据相同，则逐字节相同',
      '  --out 文件        写到哪里；- （默认）为标准输出。中途出错则什么也不写',
      '',
      '地块的属性 claims（规则编号 → 回答）给出规则要问的情况；面的属性 accuracyM 是边界精度（米），没有则为 0。',
      '退出码：0 没有地块冲突 · 1 有地块冲突或无法判定 · 2 命令用错，或读不到、读不懂文件',
    ],
    overlay: [
      '用法：yutu overlay 面对.ndjson [--plane] [--out 文件]',
      '',
      '逐行读 {"id", "a", "b"}（a、b 为 GeoJSON 面），逐行写 {"id", "areaM2", "state", "because"}。',
      '  --plane       坐标是平面坐标（米），面积为平面面积；否则为经纬度，面积为椭球面积（以两面为中心的等积投影）',
      '  --out 文件    写到哪里；- （默认）为标准输出',
      '',
      'state：overlap 重叠 · touching 边界相接 · none 不相接 · undetermined 无法判定 · refused 图形无效',
      '退出码：0 都有结论 · 1 有无法判定或无效的 · 2 命令用错，或有读不懂的行',
    ],
  },
  seeHelp: (command: string) => `用法见 yutu ${command} --help`,
  faults: {
    'option-unknown': (option: string) => `没有“${option}”这个选项`,
    'value-missing': (option: string) => `${option} 之后缺少值`,
    'value-unwanted': (option: string) => `${option} 不带值`,
    'option-repeated': (option: string) => `${option} 给了不止一次`,
  },
  choiceUnknown: (option: string, value: string, choices: readonly string[]) =>
    `${option} 不能是“${value}”，只能是：${choices.join('、')}`,
  sitesMissing: '请用 --sites 给出地块文件',
  judgeMissing: '请用 --plan 给出规划包，或用 --zones 给出面文件',
  authorityUnused: '--authority 说的是 --zones 的文件，请同时给出 --zones',
  timeUnreadable: (time: string) =>
    `--time 不能是“${time}”，须写成 2026-03-05T14:20:00+08:00 或 2026-03-05T06:20:00Z`,
  notOneSheet:
    'docx 只写一个地块的核查单，而地块不是恰好一个。多个地块请用 --format zip --contents docx（每个地块一份）',
  resultTooLarge:
    '成果超过压缩包（65535 个文件、4 GB）或 Excel 工作表（1048576 行）的上限，没有写出。请把地块分几次核查，或用 --contents 少放几项',
  argumentUnwanted: (argument: string) => `不知道“${argument}”是什么，请把它写在某个选项之后`,
  outIsInput: (path: string) => `结果不能写到输入文件 ${path} 上，请换一个文件名`,
  outUnwritable: (path: string, reason: string) =>
    `不能写到 ${path}（${reason}）。请核对文件夹是否存在、能否写入`,
  onePairsFile: '请给出一个逐行的 JSON 文件（NDJSON）',
  nothingWritten: (errors: number) => `有 ${errors} 处错误，没有写出结果。请改正后重试`,
  moreIssues: (n: number) => `另有 ${n} 处同样的问题未列出`,
  sitesDone: (sites: number, percent: number) => `已核查 ${sites} 个地块，读完 ${percent}%`,
  pairsDone: (pairs: number, percent: number) => `已算 ${pairs} 对，读完 ${percent}%`,
  summary: (sites: number, counts: readonly string[]) =>
    `${sites} 个地块${counts.length > 0 ? '：' : ''}${counts.join(' · ')}`,
  counted: (state: FindingState, n: number) => `${verdicts[state]} ${n}`,
  linesUnreadable: (n: number) => `有 ${n} 行读不懂，已在结果中逐行注明`,
  planePlace: (x: number, y: number) => `（x ${x}，y ${y}）`,
  twoMethods: (sum: string, shape: string) => `（求和 ${sum}，求交 ${shape}）`,
  failed: (message: string) => `程序出错，没有写出结果：${message}`,
  zones: {
    law: '命令行给出的面文件',
    text: '地块不得与其中的面重叠。',
    office: '提供该文件的部门',
  },
};
