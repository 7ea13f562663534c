import { describeKind } from '../domain/describe-kind';
import { investmentField, valuesOf } from '../domain/feature-filter';
import type { Geometry } from '../domain/geometry';
import type { PlanFeature } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import { subjectOf, type Site } from '../domain/site';
import { stateInYear } from '../domain/state-in-year';
import type { Standing } from '../domain/site-standing';
import { resultWord } from '../domain/verdict-word';
import type { SiteVerdict } from './batch/site-verdict';
import type { Session } from './session.svelte';

export type Cell = string | number | null;

/** A value of a column, and how many rows have it; empty for those that have none. */
export interface ColumnValue {
  value: string;
  label: string;
  count: number;
}

/** A line of the table: a feature of a layer, or a site of the user's. */
export interface TableRow {
  id: string;
  geometry: Geometry | null;
  feature: PlanFeature | null;
  site: Site | null;
  /** what its check found, where results are listed */
  verdict: SiteVerdict | null;
}

export interface TableColumn {
  key: string;
  label: string;
  /** px */
  width: number;
  /** numbers stand at the right and are added up */
  isNumber: boolean;
  /** decimals that are shown; all where left out */
  decimals?: number;
  /** left out until the user asks for it */
  isSpare?: boolean;
  cell: (row: TableRow) => Cell;
  /** instead of the cell as it is, where a figure must read as it does elsewhere */
  text?: (row: TableRow) => string;
  /** the cell is a verdict and looks like one */
  standing?: (row: TableRow) => Standing | null;
  /** what is compared by when the column is narrowed to some values; none for a column that can't be */
  values?: (row: TableRow) => readonly string[];
  valueLabel?: (value: string) => string;
}

/** A cell as it is saved: a number to as many decimals as are shown, so that a sheet reads the same as the screen. */
export function savedCell({ cell, decimals }: TableColumn, row: TableRow): Cell {
  const value = cell(row);
  return typeof value === 'number' && decimals !== undefined ? Number(value.toFixed(decimals)) : value;
}

/** Told by columns of their own, or only of use to the map. */
const ownColumns = new Set([
  'id',
  'name',
  'nameEn',
  'kind',
  'status',
  'period',
  'towns',
  'sources',
  'accuracyM',
  'note',
]);
const unlisted = new Set(['label', 'labelEn', 'credits']);

const textOf = (value: unknown): Cell => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(String).join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

const withUnit = (label: string, unit: string | undefined): string => (unit ? `${label} (${unit})` : label);

