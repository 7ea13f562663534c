import type { Messages } from '../../i18n/messages.zh';
import type { Found } from '../../state/inspection.svelte';
import type { ComparedPair } from '../../state/inspection-comparison.svelte';
import type { Session } from '../../state/session.svelte';
import { areaFigure, lengthFigure } from './figures';

/** So little in common is what coordinates are rounded by along a border, m². */
const touchM2 = 1;

/** The two of a pair by name, with their layers where they are called alike. */
export function pairName(session: Session, { a, b }: ComparedPair): string {
  const words = session.words.inspect;
  const areAlike = a.feature.properties.name === b.feature.properties.name;
  const nameOf = ({ layer, feature: { properties } }: Found): string =>
    areAlike ? words.compareNamed(properties.name, session.say(layer.name)) : properties.name;
  return words.comparePair(nameOf(a), nameOf(b));
}

/** How two features lie to one another, in words; where one of them is only drawn roughly, that is said. */
export function relationWords(messages: Messages, pair: ComparedPair): string {
  const isRough = [pair.a, pair.b].some(({ layer }) => layer.authority === 'schematic');
  const told = toldRelation(messages, pair, isRough);
  return isRough && pair.relation ? messages.inspect.compareRough(told) : told;
}

function toldRelation(messages: Messages, { relation }: ComparedPair, isRough: boolean): string {
  const words = messages.inspect;
  if (!relation) return words.compareOpen;
  const { distanceM, overlapM2 } = relation;
  if (distanceM === null) return words.compareUnknown;
  if (distanceM > 0) return words.compareApart(lengthFigure(messages, distanceM, isRough));
  if (overlapM2 === null) return words.compareMeets;
  return overlapM2 > touchM2
    ? words.compareOverlap(areaFigure(messages, overlapM2, isRough))
    : words.compareTouches;
}

/** The table of the kept features as text that pastes into a spreadsheet: fields by line, features by column, between tabs. */
export function comparisonText(session: Session): string {
  const { words, inspection, comparison } = session;
  const lines = [
    [words.inspect.compareField, ...inspection.kept.map(({ feature }) => feature.properties.name)],
    ...comparison.fields.map(({ label, cells }) => [label, ...cells.map((cell) => String(cell ?? ''))]),
    ...comparison.pairs.map((pair) => [pairName(session, pair), relationWords(words, pair)]),
  ];
  return lines.map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
