import { noOverrides, overriddenState } from '../../domain/override';
import { findingWord, resultWord } from '../../domain/verdict-word';
import type { WorkbookCell } from '../../io/writers/xlsx/workbook-writer';
import { originText } from '../sheet/origin-text';
import { countedStates, worstRule } from './counted-states';
import {
  countCell,
  hectareCell,
  muCell,
  signedShareCell,
  squareMetreCell,
  textCell,
  wrappedCell,
} from './figure-cells';
import type { SiteEntry } from './site-entry';
import type { PackageBasis, UncheckedSite } from './package-order';
import { verdictCell } from './workbook-sheets';

type Cell = WorkbookCell | null;

function originCells({ checked: { site } }: SiteEntry, { sheetWords: { header } }: PackageBasis): Cell[] {
  const { origin } = site;
  const text = originText(origin, header);
  if (origin.kind === 'drawn' && !origin.cleared) return [textCell(text), null];
  const reading = origin.kind === 'file' ? origin.reading : undefined;
  return [wrappedCell(text), reading ? wrappedCell(header.understood(reading)) : null];
}

/** The gravest rule with its word, as one text. */
export function worstText({ judged, input }: SiteEntry): string | null {
  const worst = worstRule(judged);
  if (!worst) return null;
  return `${worst.rule.title[input.locale]}${input.words.semicolon}${findingWord(input.words.finding, worst.finding)}`;
}

/** The verdict with the planner's judgements; null where none holds. */
export function overriddenText({ checked }: SiteEntry, { words }: PackageBasis): string | null {
  const state = overriddenState(checked.result, checked.site.overrides ?? noOverrides);
  return state && words.states[state];
}

/** A site's row of the workbook; `sheet` is the name of its check sheet. */
export function siteRow(entry: SiteEntry, basis: PackageBasis, sheet: string | null): Cell[] {
  const { index, checked } = entry;
  const { site, result } = checked;
  const { belt } = result;
  const overridden = overriddenText(entry, basis);
  const worst = worstText(entry);
  const declared = site.declaredArea;
  return [
    countCell(index + 1),
    wrappedCell(site.name),
    textCell(site.id),
    verdictCell(resultWord(basis.sheetWords.finding, result), result.state),
    overridden === null ? null : textCell(overridden),
    hectareCell(result.areaM2),
    muCell(result.areaM2),
    squareMetreCell(result.areaM2),
    hectareCell(result.trapezoidAreaM2),
    hectareCell(result.planarAreaM2),
    belt && wrappedCell(basis.words.belt(belt.zone, belt.centralMeridian, belt.epsg)),
    hectareCell(declared?.declaredM2 ?? null),
    declared ? signedShareCell(declared.differsBy) : null,
    ...countedStates(result.findings).map(([, count]) => countCell(count)),
    worst === null ? null : wrappedCell(worst),
    ...originCells(entry, basis),
    textCell(checked.checkedAt),
    sheet === null ? null : wrappedCell(sheet),
  ];
}

/** The row of a site that has no result that holds. */
export const uncheckedRow = ({ id, name, because }: UncheckedSite, { words }: PackageBasis): Cell[] => [
  null,
  wrappedCell(name),
  textCell(id),
  verdictCell(words.unchecked, 'undetermined'),
  ...Array<null>(15).fill(null),
  wrappedCell(words.uncheckedBecause[because]),
];
