import type { ContentsGroup, LayerContents } from '../domain/area-contents';
import type { Messages } from '../i18n/messages.zh';
import { writeTableCsv } from '../io/write-table-csv';
import { investmentFields, type StatedArea } from './area-statistics.svelte';
import { fileName, saveFile } from './save-file';
import type { Session } from './session.svelte';

type Cell = string | number | null;

/** What an area is called. */
export const areaName = ({ kind, name }: StatedArea, words: Messages['inspect']['area']): string =>
  kind === 'named' ? name : words.kinds[kind];

/** Gives the user what lies in the area as a file that spreadsheets open: a line for each layer, then the investment by field and period. */
export function saveAreaStatistics(session: Session): void {
  const { area, secrecy, words } = session;
  if (!area.area) return;
  const { columns, file } = words.inspect.area;
  const heads = [
    columns.part,
    columns.name,
    columns.authority,
    columns.count,
    columns.partly,
    columns.unknown,
    columns.area,
    columns.length,
    columns.investment,
    columns.withInvestment,
  ];
  const rows = [
    ...area.contents.map((contents) => layerRow(session, contents)),
    ...investmentFields.flatMap((field) =>
      area.groups(field).map((group) => groupRow(words.inspect.area, words.inspect.area.by[field], group)),
    ),
  ];
  const name = secrecy.fileWords(file(areaName(area.area, words.inspect.area)));
  saveFile(fileName(name, 'csv'), 'text/csv', writeTableCsv(heads, rows));
}

/** The figures that are not those of the layer's dimension stay empty, as do those that could not be told. */
function layerRow(session: Session, contents: LayerContents): Cell[] {
  const { inspect, finding } = session.words;
  const { layer, count, partly, unknown, areaM2, coveredM2, lengthM } = contents;
  const hasArea = layer.geometry === 'polygon' || areaM2 > 0;
  return [
    inspect.area.layers,
    session.say(layer.name),
    layer.role === 'base' ? inspect.base : finding.authority[layer.authority],
    count,
    partly,
    unknown,
    hasArea && coveredM2 !== null ? Number((coveredM2 / 10_000).toFixed(4)) : null,
    layer.geometry === 'line' || lengthM > 0 ? Number((lengthM / 1000).toFixed(3)) : null,
    null,
    null,
  ];
}

const groupRow = (words: Messages['inspect']['area'], part: string, group: ContentsGroup): Cell[] => [
  `${words.investment} · ${part}`,
  group.value || words.without,
  null,
  group.count,
  null,
  null,
  null,
  null,
  group.withInvestment > 0 ? group.investmentYi : null,
  group.withInvestment,
];
