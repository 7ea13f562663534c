import type { WriterIssueCode } from '../domain/issue-code';

/** Problems of writing sites into a file, in Chinese. */
export const writerIssueZh: Readonly<Record<WriterIssueCode, string>> = {
  'write-nothing': '没有可以写出的地块。请先载入或画出地块。',
  'write-frame-degrees':
    '{format} 按规定只用经纬度（CGCS2000 或 WGS 84），不能写成 {frame}：多数软件会把米当作度。请选经纬度，或改用 Shapefile、DXF 等格式。',
  'write-frame-shift':
    '{frame} 与 CGCS2000 不是同一基准，没有七参数不能换算，没有写出。请填写七参数，或改选 CGCS2000。',
  'write-frame-survey':
    '勘测定界 TXT 的文件头只能写经纬度和高斯—克吕格投影，写不了 {frame}。请选 CGCS2000 的投影带，或改用别的格式。',
  'write-frame-unnamed':
    '{frame} 没有标准的坐标系定义，写进 .prj 会被当作 WGS 84，没有写出。请改选 CGCS2000 或 WGS 84。',
  'write-too-many-fields':
    '属性共 {count} 列，超过 Shapefile 的上限（255 列，一行 65535 字节），没有写出。请改用 GeoJSON、CSV 或 XLSX。',
  'write-too-many-corners':
    '界址点共 {count} 个，超过 Excel 一张工作表的上限 {limit} 行，没有写出。请改用 Shapefile 或 GeoJSON，或分成几个文件。',
  'write-fields-renamed': 'Shapefile 的字段名最多 10 个字节且不得重复，已改短：{fields}。',
  'write-text-cut':
    '字段“{field}”有 {count} 处文字超过 {limit} 的上限，已截短。要保留全文请改用 GeoJSON 或 CSV。',
  'write-text-changed': '这些字段里有逗号或换行，在 TXT 中已换成全角逗号或空格：{fields}。',
  'write-attributes-left':
    '这种格式没有地方写这些属性，没有写出：{fields}。要保留请改用 Shapefile、XLSX 或 GeoJSON。',
  'package-too-large':
    '{sites} 个地块的成果超过压缩包（65535 个文件、4 GB）或 Excel 工作表（1048576 行）的上限，没有写出。请少选几项内容，或只给需要的地块出核查单。',
  'write-cell-long':
    '有 {count} 个地块的 WKT 超过 {limit} 个字符，Excel 打开会拆散，本程序和 GIS 软件读取不受影响。',
};
