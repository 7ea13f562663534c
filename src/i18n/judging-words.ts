/** The words of the check panel for what goes beyond a plain overlap: ranges, questions, the planner's own judgement. */
export interface JudgingWords {
  /** least and greatest overlap that the accuracy allows */
  bounds: string;
  boundsValue: (least: string, greatest: string) => string;
  boundsUnknown: string;
  /** of a site that must lie in zones */
  inside: string;
  outside: string;
  planarArea: (zone: number, meridian: number, epsg: number) => string;
  /** how often the two methods agreed, and of those not at once, for the site and for all sites of the last run */
  agreement: (agreed: number, figures: number, retried: number) => string;
  runAgreement: (agreed: number, figures: number, retried: number) => string;
  shareLeast: (percent: string) => string;
  sharePercent: (name: string) => string;
  override: {
    heading: string;
    state: string;
    reason: string;
    apply: string;
    remove: string;
    /** the planner's word and the reason; the engine's verdict stands above */
    value: (word: string, reason: string) => string;
    lapsed: string;
    /** the word for the site, and how many findings are overridden */
    verdict: (word: string, count: number) => string;
  };
}
