import { frameZh } from './frame.zh';
import { writtenTableZh } from './written-table.zh';

/** One way to read a file's coordinates, in parts. */
export interface CandidateParts {
  number: number;
  name: string;
  axes: string;
  reasons: readonly string[];
  /** longitude and latitude */
  middle: string;
  /** as an option takes it; null for a frame without a name */
  crs: string | null;
  axis: string;
}

/** Words of reading and converting files on the command line, in Chinese. */
export const cliReadZh = {
  frame: frameZh,
  table: writtenTableZh,
  convertHelp: [
    '用法：yutu convert 文件… --to 格式 [--crs 坐标系] --out 文件',
    '',
    '把一个或几个文件的地块写成另一种格式和坐标系。GeoJSON、Shapefile（zip 或 .shp）、KML/KMZ、GPX、CSV、XLSX、',
    '勘测定界 TXT、CASS .dat、GeoPackage、DXF、WKT 都能读。',
    '',
    '  --to 格式         geojson、shapefile（写成 zip）、survey-txt（勘测定界 TXT）、kml、csv、xlsx、dxf',
    '  --crs 坐标系      写出的坐标系，默认 EPSG:4490：EPSG:4528、CGCS2000/CM=121（自定中央经线）……',
    '  --out 文件        写到哪里；- （默认）为标准输出',
    '  --from-crs 坐标系 文件的坐标系；文件里写明或由数字可以确定时不必给',
    '  --encoding 编码   文件的编码，如 gb18030；  --axis east-north 或 north-east：两个坐标哪个在前',
    '  --sheet 名称… --layer 名称…   只读这些工作表、图层；  --areas：成列的点是一个地块的界址点，闭合的线是地块的界线',
    '  --plan 文件夹     规划包：地块在它的范围内，没有带号的坐标由此推断',
    '  --assume          坐标系有几种可能时取最可能的一种，并在标准错误上写明',
    '',
    '退出码：0 已写出 · 2 命令用错、读不懂文件、写不成，或坐标系有几种可能（列出各种可能和理由）',
  ],
  inputMissing: '请给出要转换的文件',
  crsUnknown: (option: string, name: string) =>
    `${option} 不认识“${name}”，应写成 EPSG:4528、CGCS2000、CGCS2000/CM=121 这样的名称`,
  encodingUnknown: (name: string) => `没有“${name}”这种编码，可以写 gb18030、utf-8、big5 等`,
  frameSeveral: (file: string, option: string) =>
    `错误 文件“${file}”的坐标系有几种可能，请用 ${option}（和 --axis）说明，或加 --assume 取最可能的一种（没有带号的坐标还须用 --plan 给出规划包）：`,
  frameUnsaid: (file: string, option: string) =>
    `错误 无法判断文件“${file}”的坐标系，请用 ${option} 说明，或改正文件`,
  candidate: ({ number, name, axes, reasons, middle, crs, axis }: CandidateParts) =>
    `  ${number}. ${name}，${axes}；${reasons.join('；')}；中心 ${middle}` +
    (crs === null ? '' : `  → ${crs} --axis ${axis}`),
  moreCandidates: (n: number) => `  另有 ${n} 种可能`,
  formats: {
    geojson: 'GeoJSON',
    shapefile: 'Shapefile',
    kml: 'KML',
    gpx: 'GPX',
    geopackage: 'GeoPackage',
    dxf: 'DXF',
    xlsx: 'XLSX',
    'survey-txt': '勘测定界 TXT',
    'cass-dat': 'CASS .dat',
    wkt: 'WKT',
    table: 'CSV 表格',
  },
  readAs: (file: string, format: string, frame: string, isAssumed: boolean) =>
    `${file}：${format}，坐标系${isAssumed ? '假定为' : '为'} ${frame}${isAssumed ? '（--assume）' : ''}`,
  converted: (sites: number, out: string) => `已写出 ${sites} 个地块${out === '-' ? '' : `：${out}`}`,
};
