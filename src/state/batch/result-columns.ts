import { formatHectares, formatMu, formatPercent } from '../../domain/area-units';
import type { FindingState } from '../../domain/finding';
import { resultWord } from '../../domain/verdict-word';
import type { Cell, TableColumn, TableRow } from '../feature-table-columns';
import type { Session } from '../session.svelte';
import { changeText } from './change-text';
import type { LayerVerdict, ResultFigures } from './result-figures';
import type { SiteVerdict } from './site-verdict';

/** The column whose values the chips of the results narrow the table to. */
export const columnKeys = {
  standing: ':standing',
  layers: ':layers',
  town: ':town',
  change: ':change',
} as const;

/** A value of the column of layers: one layer, and the worst that its rules say. */
export const layerValue = ({ layer, state }: Pick<LayerVerdict, 'layer' | 'state'>): string =>
  `${layer}\n${state}`;

const told = (column: Omit<TableColumn, 'isNumber'>): TableColumn => ({ isNumber: false, ...column });

/** A column of numbers that reads like the check panel: the number is sorted and saved, the text shown. */
function figure(
  key: string,
  label: string,
  width: number,
  of: (verdict: SiteVerdict) => number | null,
  text: (value: number) => string = String,
): TableColumn {
  const valueOf = ({ verdict }: TableRow): number | null => verdict && of(verdict);
  return {
    key,
    label,
    width,
    isNumber: true,
    cell: valueOf,
    text: (row) => {
      const value = valueOf(row);
      return value === null ? '' : text(value);
    },
  };
}

const ofFigures =
  (of: (figures: ResultFigures) => number | null) =>
  ({ figures }: SiteVerdict): number | null =>
    figures && of(figures);

/** The columns of the results of many sites. */
export function resultColumns(session: Session): TableColumn[] {
  const { batch } = session;
  const words = session.words.batch;
  const { towns } = batch;
  const townOf = ({ site }: TableRow): string | null => site && towns.of(site);
  return [
    told({
      key: 'name',
      label: session.words.table.name,
      width: 240,
      cell: ({ site }) => site?.name ?? null,
    }),
    figure(':rank', words.rank, 64, ({ site }) => batch.rankOf(site.id)),
    standingColumn(session),
    ...(towns.areKnown
      ? [
          told({
            key: columnKeys.town,
            label: towns.areSchematic ? words.townSchematic : words.town,
            width: towns.areSchematic ? 150 : 110,
            cell: townOf,
            values: (row) => [townOf(row) ?? ''],
            valueLabel: (value) => value || words.noTown,
          }),
        ]
      : []),
    figure(':area', words.area, 140, ({ site }) => site.areaM2, formatHectares),
    figure(':area-mu', words.areaMu, 130, ({ site }) => site.areaM2, formatMu),
    told({
      key: ':gravest',
      label: words.gravest,
      width: 170,
      cell: ({ verdict }) => verdict && batch.firstLayerOf(verdict),
    }),
    figure(
      ':overlap',
      words.overlap,
      190,
      ofFigures(({ overlapM2 }) => overlapM2),
      formatHectares,
    ),
    figure(
      ':overlap-mu',
      words.overlapMu,
      110,
      ofFigures(({ overlapM2 }) => overlapM2),
      formatMu,
    ),
    figure(
      ':share',
      words.share,
      96,
      ofFigures(({ share }) => share),
      formatPercent,
    ),
    figure(
      ':nearest',
      words.nearest,
      150,
      ofFigures(({ nearestM }) => nearestM),
      (m) => m.toFixed(1),
    ),
    figure(
      ':conflicts',
      words.conflicts,
      84,
      ofFigures(({ counts }) => counts.conflict),
    ),
    figure(
      ':undetermined',
      words.undetermined,
      84,
      ofFigures(({ counts }) => counts.undetermined),
    ),
    figure(
      ':attentions',
      words.attentions,
      84,
      ofFigures(({ counts }) => counts.attention),
    ),
    changeColumn(session),
    layersColumn(session),
    originColumn(session),
  ].map(inUnit);
}

/** What is saved and summed up is in the unit of the head. */
const factors: Readonly<Record<string, number>> = {
  ':area': 1 / 10_000,
  ':overlap': 1 / 10_000,
  ':area-mu': 3 / 2000,
  ':overlap-mu': 3 / 2000,
  ':share': 100,
};

function inUnit(column: TableColumn): TableColumn {
  const factor = factors[column.key];
  if (factor === undefined) return column;
  const cell = (row: TableRow): Cell => {
    const value = column.cell(row);
    return typeof value === 'number' ? value * factor : value;
  };
  return { ...column, cell, decimals: 4 };
}

function standingColumn(session: Session): TableColumn {
  const { batch } = session;
  return told({
    key: columnKeys.standing,
    label: session.words.table.verdict,
    width: 150,
    cell: ({ verdict }) => verdict && standingText(session, verdict),
    standing: ({ verdict }) => verdict?.standing ?? null,
    values: ({ verdict }) => (verdict ? [verdict.standing] : []),
    valueLabel: (value) => batch.labels[value as keyof typeof batch.labels],
  });
}

function standingText({ words, batch }: Session, { standing, record, outdated }: SiteVerdict): string {
  const result = record?.result ?? outdated?.result;
  const word = result && resultWord(words.finding, result);
  if (word === undefined) return batch.labels[standing];
  if (standing === 'stale') return words.batch.outdatedVerdict(word);
  if (standing !== 'failed') return word;
  return result?.state === 'undetermined' ? batch.labels.failed : words.batch.unfinishedVerdict(word);
}

function layersColumn(session: Session): TableColumn {
  const { batch } = session;
  const words = session.words.batch;
  const isMet = ({ state }: LayerVerdict): boolean => state !== 'clear' && state !== 'unanalysed';
  return told({
    key: columnKeys.layers,
    label: words.layers,
    width: 240,
    cell: ({ verdict }) =>
      verdict?.figures?.layers
        .filter(isMet)
        .map(({ layer, name }) => batch.layerName(layer, name))
        .join('、') || null,
    values: ({ verdict }) => verdict?.figures?.layers.map(layerValue) ?? [],
    valueLabel: (value) => {
      const [layer = '', state] = value.split('\n');
      return words.layerState(batch.layerName(layer, layer), batch.stateWordOn(layer, state as FindingState));
    },
  });
}

function changeColumn(session: Session): TableColumn {
  const { batch } = session;
  return told({
    key: columnKeys.change,
    label: session.words.batch.changed,
    width: 260,
    cell: ({ verdict }) => (verdict?.record ? changeText(session, verdict.record) : null),
    values: ({ verdict }) => (verdict ? [batch.changeKindOf(verdict) ?? ''] : []),
    valueLabel: (value) => session.words.batch.changes[value as 'verdict' | 'figure'],
  });
}

function originColumn({ words }: Session): TableColumn {
  const originOf = ({ site }: TableRow): string | null => {
    if (!site) return null;
    const { origin } = site;
    return origin.kind === 'file' ? origin.file : origin.kind === 'drawn' ? words.sites.drawn : origin.layer;
  };
  return told({
    key: ':origin',
    label: words.table.origin,
    width: 170,
    cell: originOf,
    values: (row) => [originOf(row) ?? ''],
  });
}
