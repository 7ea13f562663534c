import { plural } from './plural';
import { baseMapEn } from './base-map.en';
import { batchEn } from './batch.en';
import { clearEn } from './clear.en';
import { commandEn } from './command.en';
import { compareEn } from './compare.en';
import { contentEn } from './content.en';
import { exportEn } from './export.en';
import { packagingEn } from './packaging.en';
import { filterEn } from './filter.en';
import { findEn } from './find.en';
import { findingEn } from './finding.en';
import { firstRunEn } from './first-run.en';
import { frameEn } from './frame.en';
import { importEn } from './import.en';
import { inspectEn } from './inspect.en';
import { issueEn } from './issue.en';
import { judgingEn } from './judging.en';
import { lookEn } from './look.en';
import type { Messages } from './messages.zh';
import { keepEn } from './keep.en';
import { mapSheetEn } from './map-sheet.en';
import { measureEn } from './measure.en';
import { offlineCopyEn } from './offline-copy.en';
import { presentEn } from './present.en';
import { projectEn } from './project.en';
import { repairEn } from './repair.en';
import { sceneEn } from './scene.en';
import { screenEn } from './screen.en';
import { sheetEn } from './sheet.en';
import { statementEn } from './statement.en';
import { tableEn } from './table.en';
import { templateEn } from './template.en';
import { takeAlongEn } from './take-along.en';
import { writtenTableEn } from './written-table.en';

