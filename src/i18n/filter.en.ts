import type { Messages } from './messages.zh';

/** Filters of the plan and the timeline, in English. */
export const filterEn: Messages['filter'] = {
  heading: 'Filter',
  intro:
    'Applies to every layer but the base map, alike on the map, in tables, statistics and scenes. It changes what is shown only: checks go by all data.',
  fields: { status: 'Status', kind: 'Kind', towns: 'Town', sources: 'Document', authority: 'Authority' },
  withoutValue: 'Not stated',
  chip: (field, values) => `${field}: ${values}`,
  rangeChip: (field, from, to) =>
    `${field}: ${from === null ? `at most ${to ?? ''}` : to === null ? `at least ${from}` : `${from}–${to}`}`,
  or: ', ',
  and: '; ',
  layerChip: (layer, told) => `${layer} | ${told}`,
  years: 'Years',
  firstYear: 'First year',
  lastYear: 'Last year',
  to: 'to',
  datedOnly: 'Leave out features without a year',
  yearsChip: (first, last, datedOnly) =>
    `Years: ${first === last ? first : `${first}–${last}`}${datedOnly ? '' : ' (and without a year)'}`,
  investment: 'Investment (100 million yuan)',
  investmentHint: 'Shows only features for which the documents give a figure.',
  least: 'Least',
  most: 'Most',
  investmentChip: (from, to) =>
    `Investment: ${from === null ? `at most ${to ?? ''}` : to === null ? `at least ${from}` : `${from}–${to}`} × 100 million yuan`,
  text: 'Text in name, other names or note',
  textChip: (text) => `Text: ${text}`,
  search: (field) => `Find in ${field}`,
  noValues: 'No such value',
  more: (n) => `${n} more values: find them above`,
  count: (shown, total) => `${shown} of ${total} features`,
  chips: 'Filters in force',
  removeChip: (label) => `Remove filter “${label}”`,
  clear: 'Clear all',
  open: 'Filter…',

  timeline: 'Timeline',
  year: 'Year',
  yearValue: (year) => String(year),
  play: 'Play',
  pause: 'Pause',
  earlier: 'Year before',
  later: 'Next year',
  close: 'Close the timeline',
  yearStates: {
    existing: 'Existing',
    construction: 'Under construction',
    planned: 'Planned',
    study: 'Study',
    undated: 'No year',
  },
  stateCount: (state, n) => `${state}, ${n === 1 ? '1 feature' : `${n} features`}`,
  note: 'By the status and period that the documents state, not by real progress; what is not yet built is fainter.',
};
