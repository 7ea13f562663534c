/** What stands on slides, on paper and in pictures that are taken along from a talk. */
export interface PaperWords {
  /** language tag of the document */
  lang: string;
  legend: string;
  /** entries that found no room */
  moreEntries: (count: number) => string;
  /** behind the names of the documents */
  source: (documents: string) => string;
  base: (credits: string) => string;
  schematic: string;
  approval: (number: string) => string;
  noApproval: string;
  mapOf: (title: string) => string;
  chartOf: (caption: string) => string;
  /** title of a scene and of one of its steps */
  step: (scene: string, step: string) => string;
  notDrawn: (reason: string) => string;
  missingLayers: (layers: string) => string;
  missingFigure: string;
  verdict: (site: string, word: string) => string;
  unchecked: (site: string) => string;
  missingSite: string;
  indicator: string;
  year: string;
  value: string;
  category: string;
  count: string;
  countUnit: string;
  /** name of a layer, what is counted of it */
  countsOf: (layer: string) => string;
  sumOf: (unit: string) => string;
  page: (number: number, total: number) => string;
  comma: string;
  stop: string;
}

/** Words of the dialog that takes along a talk. */
export interface TakeAlongWords {
  paper: PaperWords;
  heading: string;
  /** the heading with its key */
  titled: string;
  intro: string;
  format: string;
  formats: Readonly<Record<'pptx' | 'handout' | 'png', { name: string; hint: string }>>;
  scenes: string;
  chosen: (count: number, total: number) => string;
  all: string;
  none: string;
  hidden: string;
  steps: (count: number) => string;
  language: string;
  languages: Readonly<Record<'zh' | 'en', string>>;
  stepChoice: string;
  stepChoices: Readonly<Record<'last' | 'every', string>>;
  perPage: string;
  perPageChoices: Readonly<Record<1 | 2 | 4, string>>;
  orientation: string;
  orientations: Readonly<Record<'landscape' | 'portrait', string>>;
  start: Readonly<Record<'pptx' | 'handout' | 'png', string>>;
  waiting: string;
  drawing: (done: number, total: number, scene: string) => string;
  writing: string;
  checking: (site: string) => string;
  saved: (file: string, size: string) => string;
  failed: string;
  notDrawn: (scene: string, reason: string) => string;
  print: string;
  preview: string;
  back: string;
  noScenes: string;
  /** the name of a file without the plan's */
  fileWords: Readonly<Record<'pptx' | 'handout' | 'png', string>>;
}
