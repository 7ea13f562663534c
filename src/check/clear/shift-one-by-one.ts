import type { LeftOut } from '../../domain/clearing';
import type { PreparedSubject } from '../layer-measure';
import type { AvoidedGround } from './avoided-ground';
import { shiftedOutline, type ShiftDraft } from './shifted-outline';

/** How a move is looked for. Shares are of the time that there is for all of it, 0–1. */
export interface ShiftHunt {
  reachM: number;
  /** whether such a share of the time is over */
  isOver: (share: number) => boolean;
  onProgress: (share: number) => void;
}

/** A move, or why there is none; and the grounds that it can't clear the site of. */
export interface ShiftFound {
  draft: ShiftDraft;
  leftOut: readonly LeftOut[];
}

/** What the search for a way out of all grounds at once may take, where there is something to be tried after it. */
const shareOfAll = 0.4;

/**
 * The shortest move out of all grounds; where there is none, out of as many as can be: one after another is added, those that forbid first, and left out
 * where no place is found then.
 * @param until the share of the time that this may take
 */
export function shiftOneByOne(
  prepared: PreparedSubject,
  grounds: readonly AvoidedGround[],
  { reachM, isOver, onProgress }: ShiftHunt,
  until: number,
): ShiftFound {
  const attempt = (some: readonly AvoidedGround[], from: number, to: number): ShiftDraft =>
    shiftedOutline(prepared, some, {
      reachM,
      isOver: () => isOver(to),
      onProgress: (done, total) => onProgress(from + ((to - from) * done) / total),
    });
  const wished = grounds.filter(({ isWished }) => isWished);
  const allUntil = wished.length > 1 ? shareOfAll * until : until;
  const all = attempt(grounds, 0, allUntil);
  if (isPlace(all)) return { draft: all, leftOut: [] };
  const step = (until - allUntil) / wished.length;
  let found: ShiftFound = { draft: all, leftOut: [] };
  let heeded = grounds.filter(({ isWished }) => !isWished);
  for (const [i, ground] of wished.entries()) {
    const isAll = heeded.length === grounds.length - 1;
    const from = allUntil + i * step;
    const draft = isAll ? all : attempt([...heeded, ground], from, from + step);
    if (isPlace(draft)) {
      heeded = [...heeded, ground];
      found = { ...found, draft };
    } else {
      found = { ...found, leftOut: [...found.leftOut, { rule: ground.rule.id, because: draft }] };
    }
  }
  return found;
}

const isPlace = (draft: ShiftDraft): draft is Exclude<ShiftDraft, NoPlace> =>
  typeof draft !== 'string' || draft === 'already-clear';

type NoPlace = Exclude<ShiftDraft & string, 'already-clear'>;
