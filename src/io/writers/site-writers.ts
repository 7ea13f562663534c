import type { SiteWriter } from './site-writer';

/** The formats that sites are written in; GeoPackage isn't one of them. */
export const outputFormats = ['geojson', 'shapefile', 'survey-txt', 'kml', 'csv', 'xlsx', 'dxf'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** How a format's files are called, and what writes them. */
interface Output {
  extension: string;
  mediaType: string;
  /** whether the format is in longitude and latitude by definition, so that no frame can be chosen */
  isLonLatOnly: boolean;
  load: () => Promise<SiteWriter>;
}

/** The writers, each loaded when it is needed. A shapefile comes as an archive of its parts. */
export const siteWriters: Readonly<Record<OutputFormat, Output>> = {
  geojson: {
    extension: 'geojson',
    mediaType: 'application/geo+json',
    isLonLatOnly: true,
    load: async () => (await import('./write-site-geojson')).writeSiteGeojson,
  },
  shapefile: {
    extension: 'zip',
    mediaType: 'application/zip',
    isLonLatOnly: false,
    load: async () => (await import('./shapefile/write-shapefile')).writeShapefile,
  },
  'survey-txt': {
    extension: 'txt',
    mediaType: 'text/plain',
    isLonLatOnly: false,
    load: async () => (await import('./write-survey-txt')).writeSurveyTxt,
  },
  kml: {
    extension: 'kml',
    mediaType: 'application/vnd.google-earth.kml+xml',
    isLonLatOnly: true,
    load: async () => (await import('./write-kml')).writeKml,
  },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv',
    isLonLatOnly: false,
    load: async () => (await import('./write-site-csv')).writeSiteCsv,
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isLonLatOnly: false,
    load: async () => (await import('./write-site-xlsx')).writeSiteXlsx,
  },
  dxf: {
    extension: 'dxf',
    mediaType: 'image/vnd.dxf',
    isLonLatOnly: false,
    load: async () => (await import('./write-dxf')).writeDxf,
  },
};
