import type { PackageWords } from './package-words';

const names: PackageWords['names'] = {
  sheets: 'sheets',
  data: 'data',
  summary: 'summary',
  workbook: 'results',
  note: 'read-me',
  sites: 'sites',
  pieces: 'pieces',
  result: 'result',
};

/** The package of results in English. */
export const packageEn: PackageWords = {
  lang: 'en',
  title: 'Results of the check against planning controls',
  names,
  states: {
    conflict: 'conflict',
    undetermined: 'undetermined',
    attention: 'needs consultation',
    unanalysed: 'not analysed',
    notice: 'notice',
    clear: 'clear',
  },
  unchecked: 'not checked',
  uncheckedBecause: {
    unchecked: 'was not checked',
    stale: 'the site or a layer has changed since it was checked: that verdict no longer holds',
  },
  sheets: {
    overview: 'Overview',
    sites: 'Sites',
    findings: 'By layer',
    pieces: 'Pieces',
    versions: 'Data versions',
  },
  heads: {
    number: 'No.',
    site: 'Site',
    siteId: 'Site id',
    verdict: 'Verdict',
    overridden: 'As overridden',
    areaHa: 'Ellipsoidal area (ha)',
    areaMu: 'Ellipsoidal area (mu)',
    areaM2: 'Ellipsoidal area (m²)',
    trapezoidHa: 'Area by trapezoids (ha)',
    planarHa: 'Plane area (ha)',
    belt: 'Belt of the plane area',
    declaredHa: 'Declared area (ha)',
    differsBy: 'Declared against computed',
    worst: 'Gravest rule',
    origin: 'Source of the outline',
    reading: 'Coordinates read as',
    checkedAt: 'Checked at',
    sheet: 'Check sheet',
    control: 'Control',
    basis: 'Basis',
    why: 'Reasons, claims, overrides, next step',
    overlapHa: 'Overlap (ha)',
    overlapMu: 'Overlap (mu)',
    overlapM2: 'Overlap (m²)',
    share: 'Of the site (%)',
    leastHa: 'Least by accuracy (ha)',
    greatestHa: 'Greatest by accuracy (ha)',
    lengthM: 'Length inside (m)',
    distanceM: 'Nearest distance (m)',
    zones: 'Zones met, or nearest',
    layer: 'Data',
    layerVersion: 'Data version',
    authority: 'Authority',
    accuracyM: 'Joint accuracy (±m)',
    office: 'Office in charge',
    longitude: 'Centre longitude (°)',
    latitude: 'Centre latitude (°)',
    data: 'Data',
    id: 'Id',
    version: 'Version',
    date: 'Date',
    source: 'Source',
    note: 'Note',
  },
  overview: {
    made: 'Made',
    time: 'Time of the results',
    operator: 'Made by',
    operatorNone: 'not filled in',
    mark: 'Secrecy or limits of use',
    plan: 'Plan',
    planNone: 'no plan: checked against the given zone files only',
    version: 'Version',
    tool: 'Software',
    frame: 'Frame and areas',
    frameValue:
      'CGCS2000 (EPSG:4490); areas on the ellipsoid; hectares, mu and m² are each converted from m², with 4, 4 and 2 decimals',
    counts: 'Number of sites',
    sites: 'All sites',
    checked: 'Checked',
    agreement: 'Second method',
    agreementValue: (agreed, figures) => `${agreed} of ${figures} figures were confirmed by a second method`,
    parameters: 'Parameters',
    tolerance: 'Area tolerance (m²)',
    toleranceValue: 'by site and layer: toleranceM2 of each finding in result.geojson',
    accuracy: 'Accuracy of the layers',
    contents: 'Check sheets',
    sheetsAll: 'one for each site that was checked',
    sheetsNotable:
      'only for sites in conflict, undetermined or in need of consultation; summary, tables and data have all sites',
    sheetsNone: 'none in this package',
    reading: 'How site files were read',
    notes: 'Notes',
  },
  notes: [
    'These results only say how the sites lie to the listed data. They are no basis for an approval; the official data and opinions of the offices in charge prevail.',
    '“Not analysed” means that there is no data, “undetermined” that it could not be computed or lies within the accuracy, “not checked” that there is no verdict: none of them means clear.',
    'Layers may overlap one another: the overlaps of one site can’t be added up.',
    '“<0.0001” is more than nothing but less than the last decimal; an empty cell is a figure that is not known, not zero.',
  ],
  schematic:
    'Schematic layers were used: verdicts that say “suspected” or “not seen” are no basis for decisions.',
  official: 'official data opened by the user',
  assumed: (file, frame) => `${file}: several frames were possible, ${frame} was assumed`,
  belt: (zone, meridian, epsg) => `3° belt ${zone}, central meridian ${meridian}°, EPSG:${epsg}`,
  superseded: (by) => `superseded by ${by}`,
  siteFile: 'site file',
  planPack: 'plan pack',
  page: 'Page &P of &N',
  summary: {
    heading: 'Summary of the check against planning controls',
    uncheckedHeading: 'Sites that were not checked',
    links: 'Check sheet',
    hectares: 'Area (ha)',
    mu: 'Area (mu)',
  },
  note: ({ sheets, summary, workbook, result, shapefile }) => [
    ...(summary
      ? [`${names.summary}.html: all sites, gravest first, with links to their check sheets.`]
      : []),
    ...(workbook
      ? [
          `${names.workbook}.xlsx: overview, sites, findings by layer, pieces and data versions; cells are numbers to reckon with. The overlaps of one site can’t be added up.`,
        ]
      : []),
    ...(sheets
      ? [
          `${names.sheets}/: a check sheet for each site; the number before its name is that of the summary and the tables.`,
        ]
      : []),
    ...(result
      ? [
          `${names.data}/${names.result}.*: the results for machines. Areas in m² and distances in m, unrounded; null or empty is not known, not 0.`,
        ]
      : []),
    ...(shapefile
      ? [
          `${names.data}/Shapefile/: outlines of the sites and of the pieces in zones, CGCS2000 longitude and latitude (EPSG:4490), attributes in UTF-8.`,
        ]
      : []),
    'manifest.json: size and SHA-256 of every file, versions of plan and layers, software, parameters, time and operator. Whether a file was changed: sha256sum, or certutil -hashfile FILE SHA256.',
  ],
};