/** Every word of the screen in English. */
export const messagesEn: Messages = {
  baseMap: baseMapEn,
  batch: batchEn,
  clear: clearEn,
  command: commandEn,
  compare: compareEn,
  content: contentEn,
  filter: filterEn,
  find: findEn,
  finding: findingEn,
  firstRun: firstRunEn,
  issue: issueEn,
  judging: judgingEn,
  look: lookEn,
  ...keepEn,
  mapSheet: mapSheetEn,
  measure: measureEn,
  offlineCopy: offlineCopyEn,
  present: presentEn,
  project: projectEn,
  ...screenEn,
  repair: repairEn,
  scene: sceneEn,
  sheet: sheetEn,
  statement: statementEn,
  table: tableEn,
  template: templateEn,
  takeAlong: takeAlongEn,

  app: {
    name: 'Yutu',
    fullName: '舆图 Yutu',
    tagline: 'Inspect plans, check sites',
    loading: 'Opening the plan…',
    preparing: 'Preparing…',
    planFailed: 'The plan can’t be opened',
    planFailedHint: 'Make sure that the program’s files are complete (folder geodata), then reload the page.',
    reload: 'Reload the page',
    dropHere: 'Drop to load site files (TXT, shapefile, KML, Excel, CAD …) or a project',
    offline: 'Runs on this machine · nothing leaves it',
    close: 'Close',
    cancel: 'Cancel',
    undo: 'Undo',
    redo: 'Redo',
  },
  sites: {
    heading: 'Sites',
    numbered: (n) => `Site ${n}`,
    empty: 'No sites yet',
    emptyHint:
      'Draw one on the map, or drop files onto the window: survey TXT, shapefile, GeoJSON, KML, Excel, CSV, DXF, GeoPackage and others, several at once. Files are read on this machine only and never uploaded.',
    check: 'Check',
    checkAll: (n) => `Check all ${n} sites`,
    recheck: 'Check again',
    select: (name) => `Look at ${name}`,
    rename: 'Name of the site',
    edit: 'Change outline',
    editImpossible: 'Only a single polygon without holes can be changed on the map',
    editTooLong: (most: number) =>
      `An outline of more than ${most} corners can't be changed corner by corner on the map`,
    remove: 'Remove',
    goTo: 'Zoom to site',
    stale: 'The outline or a layer has changed: check again',
    unchecked: 'Not checked',
    drawn: 'Drawn by hand',
    area: 'Area',
    more: (n) => `${plural(n, 'more site')} not listed`,
    official: 'Official layers',
  },
  frame: frameEn,
  inspect: inspectEn,
  check: {
    heading: 'Check result',
    running: (percent) => `Checking, ${percent}%`,
    failed: 'The check did not finish; earlier results are kept. Reason: ',
    none: 'Not checked yet',
    noneHint: 'Choose a site and press Check.',
    claimOpen: '(not answered yet)',
    claimNone: 'None of these',
    claimNote: 'Stated by the planner and printed on the sheet; the office in charge decides.',
    superseded: 'Regime',
    supersededValue: (year, by) => `of ${year}, superseded by ${by}`,
    schematicNotice: (n) =>
      `${plural(n, 'layer')} used here ${n === 1 ? 'is' : 'are'} schematic: the result can only raise a suspicion and is no basis for a decision.`,
    schematicNoticeMore:
      'The control lines that come with the pack are drawn from written documents. For a reliable result load the competent office’s official vector data (“Official layers”).',
    understood: 'Understood',
    counted: (words, n) => `${words}: ${n}`,
    area: 'Site area (ellipsoidal)',
    overlap: 'Overlap',
    share: 'Share of the site',
    length: 'Length inside',
    zones: 'Zones met',
    nearestZone: 'Nearest zone',
    distance: 'Distance',
    clause: 'Clause',
    text: 'Requirement',
    advice: 'Advice',
    office: 'Official data',
    because: 'Reason',
    judgedBy: 'Judged by',
    accuracy: 'Accuracy of layer and site together',
    methods: 'Two methods',
    methodsValue: (sum, shape) => `sum ${sum}, intersection ${shape}`,
    tolerance: 'Tolerance',
    missing: 'Not analysed',
    missingHint: 'There is no data for these controls and they were not judged; ask the offices:',
    clearHeading: 'Checked, nothing met',
    showOnMap: 'Show only this',
    showAll: 'Show all',
    sheet: 'Check sheet',
    geojson: 'Export GeoJSON',
    disclaimer: 'This result only says what overlaps by the data listed. It is not an approval.',
    loadOfficial: 'Load an official layer',
  },
  official: {
    heading: 'Load an official layer',
    intro:
      'Open official control lines from this machine (shapefile, GeoPackage, GeoJSON, KML, DXF and others). Choose the .shp, .dbf and .prj of a shapefile together, or its archive. They take the schematic layer’s place in checks; the file is read here only.',
    file: 'File',
    choose: 'Choose a file',
    name: 'Name of the layer',
    serves: 'Rules that it serves',
    source: 'Source (issuing office)',
    version: 'Version',
    date: 'Date',
    accuracy: 'Accuracy of the border (metres)',
    coverage: 'Coverage',
    coversPlan: 'The whole plan area: where there is no zone, none is met',
    coversBox: 'Only the box around its zones: undetermined outside',
    keep: 'Keep in this browser for the next visit',
    keepHint: 'Otherwise it is gone when the page is closed.',
    add: 'Use in checks',
    required: 'Give source, version and date, and choose a file and at least one rule.',
    unsound:
      'A file with an error can’t be an official layer: a zone that is missing would make “met” read as “not met”. Mend the file and choose it again.',
    oneOnly: 'One layer at a time: take off the list above what you don’t want.',
    zones: (n) => plural(n, 'zone'),
    remove: 'Remove (leaves no trace)',
    list: 'Official layers in use',
    notKept: 'The browser can’t keep it (storage full or private mode); it is there for this visit only.',
    kept: 'Kept in this browser',
    session: 'This visit only',
    unnamedZone: (n) => `Zone ${n}`,
  },
  projects: {
    heading: 'Check of the plan’s projects',
    intro:
      'Compares each project of the plan with the control layers, gravest first. Most positions are schematic, so the result is a reminder only.',
    run: 'Start',
    project: 'Project',
    field: 'Field',
    result: 'Result',
    met: 'Met / undetermined',
    nearest: 'Nearest zone',
    unlocated: 'No known place',
    filter: 'Filter by name',
    total: (n, located) => `${plural(n, 'project')}, ${located} with a known place`,
    none: 'No such project',
  },
  exporting: exportEn,
  packaging: packagingEn,
  imports: importEn,
  writtenTable: writtenTableEn,
  sheetDialog: {
    heading: 'Check sheet',
    preparing: 'Making the sheet…',
    print: 'Print / save as PDF',
    save: 'Save HTML',
    frame: 'Preview of the check sheet',
  },
  about: {
    heading: 'About Yutu',
    version: 'Version',
    nothingLeaves:
      'The program runs on this machine. Files that you open are read here only; nothing is uploaded, there are no statistics and no telemetry.',
    reviewNumber: 'No map approval number (审图号): maps are for internal use and must not be published.',
    accuracyHeading: 'Accuracy',
    accuracy:
      'Areas are on the CGCS2000 ellipsoid (local equal-area plane, within one part in a million of the land survey’s ellipsoid formula). The layers of the pack are schematic: their position is as uncertain as each feature says (hundreds to thousands of metres) and no basis for a decision. County borders are converted from county-level data, accurate to 100–200 m, for orientation only.',
    dataHeading: 'Data',
    documentsHeading: 'Planning documents',
    licencesHeading: 'Software and licences',
    licence: 'MIT licence',
    licenceFailed: 'The list of licences can’t be read.',
    geojsonValidation: 'geojson-validation is under LGPL-3 and loaded as a file of its own.',
  },
  units: { m2: 'm²', hectare: 'ha', mu: 'mu', km2: 'km²', metre: 'm', kilometre: 'km', percent: '%' },
};
