import type { IndicatorMeasure, IndicatorValue } from '../domain/indicator-schema';
import type { StatementAmount, UnplacedKind } from '../domain/statement-schema';
import type { Facet } from '../domain/statement-facets';

type Counted = (n: number) => string;
type Named = (name: string) => string;

/** Words of the panel that tells what the plan's documents say. */
export interface ContentWords {
  heading: string;
  tabs: Readonly<Record<'statements' | 'contradictions' | 'indicators', string>>;
  loading: string;
  unreadable: string;
  unreadableHint: string;
  comma: string;

  search: string;
  filters: string;
  facets: Readonly<Record<Facet, string>>;
  noValues: string;
  filterBy: (facet: string, value: string) => string;
  removeFilter: Named;
  clear: string;
  count: (shown: number, total: number) => string;
  list: string;
  none: string;
  noneHint: string;

  details: string;
  showOnMap: string;
  closeDetails: string;
  source: string;
  periods: string;
  amounts: string;
  amountOf: Readonly<Record<StatementAmount['of'], string>>;
  towns: string;
  townsInferred: string;
  note: string;
  place: string;
  /** what is lit up instead of a place of the statement's own, or why nothing is */
  reasons: Readonly<Record<UnplacedKind, string>>;
  withoutPlace: string;

  about: Counted;
  allAbout: Counted;
  fewerAbout: string;
  aboutTown: Named;

  handling: string;
  noContradictions: string;

  indicatorSearch: string;
  measurable: string;
  unmeasurable: string;
  noIndicators: string;
  kinds: Readonly<Record<IndicatorValue['kind'], string>>;
  year: string;
  kind: string;
  value: string;
  measured: Readonly<Record<IndicatorMeasure['quantity'], string>>;
  measuring: string;
  measureFailed: string;
  notMeasured: string;
  noMeasure: string;
  roughly: Named;
  same: (year: string, kind: string) => string;
  difference: (year: string, kind: string, difference: string) => string;
  measuredOn: (layers: string, authority: string) => string;
  schematicWarning: string;
  showMeasured: Counted;

  history: Named;
  superseded: (year: string, by: string) => string;
}
