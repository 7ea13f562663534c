/** The dialog that hands sites on, in Chinese. */
export const exportZh = {
  heading: '导出地块',
  format: '格式',
  formats: {
    shapefile: 'Shapefile（压缩包）',
    'survey-txt': '勘测定界 TXT',
    geojson: 'GeoJSON',
    kml: 'KML',
    csv: 'CSV 表格',
    xlsx: 'Excel 界址点表',
    dxf: 'DXF（CAD）',
  },
  content: '内容',
  sites: (n: number) => `地块（${n} 个）`,
  pieces: (n: number) => `与控制区重叠的部分（${n} 块）`,
  piecesNone: '还没有核查结果；先核查，再导出重叠部分。',
  frame: '坐标系',
  frameFixed: '这种格式规定用经纬度。',
  save: '导出',
  busy: '正在写文件……',
  failed: '没有写成，原因：',
  fileTitle: { sites: '地块', pieces: '重叠部分' },
};
