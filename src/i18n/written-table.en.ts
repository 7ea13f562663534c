import type { writtenTableZh } from './written-table.zh';

/** Sheets and heads of the tables that sites are written into, in English; the program reads them back by these. */
export const writtenTableEn: typeof writtenTableZh = {
  sites: 'Sites',
  corners: 'Corners',
  plot: 'Plot',
  point: 'Point',
  ring: 'Ring',
  northing: 'Northing',
  easting: 'Easting',
  longitude: 'Longitude',
  latitude: 'Latitude',
};
