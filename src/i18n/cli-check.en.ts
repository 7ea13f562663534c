import type { FindingState } from '../domain/finding';
import type { cliCheckZh } from './cli-check.zh';

const verdicts: Readonly<Record<FindingState, string>> = {
  conflict: 'in conflict',
  attention: 'need consent',
  undetermined: 'undetermined',
  unanalysed: 'not analysed',
  notice: 'to be told',
  clear: 'clear',
};

/** Words of `check` and `overlay` in English. */
export const cliCheckEn: typeof cliCheckZh = {
  help: {
    validate: [
      'Usage: yutu validate <pack folder>…',
      '',
      'Checks plan packs; a folder may be a pack, or hold several.',
    ],
    check: [
      'Usage: yutu check --sites FILE… (--plan FOLDER | --zones FILE…) --format FORMAT --out FILE',
      '',
      '  --sites FILE…       sites: GeoJSON (also line by line), Shapefile (a zip or the .shp), KML, GPX, CSV, XLSX, survey TXT, CASS .dat, GeoPackage, DXF, WKT',
      '  --crs NAME          frame of the sites’ files (EPSG:4528, CGCS2000/CM=121 …); not needed where they say it or the numbers leave no doubt',
      '  --encoding NAME · --axis east-north or north-east · --sheet NAME… · --layer NAME… · --areas (points in a row and closed lines are plots)   what else the files do not say',
      '  --assume            where several frames are possible take the likeliest and say so in the result; else they are listed, and the exit code is 2',
      '  --plan FOLDER       a plan pack: its rules and layers judge',
      '  --zones FILE…       any polygon file of these formats: a site that overlaps it is in conflict; works without --plan. Where no polygon is, a site is clear',
      '  --rules FILE        rules in place of the pack’s rules.json; a rule’s layer is one of the pack, or a --zones file by its name without extension',
      '  --authority WORD    of the --zones: statutory (the default), approved, schematic',
      '  --format FORMAT     json (the default), geojson, csv, html, xlsx, docx (of one site), zip (a package: check sheets, summary, tables, data and manifest)',
      '  --contents WORD…    what a zip holds: html docx (check sheets) summary xlsx json geojson csv shapefile, also with commas; everything when left out',
      '  --sheets-of WORD    which sites of a zip have check sheets: all (the default), notable (in conflict, undetermined or in need of consultation); summary and data always have all sites',
      '  --operator NAME · --mark TEXT (of secrecy or use, in place of the plan’s) · --template FILE (of the check sheet)',
      '  --time TIME         printed on the results, as 2026-03-05T14:20:00+08:00; now when left out. The same time and data are the same bytes',
      '  --out FILE          where to write; - (the default) is the standard output. Nothing is written if it fails half way',
      '',
      'A site’s attribute claims (rule id → answer) answers what rules ask; a zone’s attribute accuracyM is its border’s accuracy in metres, else 0.',
      'Exit codes: 0 no site in conflict · 1 some in conflict or undetermined · 2 wrong use, or files that cannot be read',
    ],
    overlay: [
      'Usage: yutu overlay PAIRS.ndjson [--plane] [--out FILE]',
      '',
      'Reads lines {"id", "a", "b"} (a, b: GeoJSON polygons) and writes lines {"id", "areaM2", "state", "because"}.',
      '  --plane       coordinates are metres of a plane and the area is the plane’s; else longitude and latitude, and the area is ellipsoidal (equal-area plane about the pair)',
      '  --out FILE    where to write; - (the default) is the standard output',
      '',
      'state: overlap · touching · none · undetermined · refused (the polygon is not valid)',
      'Exit codes: 0 all answered · 1 some undetermined or refused · 2 wrong use, or lines that cannot be read',
    ],
  },
  seeHelp: (command) => `How to use it: yutu ${command} --help`,
  faults: {
    'option-unknown': (option) => `there is no option "${option}"`,
    'value-missing': (option) => `a value is missing after ${option}`,
    'value-unwanted': (option) => `${option} takes no value`,
    'option-repeated': (option) => `${option} is given more than once`,
  },
  choiceUnknown: (option, value, choices) =>
    `${option} cannot be "${value}", but only one of: ${choices.join(', ')}`,
  sitesMissing: 'name the files of the sites with --sites',
  judgeMissing: 'name a plan pack with --plan, or polygon files with --zones',
  authorityUnused: '--authority is about the files of --zones: give --zones as well',
  timeUnreadable: (time) =>
    `--time can’t be “${time}”: write 2026-03-05T14:20:00+08:00 or 2026-03-05T06:20:00Z`,
  notOneSheet:
    'docx is the check sheet of one site, and there is not just one. For several, use --format zip --contents docx (one for each)',
  resultTooLarge:
    'the result is beyond what an archive (65,535 files, 4 GB) or a sheet of Excel (1,048,576 rows) can hold; nothing was written. Check the sites in several runs, or put less in by --contents',
  argumentUnwanted: (argument) => `it is not clear what "${argument}" is: put it after an option`,
  outIsInput: (path) => `the result cannot take the place of the input ${path}: choose another file`,
  outUnwritable: (path, reason) =>
    `${path} cannot be written (${reason}). Check that the folder exists and may be written to`,
  onePairsFile: 'name one file of JSON lines (NDJSON)',
  nothingWritten: (errors) => `Errors: ${errors}. No result was written. Correct them and check again`,
  moreIssues: (n) => `${n} more of the same are not listed`,
  sitesDone: (sites, percent) => `${sites} sites checked, ${percent}% read`,
  pairsDone: (pairs, percent) => `${pairs} pairs measured, ${percent}% read`,
  summary: (sites, counts) => `Sites: ${sites}${counts.length > 0 ? ' · ' : ''}${counts.join(' · ')}`,
  counted: (state, n) => `${verdicts[state]} ${n}`,
  linesUnreadable: (n) => `Lines that could not be read: ${n}. Each has a line in the result`,
  planePlace: (x, y) => ` (x ${x}, y ${y})`,
  twoMethods: (sum, shape) => ` (sum ${sum}, intersection ${shape})`,
  failed: (message) => `The program failed, no result was written: ${message}`,
  zones: {
    law: 'Polygon file given on the command line',
    text: 'A site may not overlap its polygons.',
    office: 'The office that provided the file',
  },
};
