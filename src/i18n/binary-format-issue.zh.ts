import type { BinaryFormatIssueCode } from '../domain/issue-code';

/** Problems of shapefiles, XML, databases and drawings, and of files in no format that is read, in Chinese. */
export const binaryFormatIssueZh: Readonly<Record<BinaryFormatIssueCode, string>> = {
  'shp-header': '这不是 Shapefile：.shp 的文件头不对。请核对文件，或重新导出。',
  'shp-truncated':
    '.shp 不完整：文件头写明 {declared} 字节，实际只有 {actual} 字节，在第 {record} 条记录处中断，没有载入。请重新复制或导出。',
  'shp-length':
    '.shp 比文件头写明的 {declared} 字节多（实际 {actual} 字节），后面的内容可能是没有登记的图形，没有载入。请在原软件中重新导出。',
  'shp-record':
    '.shp 的第 {record} 条记录内部矛盾（长度、部分数或点数不符），没有载入。请在原软件中修复后重新导出。',
  'shp-type': '.shp 的图形类型 {type} 不能读取（多面体等）。请导出为面、线或点。',
  'shp-without-dbf': '没有同名的 .dbf，图形照样载入，但没有名称和属性。请把 .dbf 一起载入。',
  'dbf-unreadable': '.dbf 已损坏或不是属性表，图形照样载入，但没有名称和属性。请重新导出。',
  'dbf-count':
    '属性有 {rows} 行，图形有 {shapes} 个，数目不符。按次序对应，多出的图形没有属性；请核对名称是否对得上。',
  'dbf-row-deleted':
    '有 {count} 行属性已标记为删除（第 {rows} 行），对应的图形仍然载入。如确已删除，请在原软件中整理（Pack）后重新导出。',
  'dbf-fields-unread': '这些字段没有读取：{fields}。备注等内容存在别的文件里；需要时请改为文本字段。',
  'dbf-encoding-unfit':
    '属性的文字不符合任何常见编码，已按 {used} 显示，可能有乱码。请改选编码，或重新导出为 UTF-8。',
  'encoding-contradicts':
    '文件声明的编码是 {declared}，内容却不符，已改按 {used} 读取。请核对下面的文字样例。',
  'xml-doctype':
    '文件带有文档类型声明（DOCTYPE），可能含有恶意的实体，没有读取。请在原软件中重新导出，或删去该声明。',
  'xml-syntax': 'XML 不正确（解析器原文：{detail}）。可能没有下载或复制完，请重新导出。',
  'xml-encoding': '文件的文字不符合它的编码，读不出来。请另存为 UTF-8，或改选编码。',
  'xml-too-deep': '元素嵌套超过 {limit} 层，不是正常的 KML 或 GPX。请核对文件来源。',
  'kml-network-link':
    '文件引用了 {count} 个其他文件（NetworkLink），没有读取，也没有联网。需要时请把它们另存后单独载入。',
  'kml-coordinates':
    '此处的坐标“{found}”不是“经度,纬度[,高度]”：逗号前后不能有空格，各点之间用空格分开。请改正后重新载入，文件没有载入。',
  'kml-several': '压缩包里还有 {others} 个 KML 没有读取，只读取了 {read}。需要时请解压后分别载入。',
  'kml-overlays': '有 {count} 个叠加图片或模型没有载入，只载入了地标的图形。',
  'kmz-without-kml': 'KMZ 里没有 KML 文件。请核对文件，或重新导出。',
  'gpx-point':
    '此点没有正确的经纬度（{found}），少一个点边界就会变样，所以整个文件没有载入。请改正或删去该点。',
  'sqlite-damaged':
    '数据库第 {page} 页损坏，没有载入。可能没有下载或复制完整，请重新获取；正在编辑的，请先在原软件中关闭。',
  'sqlite-cut-short':
    '数据库不完整：应有 {pages} 页，只有 {there} 页，没有载入。可能没有下载或复制完，请重新获取。',
  'sqlite-without-rowid':
    '此表的存储方式（WITHOUT ROWID）不合 GeoPackage 标准，没有载入。请在 GIS 软件中重新导出为 GeoPackage。',
  'gpkg-not-one': '这不是 GeoPackage：缺少它必有的表。请在 GIS 软件中导出为 GeoPackage。',
  'gpkg-geometry': '图形的二进制内容不完整或不正确，整个文件没有载入。请在原软件中修复后重新导出。',
  'gpkg-curves':
    '图形含有曲线，程序不替您改成折线，整个文件没有载入。请在 GIS 软件中转为直线段（如“曲线转折线”）后重新导出。',
  'gpkg-views-skipped': '视图没有读取：{names}。需要时请导出为表。',
  'gpkg-write-ahead-log':
    '文件可能还在别的软件中打开：最近的修改也许还在同名的 -wal 文件里，这里读不到。请先在原软件中关闭，再载入。',
  'gpkg-other-frame': '这些图层的坐标系与第一个图层不同，没有读取：{names}。请单独选择它们载入。',
  'dxf-binary': '这是二进制的 DXF，本程序不能读取。请在 CAD 中另存为文本（ASCII）DXF。',
  'dxf-syntax': 'DXF 的结构不正确或中断（{detail}）。请在 CAD 中重新另存为 DXF。',
  'dxf-skipped': '没有读取的对象：{types}。只读取多段线、直线、圆和点；边界须是闭合的多段线。',
  'dxf-blocks':
    '有 {count} 个图块（INSERT）没有读取，里面的图形不在结果中。请在 CAD 中分解（EXPLODE）后重新另存。',
  'dxf-bulge': '有 {count} 段圆弧已改为折线，与圆弧相差不超过 {toleranceMm} 毫米（按图纸单位为米计）。',
  'no-features': '文件里没有任何图形。请核对导出时的选择范围和图层。',
  'format-is-pdf': '这是 PDF，里面没有可用的坐标。请向提供者索取坐标表、TXT 或 Shapefile。',
  'format-is-word': '这是 Word 文档。请把其中的坐标表复制后粘贴，或另存为 Excel 或 CSV。',
  'format-is-picture': '这是图片，里面没有可用的坐标。请索取坐标表、TXT 或 Shapefile。',
  'format-is-drawing': '这是 CAD 的图形文件（DWG 或 DGN），本程序不能读取。请在 CAD 中另存为 DXF（ASCII）。',
  'format-is-xls':
    '这是旧版 Office 文件（如 .xls），本程序不能读取。请在 Excel 或 WPS 中另存为 .xlsx 或 CSV。',
  'format-is-packed': '这是 RAR、7z 或其他压缩文件。请先解压，或重新打包为 zip。',
  'format-is-access':
    '这是 Access 数据库（.mdb），如个人地理数据库，本程序不能读取。请在 GIS 软件中导出为 Shapefile 或 GeoPackage。',
  'format-is-html': '这是网页，可能是下载时得到的登录页或出错页。请重新下载原文件。',
  'format-is-plain-xml':
    '这是 XML，但不是 KML 或 GPX（根元素为“{root}”）。GML 等请先在 GIS 软件中转为 Shapefile 或 GeoJSON。',
  'format-unknown':
    '认不出这是什么文件。可以载入：Shapefile（zip）、GeoJSON、KML/KMZ、GPX、勘测定界 TXT、Excel、CSV、DXF、GeoPackage、WKT。',
};
