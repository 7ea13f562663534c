/** Sheets and heads of the tables that sites are written into, in Chinese; the program reads them back by these. */
export const writtenTableZh = {
  sites: '地块',
  corners: '界址点',
  plot: '地块号',
  point: '点号',
  ring: '圈号',
  northing: 'X坐标(北)',
  easting: 'Y坐标(东)',
  longitude: '经度',
  latitude: '纬度',
};
