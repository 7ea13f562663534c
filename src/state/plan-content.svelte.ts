import {
  countFacet,
  filterStatements,
  noFilter,
  searchableStatements,
  toggleValue,
} from '../domain/filter-statements';
import type { PlanManifest } from '../domain/plan-schema';
import type { Bilingual } from '../domain/schema-parts';
import type { Facet } from '../domain/statement-facets';
import { statementStatuses, unplacedKinds, type Statement } from '../domain/statement-schema';
import { indexFeatures } from './feature-index';
import { IndicatorMeasures } from './indicator-measures.svelte';
import { IndicatorTowns } from './indicator-towns.svelte';
import type { Found } from './inspection.svelte';
import type { PlanShelf } from './plan-shelf.svelte';
import { featuresOf, statementPlaces } from './statement-places';
import type { WorkClient } from './work-client';

export const contentTabs = ['statements', 'contradictions', 'indicators'] as const;
export type ContentTab = (typeof contentTabs)[number];

/** What the documents of the open plan say, and how it is being read: searched, filtered, one statement at a time. */
export class PlanContent {
  readonly measures: IndicatorMeasures;
  readonly towns: IndicatorTowns;
  readonly #shelf: PlanShelf;

  tab = $state.raw<ContentTab>('statements');
  filter = $state.raw(noFilter);
  /** id of the statement that is read */
  selected = $state.raw<string | null>(null);
  /** id of the indicator that was looked for */
  indicator = $state.raw<string | null>(null);

  #index = $derived.by(() =>
    this.#shelf.whole ? indexFeatures(this.#shelf.whole) : new Map<string, Found>(),
  );
  #searchable = $derived.by(() =>
    searchableStatements(this.#shelf.statements?.statements ?? [], (feature) => this.#namesOf(feature)),
  );
  #byId = $derived.by(() => new Map(this.#searchable.map(({ statement }) => [statement.id, statement])));
  #byFeature = $derived.by(() => statementsByFeature(this.#shelf.statements?.statements ?? []));
  #fields = $derived.by(() => new Map(this.#shelf.statements?.fields.map(({ id, name }) => [id, name])));

  /** the statements that the filter leaves */
  shown: readonly Statement[] = $derived.by(() => filterStatements(this.#searchable, this.filter));
  current: Statement | null = $derived.by(() => this.find(this.selected ?? ''));

  constructor(shelf: PlanShelf, work: WorkClient) {
    this.#shelf = shelf;
    this.measures = new IndicatorMeasures(work);
    this.towns = new IndicatorTowns(work);
  }

  /** Forgets how the plan before was read. */
  reset(): void {
    this.tab = 'statements';
    this.filter = noFilter;
    this.selected = null;
    this.indicator = null;
  }

  get total(): number {
    return this.#searchable.length;
  }

  find(id: string): Statement | null {
    return this.#byId.get(id) ?? null;
  }

  /** Opens a statement in the list; a filter that would hide it is lifted. */
  read(id: string): void {
    this.tab = 'statements';
    this.selected = id;
    if (!this.shown.some((statement) => statement.id === id)) this.filter = noFilter;
  }

  /** Lists the statements about a town, and no others. */
  listTown(town: string): void {
    this.tab = 'statements';
    this.selected = null;
    this.filter = toggleValue(noFilter, 'town', town);
  }

  async openTab(tab: ContentTab): Promise<void> {
    this.tab = tab;
    if (tab !== 'indicators') return;
    await this.#shelf.reading;
    if (this.#shelf.whole) await this.measures.measure(this.#shelf.whole);
  }

  /** Opens the list of indicators at one of them. */
  showIndicator(id: string): Promise<void> {
    this.indicator = id;
    return this.openTab('indicators');
  }

  toggle(facet: Facet, value: string): void {
    this.filter = toggleValue(this.filter, facet, value);
  }

  /** Values of a facet that the other facets leave, and those chosen, with the number of statements of each. */
  counts(facet: Facet): { value: string; count: number }[] {
    const chosen = this.filter.chosen[facet] ?? [];
    const counts = countFacet(this.#searchable, this.filter, facet);
    return this.#valuesOf(facet)
      .filter((value) => counts.has(value) || chosen.includes(value))
      .map((value) => ({ value, count: counts.get(value) ?? 0 }));
  }

  fieldName(field: string): Bilingual {
    return this.#fields.get(field) ?? { zh: field, en: field };
  }

  documentTitle(document: string): Bilingual {
    return this.#document(document)?.title ?? { zh: document, en: document };
  }

  /** For where the title is too long. */
  documentShort(document: string): Bilingual {
    return this.#document(document)?.short ?? { zh: document, en: document };
  }

  /** The features that a statement names, with or without a place. */
  featuresOf(statement: Statement): Found[] {
    return featuresOf(statement, this.#index);
  }

  /** What lights up for a statement. */
  placesOf(statement: Statement): Found[] {
    const { whole, statements } = this.#shelf;
    return whole && statements ? statementPlaces(statement, whole, this.#index, statements.townLayer) : [];
  }

  /** The statements that name a feature. */
  about({ feature }: Found): readonly Statement[] {
    return this.#byFeature.get(feature.id) ?? [];
  }

  #document(document: string): PlanManifest['documents'][number] | undefined {
    return this.#shelf.plan?.manifest.documents.find(({ id }) => id === document);
  }

  /** Every value that a facet has in this plan, in the order that a reader expects. */
  #valuesOf(facet: Facet): readonly string[] {
    if (facet === 'field') return [...this.#fields.keys()];
    if (facet === 'placement') return ['mapped', ...unplacedKinds];
    if (facet === 'status') return statementStatuses;
    const values = [...countFacet(this.#searchable, noFilter, facet).keys()];
    return facet === 'year' ? values.sort() : values;
  }

  #namesOf(feature: string): string[] {
    const properties = this.#index.get(feature)?.feature.properties;
    if (!properties) return [];
    return [
      properties.name,
      ...(properties.nameEn ? [properties.nameEn] : []),
      ...(properties.aliases ?? []),
    ];
  }
}

function statementsByFeature(statements: readonly Statement[]): Map<string, Statement[]> {
  const byFeature = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const feature of statement.features) {
      const others = byFeature.get(feature);
      if (others) others.push(statement);
      else byFeature.set(feature, [statement]);
    }
  }
  return byFeature;
}
