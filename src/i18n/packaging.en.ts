import type { Messages } from './messages.zh';

/** The dialog that makes a package of results, in English. */
export const packagingEn: Messages['packaging'] = {
  heading: 'Package of results',
  fileTitle: (plan) => `${plan} check results`,
  sites: 'Sites',
  checked: (n) => `${n} checked`,
  unchecked: (n) => `${n} not checked`,
  stale: (n) => `${n} of them changed, or a layer did, since they were checked`,
  uncheckedNote:
    'Sites that are not checked are listed as such in summary, tables and manifest, without a sheet.',
  checkMissing: 'Check these first',
  checking: 'Checking…',
  none: 'There are no sites yet. Open or draw some first.',
  noneChecked: 'No site has a result that holds; check them first.',
  sheets: 'Check sheets (one for each site)',
  sheetNames: { html: 'HTML (to print or save as PDF)', docx: 'Word (DOCX, editable)' },
  figures: 'Each with a map of the site',
  sheetsOf: {
    all: (n) => `All sites that were checked (${n})`,
    notable:
      'Only sites in conflict, undetermined or in need of consultation; summary and data still have all sites',
  },
  tables: 'Summary and data',
  tableNames: {
    summary: 'Summary (HTML, with links to the sheets)',
    xlsx: 'Workbook (Excel, five sheets)',
    json: 'Result as JSON',
    geojson: 'Result as GeoJSON (sites and pieces)',
    csv: 'Result as CSV',
    shapefile: 'Shapefile (sites and pieces)',
  },
  manifestNote:
    'With manifest.json: SHA-256 of every file, versions of plan and layers, parameters, time and who made it.',
  operator: 'Made by',
  operatorHint: 'printed on sheets, summary and manifest; kept in this browser for the next time',
  make: (sheets) => (sheets > 0 ? `Make the package (${sheets} sheets)` : 'Make the package'),
  empty: 'Choose at least one thing to put in.',
  making: (done, total) => `Making: ${done} of ${total} sites`,
  saved: (name, files, size) => `${name} was made: ${files} files, ${size}.`,
  megabytes: (n) => `${n} MB`,
  failed: 'Nothing was made: ',
  nextStep:
    'No file was left. Choose fewer contents, or sheets only for the sites that need one, and try again.',
};