/** The columns of a layer of the plan or an official one: what every feature says, what the layer lists when it is asked, and the rest. */
export function layerColumns(
  session: Session,
  layer: PlanLayer,
  features: readonly PlanFeature[],
): TableColumn[] {
  const words = session.words.table;
  const { inspect, units } = session.words;
  const isEnglish = session.settings.locale === 'en';
  const isNumeric = (field: string): boolean =>
    features.some(({ properties }) => typeof properties[field] === 'number');
  const valueOf = ({ feature }: TableRow, field: string): Cell => {
    const english = isEnglish ? textOf(feature?.properties[`${field}En`]) : null;
    return english ?? textOf(feature?.properties[field]);
  };
  const plain = (key: string, label: string, width: number): TableColumn => ({
    key,
    label,
    width,
    isNumber: isNumeric(key),
    cell: (row) => valueOf(row, key),
    values: ({ feature }) => (feature ? valuesOf(layer, feature, key) : []),
  });
  const { symbology } = layer;
  const kindField = symbology.kind === 'classes' && symbology.field !== 'status' ? symbology.field : null;
  const kindOf = ({ feature }: TableRow): string | null => {
    const kind = feature && describeKind(layer, feature.properties);
    return kind ? session.say(kind) : null;
  };
  const listed = (layer.identify ?? []).filter(({ field }) => !ownColumns.has(field) && field !== kindField);
  const told = new Set([...ownColumns, ...unlisted, ...listed.map(({ field }) => field)]);
  const rest = new Set(
    features
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((key) => !told.has(key) && key !== kindField && !(key.endsWith('En') && key !== 'En')),
  );
  const year = session.view.current.year?.at;
  const documentOf = (id: string): string => session.say(session.content.documentShort(id));
  return [
    plain('name', words.name, 220),
    ...(kindField
      ? [
          {
            ...plain(kindField, inspect.kind, 130),
            isNumber: false,
            cell: kindOf,
            valueLabel: (value: string) => {
              const found =
                symbology.kind === 'classes' &&
                symbology.classes.find(({ values }) => values.includes(value));
              return found ? session.say(found.label) : value;
            },
          },
        ]
      : []),
    {
      ...plain('status', inspect.status, 76),
      cell: ({ feature }) => feature && inspect.statusWords[feature.properties.status],
      valueLabel: (value) =>
        value in inspect.statusWords ? inspect.statusWords[value as keyof typeof inspect.statusWords] : value,
    },
    ...(year === undefined
      ? []
      : [
          {
            key: ':year',
            label: words.inYear(year),
            width: 124,
            isNumber: false,
            cell: ({ feature }: TableRow) =>
              feature && session.words.filter.yearStates[stateInYear(feature.properties, year)],
          },
        ]),
    plain('period', inspect.period, 100),
    ...listed.map(({ field, label, unit }) => ({
      ...plain(field, withUnit(session.say(label), unit), 150),
    })),
    ...(layer.geometry === 'polygon' ? [areaColumn(session, withUnit(words.area, units.hectare))] : []),
    ...(layer.geometry === 'line'
      ? [
          {
            key: ':length',
            label: withUnit(words.length, units.kilometre),
            width: 150,
            isNumber: true,
            decimals: 3,
            cell: ({ geometry }: TableRow) => scaled(session.table.measures.of(geometry)?.lengthM, 1000),
          },
        ]
      : []),
    plain('towns', inspect.towns, 140),
    {
      ...plain('sources', inspect.sources, 220),
      cell: ({ feature }) =>
        feature ? valuesOf(layer, feature, 'sources').map(documentOf).join('、') || null : null,
      valueLabel: documentOf,
    },
    plain('accuracyM', withUnit(inspect.accuracy, units.metre), 120),
    plain('note', inspect.note, 260),
    ...[...rest].map((key) => ({
      ...plain(
        key,
        key === investmentField
          ? words.investment
          : key === 'aliases'
            ? inspect.aliases
            : key === 'basis'
              ? inspect.basis
              : key,
        140,
      ),
      isSpare: key !== investmentField,
    })),
    { ...plain('id', words.id, 150), isSpare: true },
  ];
}

const scaled = (value: number | null | undefined, by: number): number | null =>
  value === null || value === undefined ? null : value / by;

const areaColumn = (session: Session, label: string): TableColumn => ({
  key: ':area',
  label,
  width: 150,
  isNumber: true,
  decimals: 4,
  cell: ({ geometry, site }) =>
    scaled(site ? site.areaM2 : session.table.measures.of(geometry)?.areaM2, 10_000),
});

/** The columns of the user's sites: what the program knows of them, and what came with their files. */
export function siteColumns(session: Session, sites: readonly Site[]): TableColumn[] {
  const words = session.words.table;
  const { units, sites: siteWords, finding } = session.words;
  const keys = new Set(sites.flatMap(({ properties }) => Object.keys(properties)));
  const resultOf = (site: Site) => session.checks.of(subjectOf(site), session.bindings)?.result;
  const originOf = ({ origin }: Site): string =>
    origin.kind === 'file' ? origin.file : origin.kind === 'drawn' ? siteWords.drawn : origin.layer;
  return [
    {
      key: 'name',
      label: words.name,
      width: 220,
      isNumber: false,
      cell: ({ site }) => site?.name ?? null,
    },
    areaColumn(session, withUnit(words.siteArea, units.hectare)),
    {
      key: ':state',
      label: words.verdict,
      width: 110,
      isNumber: false,
      cell: ({ site }) => {
        const result = site && resultOf(site);
        return result ? resultWord(finding, result) : siteWords.unchecked;
      },
    },
    narrowable({
      key: ':origin',
      label: words.origin,
      width: 160,
      isNumber: false,
      cell: ({ site }) => site && originOf(site),
    }),
    ...[...keys].map((key) =>
      narrowable({
        key: `property:${key}`,
        label: key,
        width: 140,
        isNumber: sites.some(({ properties }) => typeof properties[key] === 'number'),
        cell: ({ site }) => textOf(site?.properties[key]),
      }),
    ),
  ];
}

const narrowable = (column: TableColumn): TableColumn => ({
  ...column,
  values: (row) => {
    const cell = column.cell(row);
    return cell === null ? [] : [String(cell)];
  },
});
