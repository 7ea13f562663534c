import type { RuleBinding } from '../../domain/finding';
import type { Site } from '../../domain/site';
import { standingsByRank, type Standing } from '../../domain/site-standing';
import { holds, type CheckRecord } from '../checks.svelte';
import { figuresOf, type ResultFigures } from './result-figures';

/** A site as the results list it. */
export interface SiteVerdict {
  site: Site;
  standing: Standing;
  /** the result that holds; null where there is none */
  record: CheckRecord | null;
  /** the result from before the site or a layer changed, where none holds */
  outdated: CheckRecord | null;
  figures: ResultFigures | null;
}

const made = new WeakMap<Site, SiteVerdict>();

/**
 * How a site stands with what is known of it now; the same object as long as that is the same, so that what is made of one for the list is
 * made once.
 */
export function verdictOf(
  site: Site,
  records: ReadonlyMap<string, CheckRecord>,
  bindings: readonly RuleBinding[],
): SiteVerdict {
  const last = records.get(site.id) ?? null;
  const record = last && holds(last, site, bindings) ? last : null;
  const before = made.get(site);
  if (before && (before.record ?? before.outdated) === last && (before.record === null) === (record === null))
    return before;
  const verdict = makeVerdict(site, record, record ? null : last);
  made.set(site, verdict);
  return verdict;
}

function makeVerdict(site: Site, record: CheckRecord | null, outdated: CheckRecord | null): SiteVerdict {
  if (!record) return { site, record, outdated, figures: null, standing: outdated ? 'stale' : 'unchecked' };
  const figures = figuresOf(record);
  return { site, record, outdated, figures, standing: figures.standing };
}

/**
 * What needs a person first; of those that stand alike the one with more conflicts, then with more overlap, then the one nearer to a zone; else
 * as the sites are listed.
 * @param last how they were ranked before: most are in that order still, and what is nearly sorted is soon sorted
 */
export function rankVerdicts(
  verdicts: readonly SiteVerdict[],
  last: readonly SiteVerdict[] = [],
): SiteVerdict[] {
  const places = new Map<SiteVerdict, number>();
  for (const verdict of verdicts) places.set(verdict, places.size);
  const ranked = new Set(last);
  const alike = new Map<Standing, SiteVerdict[]>(standingsByRank.map((standing) => [standing, []]));
  for (const verdict of last) if (places.has(verdict)) alike.get(verdict.standing)?.push(verdict);
  for (const verdict of verdicts) if (!ranked.has(verdict)) alike.get(verdict.standing)?.push(verdict);
  const place = (verdict: SiteVerdict): number => places.get(verdict) ?? 0;
  return [...alike.values()].flatMap((those) => those.sort((a, b) => byFigures(a, b) || place(a) - place(b)));
}

function byFigures({ figures: a }: SiteVerdict, { figures: b }: SiteVerdict): number {
  if (!a || !b) return 0;
  const graver = b.counts.conflict - a.counts.conflict || (b.overlapM2 ?? 0) - (a.overlapM2 ?? 0);
  if (graver !== 0 || a.nearestM === b.nearestM) return graver;
  return (a.nearestM ?? Infinity) - (b.nearestM ?? Infinity);
}
