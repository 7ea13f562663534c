import type { OriginReading } from '../domain/site';
import type { ImportChoices, SourceReading } from './read-site';

/** What of a source tells how its coordinates were understood. */
export type Understood = Pick<SourceReading, 'placing' | 'detection' | 'encoding'>;

function byOf({ detection }: Understood, { placing, claim, shift }: ImportChoices): OriginReading['by'] {
  if (placing !== undefined || claim !== undefined || shift !== undefined) return 'chosen';
  if (detection === null) return 'declared';
  if (detection.outcome !== 'sure') return 'assumed';
  return detection.candidate.reasons.some(({ code }) => code === 'claimed' || code === 'belt-by-header')
    ? 'declared'
    : 'digits';
}

/** How the coordinates of a source were understood, and by whom; null where nothing was placed. */
export function readingOf(source: Understood, choices: ImportChoices): OriginReading | null {
  const { placing, encoding } = source;
  return placing === null ? null : { placing, by: byOf(source, choices), encoding: encoding?.name ?? null };
}
