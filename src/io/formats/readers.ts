import type { FormatReader } from './raw-source';
import type { FormatId } from './sniff-format';

/** The readers that give raw ordinates, each loaded when a file needs it. GeoJSON has a way of its own (`read-geojson.ts`). */
export const readers: Readonly<Record<Exclude<FormatId, 'geojson'>, () => Promise<FormatReader>>> = {
  shapefile: async () => (await import('./shapefile/read-shapefile')).readShapefile,
  kml: async () => (await import('./kml/read-kml')).readKml,
  gpx: async () => (await import('./gpx/read-gpx')).readGpx,
  geopackage: async () => (await import('./geopackage/read-geopackage')).readGeopackage,
  dxf: async () => (await import('./dxf/read-dxf')).readDxf,
  xlsx: async () => (await import('./table/read-xlsx')).readXlsx,
  'survey-txt': async () => (await import('./survey/read-survey-txt')).readSurveyTxt,
  'cass-dat': async () => (await import('./read-cass-dat')).readCassDat,
  wkt: async () => (await import('./wkt/read-wkt')).readWkt,
  table: async () => (await import('./table/read-delimited-text')).readDelimitedText,
};
