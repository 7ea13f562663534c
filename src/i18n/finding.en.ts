import type { FindingWords } from './finding-words';

export const findingEn: FindingWords = {
  states: {
    found: {
      conflict: 'Affected',
      attention: 'Affected',
      undetermined: 'Undetermined',
      unanalysed: 'Not analysed',
      clear: 'Not affected',
    },
    suspected: {
      conflict: 'Possibly affected',
      attention: 'Possibly affected',
      undetermined: 'Undetermined',
      unanalysed: 'Not analysed',
      clear: 'Not seen (schematic)',
    },
  },
  partlyUnanalysed: 'Partly not analysed',
  because: {
    'methods-disagree': 'the areas by the two methods differ by more than the tolerance',
    'computation-failed':
      'the computation did not finish (an error, a time-out or a figure that is not finite)',
    'outside-coverage': 'part of the site lies outside the layer’s coverage, where there is no data',
    'within-accuracy': 'the border of the zone is nearer than the data is accurate',
    'below-precision':
      'the overlap is thinner than the data is precise and may come from rounded coordinates',
    'layer-missing': 'there is no data for this control',
    'not-located': 'the documents give no known place',
    superseded: 'only a superseded regime is on the map; the one in force isn’t at hand',
    claimed: 'the planner claims an activity that the clause lets through; the office in charge decides',
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
