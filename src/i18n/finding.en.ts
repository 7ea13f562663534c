import type { FindingWords } from './finding-words';

export const findingEn: FindingWords = {
  states: {
    found: {
      conflict: 'Affected',
      attention: 'Affected',
      undetermined: 'Undetermined',
      unanalysed: 'Not analysed',
      notice: 'For information',
      clear: 'Not affected',
    },
    suspected: {
      conflict: 'Possibly affected',
      attention: 'Possibly affected',
      undetermined: 'Undetermined',
      unanalysed: 'Not analysed',
      notice: 'For information (schematic)',
      clear: 'Not seen (schematic)',
    },
  },
  broken: {
    'over-limit': { found: 'Over the limit', suspected: 'Possibly over the limit' },
    'outside-zones': { found: 'Outside', suspected: 'Possibly outside' },
    'share-short': { found: 'Share too small', suspected: 'Share possibly too small' },
  },
  partlyUnanalysed: 'Partly not analysed',
  because: {
    'methods-disagree': 'the areas by the two methods differ by more than the tolerance',
    'computation-failed': 'the computation did not finish (an error, or a figure that is not finite)',
    'too-much-work': 'it takes more work than the stated limit: simplify or divide the site',
    'timed-out': 'it took longer than the time limit and was stopped: simplify or divide the site',
    'outside-coverage': 'part of the site lies outside the layer’s coverage, where there is no data',
    'within-accuracy': 'the border of the zone is nearer than the data is accurate',
    'below-precision':
      'the overlap is thinner than the data is precise and may come from rounded coordinates',
    'layer-missing': 'there is no data for this control',
    'not-located': 'the documents give no known place',
    superseded: 'only a superseded regime is on the map; the one in force isn’t at hand',
    claimed: 'the planner claims an activity that the clause lets through; the office in charge decides',
    'use-undeclared': 'whether it applies hangs on the use of the site, which the planner has not stated',
    'not-applicable': 'by the use that the planner states, it does not apply to this project',
    'share-undeclared':
      'the share that is required can’t be measured on the map, and the planner has not stated it',
    'share-short': 'the share that the planner states is less than required',
    'share-met': 'the share that the planner states is no less than required',
    'over-limit': 'more of the site lies in the zones than is allowed',
    'within-limit': 'part of the site lies in the zones, no more than is allowed',
    'outside-zones': 'part of the site, or all of it, lies outside the zones that it must lie in',
    'within-zones': 'the whole site lies in the zones that it must lie in',
    'not-areal': 'it is a matter of area, and the project is only a point or a line on the map',
  },
  overridden: {
    conflict: 'Affected (forbidden in general)',
    attention: 'Affected (conditional)',
    notice: 'For information',
    clear: 'Not affected',
  },
  contact: { none: 'apart', touching: 'touching', sliver: 'sliver', overlap: 'overlapping' },
  severity: { conflict: 'Forbidden in general', attention: 'Conditional, ask the office' },
  authority: {
    statutory: 'Official vector data',
    approved: 'Published drawing',
    schematic: 'Schematic, no basis for a decision',
  },
  certainty: {
    verified: 'wording verified',
    customary: 'common practice',
    unverified: 'wording not verified',
  },
};
