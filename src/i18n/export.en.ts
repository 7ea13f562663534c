import type { Messages } from './messages.zh';

/** The dialog that hands sites on, in English. */
export const exportEn: Messages['exporting'] = {
  heading: 'Export sites',
  format: 'Format',
  formats: {
    shapefile: 'Shapefile (archive)',
    'survey-txt': 'Survey TXT (勘测定界)',
    geojson: 'GeoJSON',
    kml: 'KML',
    csv: 'CSV table',
    xlsx: 'Excel table of corners',
    dxf: 'DXF (CAD)',
  },
  content: 'Content',
  sites: (n) => `Sites (${n})`,
  pieces: (n) => `Pieces in control zones (${n})`,
  piecesNone: 'Nothing was checked yet: check the sites first to export the pieces.',
  frame: 'Coordinate system',
  frameFixed: 'This format is in longitude and latitude by definition.',
  save: 'Export',
  busy: 'Writing the file…',
  failed: 'The file was not written: ',
  fileTitle: { sites: 'Sites', pieces: 'Overlaps' },
};
