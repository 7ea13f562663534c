import { describeKind } from '../domain/describe-kind';
import { isFilterable, isShown, partsOf, passesFilter, valuesOf } from '../domain/feature-filter';
import type { PlanFilter } from '../domain/filter-schema';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import { layerColumns } from './feature-table-columns';
import type { Session } from './session.svelte';

/** The fields that the whole plan is filtered by, in the order of the panel. */
export const filterFields = ['status', 'kind', 'towns', 'sources', 'authority'] as const;
export type FilterField = (typeof filterFields)[number];

interface Placed {
  layer: PlanLayer;
  feature: PlanFeature;
}

export interface FilterValue {
  value: string;
  label: string;
  count: number;
}

/** A part of the filters that can be taken away by itself. */
export interface FilterChip {
  key: string;
  label: string;
  remove: () => void;
}

/** What of the plan is shown: a filter of the whole plan, and one for each layer. It is a part of the view. */
export class Filters {
  readonly #session: Session;

  current: PlanFilter = $derived.by(() => this.#session.view.chosen.everywhere ?? {});
  #all: readonly Placed[] = $derived.by(() => {
    const { plan, officials } = this.#session;
    const ids = [...(plan?.manifest.layers ?? []), ...officials.forMap().map(({ layer }) => layer)];
    return ids
      .filter(isFilterable)
      .flatMap((layer) => this.#session.featuresOf(layer.id).map((feature) => ({ layer, feature })));
  });
  /** how many features of the whole plan the filters let through, and of how many; layers that are off count too */
  shown: number = $derived.by(
    () => this.#all.filter(({ layer, feature }) => isShown(layer, feature, this.#session.view.chosen)).length,
  );
  total: number = $derived(this.#all.length);
  chips: readonly FilterChip[] = $derived.by(() => [
    ...this.#fieldChips(),
    ...this.#rangeChips(),
    ...this.#layerChips(),
  ]);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Changes parts of the filter; a part that is undefined is taken away. */
  change(part: PlanFilter): void {
    const changed = Object.entries({ ...this.current, ...part }).filter(([, value]) => value !== undefined);
    const filter = changed.length > 0 ? (Object.fromEntries(changed) as PlanFilter) : undefined;
    this.#session.view.filterEverywhere(filter);
  }

  chosen(field: string): readonly string[] {
    return this.current.fields?.[field] ?? [];
  }

  choose(field: string, values: readonly string[]): void {
    const { [field]: _, ...others } = this.current.fields ?? {};
    const fields = values.length > 0 ? { ...others, [field]: [...values] } : others;
    this.change({ fields: Object.keys(fields).length > 0 ? fields : undefined });
  }

  toggle(field: string, value: string): void {
    const chosen = this.chosen(field);
    this.choose(field, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }

  clear(): void {
    this.#session.view.clearFilters();
  }

  /** The values of a field, with how many features have them that the other parts of the filter let through. */
  valuesIn(field: FilterField): FilterValue[] {
    const { [field]: _, ...fields } = this.current.fields ?? {};
    const others: PlanFilter = { ...this.current, fields };
    const counts = new Map<string, FilterValue>();
    for (const { layer, feature } of this.#all) {
      const counted = passesFilter(layer, feature, others) ? 1 : 0;
      const own = valuesOf(layer, feature, field);
      for (const value of own.length > 0 ? own : ['']) {
        const known = counts.get(value);
        if (known) known.count += counted;
        else
          counts.set(value, { value, count: counted, label: this.#valueLabel(field, value, layer, feature) });
      }
    }
    const chosen = this.chosen(field);
    return [...counts.values()]
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .toSorted((a, b) => b.count - a.count);
  }

  #valueLabel(field: string, value: string, layer: PlanLayer, feature: PlanFeature): string {
    const { filter, inspect, finding } = this.#session.words;
    if (value === '') return filter.withoutValue;
    if (field === 'status') return inspect.statusWords[feature.properties.status];
    if (field === 'authority') return finding.authority[layer.authority];
    if (field === 'sources') return this.#session.say(this.#session.content.documentShort(value));
    if (field !== 'kind') return value;
    const kind = describeKind(layer, feature.properties);
    return this.#session.say(kind ?? layer.name);
  }

  #fieldChips(): FilterChip[] {
    const { filter } = this.#session.words;
    return Object.entries(this.current.fields ?? {}).map(([field, values]) => {
      const labels = values.map((value) => {
        const one = this.#all.find(({ layer, feature }) => valuesOf(layer, feature, field).includes(value));
        return one ? this.#valueLabel(field, value, one.layer, one.feature) : value || filter.withoutValue;
      });
      const name = (filterFields as readonly string[]).includes(field)
        ? filter.fields[field as FilterField]
        : field;
      return {
        key: field,
        label: filter.chip(name, labels.join(filter.or)),
        remove: () => this.choose(field, []),
      };
    });
  }

  #rangeChips(): FilterChip[] {
    const { filter } = this.#session.words;
    const { years, datedOnly, investmentYi, text } = this.current;
    const chip = (key: keyof PlanFilter, label: string): FilterChip => ({
      key: `:${key}`,
      label,
      remove: () => this.change({ [key]: undefined, ...(key === 'years' && { datedOnly: undefined }) }),
    });
    const { from, to } = investmentYi ?? {};
    return [
      ...(years ? [chip('years', filter.yearsChip(years[0], years[1], datedOnly === true))] : []),
      ...(investmentYi ? [chip('investmentYi', filter.investmentChip(from ?? null, to ?? null))] : []),
      ...(text === undefined ? [] : [chip('text', filter.textChip(text))]),
    ];
  }

  /** A layer that is filtered but off is not told: nothing of it is missing on the map for that reason. */
  #layerChips(): FilterChip[] {
    const { view, words } = this.#session;
    return Object.entries(view.chosen.filters).flatMap(([id, filter]) => {
      const layer = this.#session.layer(id);
      if (!layer || !view.isVisible(id)) return [];
      const columns = layerColumns(this.#session, layer, this.#session.featuresOf(id));
      const told = partsOf(filter).map((part) => {
        const column = columns.find(({ key }) => key === part.field);
        if (!('values' in part))
          return words.filter.rangeChip(column?.label ?? part.field, part.from ?? null, part.to ?? null);
        const labels = part.values.map((value) =>
          value === '' ? words.filter.withoutValue : (column?.valueLabel?.(value) ?? value),
        );
        return words.filter.chip(column?.label ?? part.field, labels.join(words.filter.or));
      });
      return [
        {
          key: `layer ${id}`,
          label: words.filter.layerChip(this.#session.say(layer.name), told.join(words.filter.and)),
          remove: () => view.filterLayer(id, null),
        },
      ];
    });
  }
}
