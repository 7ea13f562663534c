import type { cliReadZh } from './cli-read.zh';
import { frameEn } from './frame.en';
import { writtenTableEn } from './written-table.en';

/** Words of reading and converting files on the command line, in English. */
export const cliReadEn: typeof cliReadZh = {
  frame: frameEn,
  table: writtenTableEn,
  convertHelp: [
    'Usage: yutu convert FILE… --to FORMAT [--crs NAME] --out FILE',
    '',
    'Writes the sites of one file or several in another format and frame. GeoJSON, Shapefile (a zip or the .shp), KML/KMZ, GPX, CSV,',
    'XLSX, survey TXT, CASS .dat, GeoPackage, DXF and WKT are read.',
    '',
    '  --to FORMAT       geojson, shapefile (as a zip), survey-txt, kml, csv, xlsx, dxf',
    '  --crs NAME        the frame to write in, EPSG:4490 when left out: EPSG:4528, CGCS2000/CM=121 (a meridian of one’s own) …',
    '  --out FILE        where to write; - (the default) is the standard output',
    '  --from-crs NAME   the frame of the files; not needed where they say it or the numbers leave no doubt',
    '  --encoding NAME   of the files, such as gb18030;  --axis east-north or north-east: which ordinate comes first',
    '  --sheet NAME… --layer NAME…   read these sheets or layers only;  --areas: points in a row are corners of a plot, closed lines its border',
    '  --plan FOLDER     a plan pack in whose extent the sites lie: coordinates without a belt number are judged by it',
    '  --assume          where several frames are possible take the likeliest, and say so on the standard error',
    '',
    'Exit codes: 0 written · 2 wrong use, files that cannot be read or written, or several possible frames (listed with reasons)',
  ],
  inputMissing: 'name the files to be converted',
  crsUnknown: (option, name) =>
    `${option} does not know "${name}": write a name such as EPSG:4528, CGCS2000 or CGCS2000/CM=121`,
  encodingUnknown: (name) => `there is no encoding "${name}"; gb18030, utf-8 and big5 are some`,
  frameSeveral: (file, option) =>
    `error file "${file}" may be in several frames. Say which with ${option} (and --axis), or take the likeliest with --assume (coordinates without a belt number need --plan for it too):`,
  frameUnsaid: (file, option) =>
    `error the frame of file "${file}" cannot be told. Say it with ${option}, or correct the file`,
  candidate: ({ number, name, axes, reasons, middle, crs, axis }) =>
    `  ${number}. ${name}, ${axes}; ${reasons.join('; ')}; centre ${middle}` +
    (crs === null ? '' : `  → ${crs} --axis ${axis}`),
  moreCandidates: (n) => `  and ${n} more`,
  formats: {
    geojson: 'GeoJSON',
    shapefile: 'Shapefile',
    kml: 'KML',
    gpx: 'GPX',
    geopackage: 'GeoPackage',
    dxf: 'DXF',
    xlsx: 'XLSX',
    'survey-txt': 'survey TXT',
    'cass-dat': 'CASS .dat',
    wkt: 'WKT',
    table: 'CSV table',
  },
  readAs: (file, format, frame, isAssumed) =>
    `${file}: ${format}, ${isAssumed ? 'assumed to be' : 'read'} in ${frame}${isAssumed ? ' (--assume)' : ''}`,
  converted: (sites, out) => `Sites written: ${sites}${out === '-' ? '' : `, to ${out}`}`,
};
