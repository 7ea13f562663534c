import { formatSquareMetres } from '../../domain/area-units';
import { statesByGravity, type ControlLayer } from '../../domain/finding';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import type { BatchTally } from './batch-tally';
import { leftCountCell, textCell, wrappedCell } from './figure-cells';
import type { PackageBasis } from './package-order';
import { verdictCell } from './workbook-sheets';

type Cell = WorkbookCell | null;
type Row = Cell[];

const heading = (text: string): Row[] => [
  [],
  [
    { value: text, role: 'head' },
    { value: '', role: 'head' },
  ],
];
const labelled = (label: string, cell: Cell): Row => [{ value: label, role: 'label' }, cell];

function madeRows({ words: { overview, title }, ...basis }: PackageBasis): Row[] {
  const { plan, locale, tool } = basis;
  return [
    [{ value: title, role: 'title' }],
    ...(basis.mark === null ? [] : [labelled(overview.mark, { value: basis.mark, role: 'label' })]),
    ...heading(overview.made),
    labelled(overview.time, textCell(basis.printedTime)),
    labelled(overview.operator, textCell(basis.operator ?? overview.operatorNone)),
    labelled(overview.plan, wrappedCell(plan ? plan.manifest.title[locale] : overview.planNone)),
    ...(plan ? [labelled(overview.version, textCell(`${plan.manifest.id} ${plan.manifest.version}`))] : []),
    ...(plan ? [labelled('SHA-256', wrappedCell(plan.sha256))] : []),
    labelled(overview.tool, textCell(`${tool.name} ${tool.version}`)),
  ];
}

function countRows(tally: BatchTally, { words, unchecked }: PackageBasis): Row[] {
  const { overview } = words;
  return [
    ...heading(overview.counts),
    labelled(overview.sites, leftCountCell(tally.sites + unchecked.length)),
    labelled(overview.checked, leftCountCell(tally.sites)),
    ...statesByGravity.map((state): Row => [
      verdictCell(words.states[state], state),
      leftCountCell(tally.states.get(state) ?? 0),
    ]),
    [verdictCell(words.unchecked, 'undetermined'), leftCountCell(unchecked.length)],
  ];
}

export function toleranceText(tally: BatchTally, none: string): string {
  const tolerances = tally.tolerancesM2;
  if (!tolerances) return none;
  const [least, greatest] = [tolerances.least, tolerances.greatest].map(formatSquareMetres);
  return least === greatest ? `${least}` : `${least}–${greatest}`;
}

/** What the sheets are made for, in words. */
function sheetsText({ contents, words: { overview } }: PackageBasis): string {
  if (contents.sheets.length === 0) return overview.sheetsNone;
  return contents.sheetsOf === 'all' ? overview.sheetsAll : overview.sheetsNotable;
}

function parameterRows(tally: BatchTally, basis: PackageBasis): Row[] {
  const { words, sheetWords, files = [] } = basis;
  const { overview } = words;
  const { agreed, figures } = tally.agreement;
  const assumed = files.filter((file) => file.assumed);
  return [
    ...heading(overview.parameters),
    labelled(overview.frame, wrappedCell(overview.frameValue)),
    labelled(overview.tolerance, textCell(toleranceText(tally, sheetWords.table.none))),
    labelled(overview.agreement, wrappedCell(overview.agreementValue(agreed, figures))),
    labelled(overview.contents, wrappedCell(sheetsText(basis))),
    ...assumed.map(({ file, frame }) => labelled(overview.reading, wrappedCell(words.assumed(file, frame)))),
  ];
}

/** Who made the package when of what, what came out by number, and what the figures are. */
export const overviewRows = (tally: BatchTally, basis: PackageBasis): Row[] => [
  ...madeRows(basis),
  ...countRows(tally, basis),
  ...parameterRows(tally, basis),
  ...heading(basis.words.overview.notes),
  ...[...basis.words.notes, ...(tally.isSchematic ? [basis.words.schematic] : [])].map((note, i): Row => [
    leftCountCell(i + 1),
    wrappedCell(note),
  ]),
];

/** The layers that were judged by, each once. */
export function judgedLayers({ bindings }: Pick<PackageBasis, 'bindings'>): ControlLayer[] {
  const layers = new Map<string, ControlLayer>();
  for (const { layer } of bindings) if (layer !== null) layers.set(layer.sha256 + layer.id, layer);
  return [...layers.values()];
}

/** Every set of data that the results rest on. */
export function versionRows(tally: BatchTally, basis: PackageBasis): Row[] {
  const { words, plan, locale, sheetWords } = basis;
  const row = (...texts: (string | null)[]): Row =>
    texts.map((text) => (text === null ? null : wrappedCell(text)));
  const note = ({ official, superseded }: ControlLayer): string =>
    [
      ...(official ? [words.official] : []),
      ...(superseded ? [words.superseded(superseded.by[locale])] : []),
    ].join(sheetWords.semicolon);
  return [
    ...(plan
      ? [
          row(
            words.planPack,
            plan.manifest.id,
            plan.manifest.version,
            null,
            plan.manifest.title[locale],
            null,
            null,
            plan.sha256,
          ),
        ]
      : []),
    ...judgedLayers(basis).map((layer) =>
      row(
        layer.name,
        layer.id,
        layer.version,
        layer.date,
        layer.source,
        sheetWords.table.authority[layer.authority],
        note(layer) || null,
        layer.sha256,
      ),
    ),
    ...[...tally.files.values()].map(({ file, sha256 }) =>
      row(words.siteFile, file, null, null, null, null, null, sha256),
    ),
  ];
}
