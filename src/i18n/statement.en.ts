import type { StatementWords } from './statement-words';

/** Words around the statements of a plan's documents, in English. */
export const statementEn: StatementWords = {
  placement: {
    mapped: 'On the map',
    town: 'To its towns only',
    county: 'Whole area',
    unlocated: 'Not located',
    outside: 'Outside the map',
    'non-spatial': 'Not spatial',
    sensitive: 'Withheld',
  },
  status: {
    existing: 'Existing',
    construction: 'Under construction',
    planned: 'Planned',
    study: 'Under study',
    target: 'Target',
    control: 'Restriction',
  },
  contradiction: {
    conflict: 'At odds',
    definition: 'Different definitions',
    misprint: 'Probable misprint',
    gap: 'Missing in the document',
    consistent: 'Recomputed, holds',
  },
};
