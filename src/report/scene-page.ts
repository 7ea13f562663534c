import type { FindingState } from '../domain/finding';
import type { MapSymbol, PlanLayer } from '../domain/plan-schema';
import type { TextBlock } from '../domain/parse-markdown';
import type { PaperWords } from '../i18n/take-along-words';

/** A picture of a map. */
export interface PagePicture {
  /** data: or blob: URL of a PNG */
  url: string;
  /** what it shows, for those who don't see it */
  alt: string;
  /** what stands over it where a page has two */
  title: string | null;
}

/** One line of a legend. */
export interface PageLegendEntry {
  label: string;
  layer: Pick<PlanLayer, 'geometry' | 'authority' | 'role'>;
  symbol: MapSymbol;
}

/** A table, and the same numbers as bars where they can be compared. */
export interface PageFigure {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  bars: { unit: string; values: readonly { label: string; value: number }[] } | null;
}

/** What a scene says on paper or on a slide, in one language. */
export interface ScenePage {
  title: string;
  text: readonly TextBlock[];
  /** titles of the steps where the page stands for all of them */
  steps: readonly string[];
  /** one, or the two of a pair; none where they could not be drawn */
  pictures: readonly PagePicture[];
  /** of the pictures, whether they were drawn or not */
  pictureCount: 1 | 2;
  /** why there is no picture, or what it lacks */
  remarks: readonly string[];
  legend: readonly PageLegendEntry[];
  figure: PageFigure | null;
  verdict: { state: FindingState; text: string } | null;
  notes: string;
  /** where what is seen comes from, as a sentence */
  source: string;
  isSchematic: boolean;
}

/** All that is taken along from a talk. */
export interface SceneBooklet {
  words: PaperWords;
  /** title and version of the plan */
  plan: string;
  /** e.g. 内部资料; null: no mark is set */
  confidentiality: string | null;
  /** the map approval number, or that there is none, as it is to be printed */
  approval: string;
  tool: string;
  pages: readonly ScenePage[];
}
