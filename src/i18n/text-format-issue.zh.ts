import type { TextFormatIssueCode } from '../domain/issue-code';

/** Problems of texts and tables of coordinates, in Chinese. */
export const textFormatIssueZh: Readonly<Record<TextFormatIssueCode, string>> = {
  'text-undecodable':
    '不是文本，或所用编码不是 UTF-8、UTF-16、GB18030（GBK）。请核对文件；是文本的话请指定它的编码，或另存为 UTF-8。',
  'text-encoding-unfit': '内容不符合所选的编码 {encoding}。请改选别的编码，或选“自动”。',
  'ordinate-invalid': '坐标“{found}”不是有限的数。请在原软件中改正这一点后重新导出。',
  'ring-number-returns':
    '圈号“{number}”在别的圈之后又出现，而前面那一圈没有闭合，无法确定此点属于哪一圈。请把同一圈的点排在一起，或给它新的圈号。',

  'survey-head-missing':
    '没有地块行（界址点数,面积,编号,名称…,@），以下各点按一个地块读取，名称和面积未知。请核对是否只有一个地块。',
  'survey-row-unreadable':
    '读不懂这一行“{found}”。应为“点号,圈号,X,Y”，或以 @ 结尾的地块行。请改正或删去后重新载入。',
  'survey-not-areal': '记录图形属性为“{shape}”，不是面，无法核查。请改用项目范围的面。',
  'survey-plot-empty': '地块行之后没有界址点。请补上界址点，或删去这个地块。',
  'survey-count-differs':
    '地块行写的界址点数为 {declared}，实际有 {found} 个（连同闭合点）。照实际的点载入；请核对有没有缺点或多点。',
  'survey-no-plots': '没有地块：文件里没有界址点。请核对导出时的选择范围。',
  'survey-packed-degrees':
    '计量单位为“{unit}”：度分秒写在一个数里（如 121.3312 表示 121°33′12″），与十进制度无法区分，没有载入。请在原软件中以米或十进制度导出。',
  'survey-unit-unknown': '计量单位“{unit}”不认识，没有载入。请以米或十进制度导出，并改正这一项。',
  'survey-shift-not-applied':
    '文件带有转换参数（{shift}），程序没有使用，坐标照原样读取。坐标若未经该参数转换，请先在测绘软件中转换。',

  'cass-row-unreadable':
    '读不懂这一行“{found}”。应为“点号,编码,Y（东）,X（北）,高程”。请改正或删去后重新载入。',

  'table-head-missing':
    '没有认出表头，按数值判断哪两列是坐标。请核对位置；最好加上表头，如“经度,纬度”或“X坐标,Y坐标”。',
  'table-rows-skipped': '有 {count} 行有点号而没有坐标，没有作为界址点（从此行起）。请核对是否缺坐标。',
  'table-no-coordinates':
    '没有找到坐标列。请加上表头，如“经度,纬度”“X坐标,Y坐标”“东坐标,北坐标”或“WKT”，并确认坐标是数字。',
  'table-no-rows': '表头之下没有一行有坐标。请核对导出时的选择范围。',
  'table-quotes': '从此行起引号不成对，其后的各列无法确定。请在原软件中重新导出，或改正此处的引号。',
  'sheet-too-wide':
    '工作表的范围超过 {limit} 个单元格的上限，可能在很远处误填了内容。请删去空白处的内容，或把坐标复制到新的工作簿。',
  'sheet-unknown': '没有名为“{sheet}”的工作表，或其中没有坐标。有坐标的工作表：{sheets}。',
  'xls-not-supported':
    '这是旧版 Excel（.xls）或加了密码的工作簿，读不了。请在 Excel 或 WPS 中另存为 .xlsx（不设密码）。',
  'xlsx-unreadable': '不是完整的 Excel 工作簿（.xlsx）。请在 Excel 或 WPS 中打开后另存一份，再载入。',

  'wkt-syntax': 'WKT 写法不对，此处不应出现“{found}”。请在原软件中重新导出。',
  'wkt-truncated':
    'WKT 在此处中断，内容不完整（表格软件的单元格最多 32767 个字符）。请重新导出，或改用别的格式。',
  'wkt-type-unknown': '图形类型“{found}”不支持。请先转为点、线、面（如把曲线转为折线）再导出。',
  'wkt-dimensions':
    '此处“{found}”的数的个数与前面的点不同，应各有两个（或带高程三个）。请在原软件中重新导出。',
  'wkt-too-deep': 'GEOMETRYCOLLECTION 嵌套过深，不是正常的图形。请先拆开再导出。',
  'wkt-srid-differs':
    '同一文件里有不同的坐标系：SRID={first} 与 SRID={second}。请先转换到同一坐标系，或分成几个文件。',
};
