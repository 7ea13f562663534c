/** What stands on a printed map. */
export interface MapPaperWords {
  /** language tag of the document */
  lang: string;
  legend: string;
  /** entries of the legend that found no room */
  moreEntries: (count: number) => string;
  /** parts of a note that found no room, behind the last that did */
  moreParts: (count: number) => string;
  note: (label: string, text: string) => string;
  comma: string;
  sheetNumber: string;
  page: (number: number, total: number) => string;
  metre: string;
  kilometre: string;
  schematic: (name: string) => string;
  alt: (title: string) => string;
  site: string;
  /** a site by what was found on it */
  siteOf: (verdict: string) => string;
  /** pieces in which a site meets a zone, by the word of their state */
  finding: (state: string) => string;
  highlight: string;
  measure: string;
  mark: string;
  area: string;
  index: string;
  notes: Readonly<
    Record<
      | 'frame'
      | 'scale'
      | 'areas'
      | 'grid'
      | 'extent'
      | 'sources'
      | 'versions'
      | 'base'
      | 'accuracy'
      | 'use'
      | 'missing'
      | 'confidentiality'
      | 'unit'
      | 'date'
      | 'approval',
      string
    >
  >;
  frame: string;
  areas: string;
  belt: (zone: number, meridian: number, epsg: number) => string;
  graticule: string;
  scaleOff: (percent: string) => string;
  scaleFarOff: (percent: string) => string;
  accuracy: (layers: number, least: string, most: string) => string;
  noApproval: string;
  notGiven: string;
  /** layers that are on but not drawn at this scale */
  hiddenAtScale: (layers: string) => string;
  notLoaded: (layers: string) => string;
  tiles: string;
  engine: (message: string) => string;
  planVersion: (title: string, version: string) => string;
  layerVersion: (name: string, version: string, date: string) => string;
}

type Choices<Key extends string> = Readonly<Record<Key, string>>;

/** Words of the dialog that makes maps on paper. */
export interface MapSheetWords {
  paper: MapPaperWords;
  heading: string;
  waiting: string;
  range: string;
  ranges: Choices<'view' | 'sites' | 'towns'>;
  chosen: (count: number, total: number) => string;
  all: string;
  none: string;
  noSites: string;
  place: string;
  placeHint: (scale: string) => string;
  placed: string;
  backToDialog: string;
  ownPlace: string;
  followView: string;
  scale: string;
  fit: (scale: string) => string;
  fitSeries: string;
  typedScale: string;
  badScale: string;
  paperSize: string;
  orientation: string;
  orientations: Choices<'landscape' | 'portrait'>;
  grid: string;
  grids: Choices<'none' | 'gk' | 'degrees'>;
  dpi: string;
  dpiOf: (dpi: number) => string;
  texts: string;
  title: string;
  subtitle: string;
  sheetNumber: string;
  confidentiality: string;
  /** offered for the field; never the choice that nobody made */
  confidentialities: readonly string[];
  publicWithoutApproval: string;
  approval: string;
  approvalHint: string;
  unit: string;
  date: string;
  remembered: string;
  preview: string;
  previewFailed: string;
  drawingPreview: string;
  sheetOf: (number: number, total: number) => string;
  previous: string;
  next: string;
  foldedLegend: (count: number) => string;
  foldedNotes: (count: number) => string;
  tiled: (pictures: number) => string;
  print: string;
  png: string;
  pngs: string;
  drawing: (sheet: number, sheets: number, done: number, total: number) => string;
  writing: string;
  reached: (width: number, height: number, dpi: number) => string;
  saved: (file: string, size: string) => string;
  failed: string;
  engineSaid: (message: string) => string;
  back: string;
  printNow: string;
  printHint: string;
  fileWords: string;
}
