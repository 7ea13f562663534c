import { isAreal, type Areal } from '../../domain/geometry';
import type { FindingState, RuleBinding, SubjectResult } from '../../domain/finding';
import type {
  Clearing,
  ClearingFailure,
  ClearingOutcome,
  ClearingProposal,
  ClearingWish,
  LeftOut,
} from '../../domain/clearing';
import type { CheckSubject } from '../../domain/site';
import { validatePolygons } from '../../geo/validate-polygons';
import type { PreparedSubject } from '../layer-measure';
import { toIndexed, type PreparedLayers } from '../prepare-layer';
import { runCheck } from '../run-check';
import { avoidedGrounds, isForbiddenElsewhere, type AvoidedGround } from './avoided-ground';
import { retreatOutline } from './retreat-outline';
import { shiftOneByOne, type ShiftHunt } from './shift-one-by-one';
import { shiftedOutline, type ShiftDraft } from './shifted-outline';

export interface ClearingJob {
  subject: CheckSubject;
  bindings: readonly RuleBinding[];
  layers: PreparedLayers;
  wish: ClearingWish;
  /** whether a share of the time, 0–1, is over; asked between two steps */
  isOver: (share: number) => boolean;
}

type Outline = Omit<ClearingProposal, 'areaM2' | 'lostM2' | 'leftOut' | 'result'>;

/** An outline that the check has not seen yet, or why there is none. */
interface Draft {
  outline: Outline | ClearingFailure;
  leftOut: readonly LeftOut[];
}

type Drafting = (prepared: PreparedSubject, grounds: readonly AvoidedGround[]) => Draft;

/**
 * Ways to clear a site of the zones that it lies in against a rule: what is left when the piece is cut off, and the shortest move that was found; and a longer
 * one, where that one meets rules anew that ask for consent. Each is checked as any site is, by all rules, and is only given where the rules that were asked
 * for are kept then and no other one that forbids is broken that wasn't before. A rule that can't be kept is left out, and told, and the others are kept all the
 * same. Synchronous, to be run in a worker.
 */
export function proposeClearing(
  job: ClearingJob,
  onProgress: (done: number, total: number) => void = () => undefined,
): Clearing {
  const desk = new ClearingDesk(job, (share) => onProgress(100 * share, 100));
  const retreat = desk.retreat();
  const shift = desk.shift();
  return { before: desk.before, retreat, shift, detour: desk.detour(shift) };
}

/** What the search for the shortest move may take of the time. */
const shareOfShift = 0.75;
/** A longer move may meet yet other rules: so often it is looked for anew. */
const mostDetours = 3;

class ClearingDesk {
  readonly before: SubjectResult;
  readonly #job: ClearingJob;
  readonly #hunt: ShiftHunt;
  readonly #prepared: PreparedSubject | null;

  constructor(job: ClearingJob, onProgress: (share: number) => void) {
    const { subject, layers, wish, isOver } = job;
    this.#job = job;
    this.#hunt = { reachM: wish.reachM, isOver, onProgress };
    this.before = this.#check(subject.geometry);
    const geometry =
      subject.geometry && isAreal(subject.geometry) ? toIndexed(subject.geometry, layers.plane) : null;
    this.#prepared = geometry && { subject, geometry, plane: layers.plane };
  }

  retreat(): ClearingOutcome {
    return this.#propose((prepared, grounds) => {
      const wished = grounds.filter(({ isWished }) => isWished);
      const drafted = retreatOutline(prepared, wished);
      if (!drafted) return { outline: 'not-computable', leftOut: [] };
      const { leftOut, ...outline } = drafted;
      if (!outline.cut) return { outline: leftOut[0]?.because ?? 'already-clear', leftOut };
      return { outline: { ...outline, shift: null, isCutShort: false }, leftOut };
    });
  }

  shift(): ClearingOutcome {
    return this.#propose((prepared, grounds) => {
      const { draft, leftOut } = shiftOneByOne(prepared, grounds, this.#hunt, shareOfShift);
      const nothingToDo = draft === 'already-clear' ? leftOut[0]?.because : undefined;
      return { outline: nothingToDo ?? moved(draft), leftOut };
    });
  }

  /** A longer move than the shortest one, where that breaks rules that ask for consent and were kept before. */
  detour({ proposal }: ClearingOutcome): ClearingOutcome | null {
    let newlyMet = proposal ? this.#newlyMet(proposal.result) : [];
    if (!proposal || newlyMet.length === 0) return null;
    const { reachM, isOver, onProgress } = this.#hunt;
    const hunt = {
      reachM,
      isOver: () => isOver(1),
      onProgress: (done: number, total: number) =>
        onProgress(shareOfShift + ((1 - shareOfShift) * done) / total),
    };
    const draft: Drafting = (prepared, grounds) => ({
      outline: moved(shiftedOutline(prepared, grounds, hunt)),
      leftOut: [],
    });
    for (let i = 0; i < mostDetours; i += 1) {
      const outcome = this.#propose(draft, proposal.leftOut, newlyMet);
      const more = outcome.proposal ? this.#newlyMet(outcome.proposal.result) : [];
      if (more.length === 0) return outcome;
      newlyMet = [...newlyMet, ...more];
    }
    return { proposal: null, failure: 'not-in-reach', leftOut: [] };
  }

  /** Rules that ask for consent, and that the site breaks only now. */
  #newlyMet({ findings }: SubjectResult): string[] {
    return findings.flatMap(({ rule, state }, i) =>
      state === 'attention' && !isBroken(this.before.findings[i]?.state) ? [rule] : [],
    );
  }

  /** @param without rules that are known to be hopeless @param besides rules that are to be kept beside those that were asked for */
  #propose(
    drafting: Drafting,
    without: readonly LeftOut[] = [],
    besides: readonly string[] = [],
  ): ClearingOutcome {
    const grounds = this.#groundsOf(without, besides);
    const draft = this.#prepared && grounds && drafting(this.#prepared, grounds);
    if (!draft) return { proposal: null, failure: 'not-computable', leftOut: without };
    const leftOut = [...without, ...draft.leftOut];
    if (typeof draft.outline === 'string') return { proposal: null, failure: draft.outline, leftOut };
    const outcome = this.#confirm(draft.outline, leftOut, grounds);
    const hopeless = outcome.proposal ? [] : outcome.leftOut.filter(({ rule }) => this.#isWished(rule));
    const isWorthAnother = hopeless.length > leftOut.length && hopeless.length < this.#job.wish.avoid.length;
    return isWorthAnother ? this.#propose(drafting, hopeless, besides) : outcome;
  }

  #groundsOf(without: readonly LeftOut[], besides: readonly string[]): AvoidedGround[] | null {
    const { bindings, wish, layers } = this.#job;
    const avoid = wish.avoid.filter((rule) => isKeptBy(without, rule));
    return avoidedGrounds(
      bindings,
      this.before,
      { ...wish, avoid },
      layers,
      (rule, before) => besides.includes(rule.id) || isForbiddenElsewhere(rule, before),
    );
  }

  /** Nothing is proposed that the check itself doesn't confirm. */
  #confirm(
    outline: Outline,
    leftOut: readonly LeftOut[],
    grounds: readonly AvoidedGround[],
  ): ClearingOutcome {
    const fails = (failure: ClearingFailure, rules: readonly string[] = []): ClearingOutcome => ({
      proposal: null,
      failure,
      leftOut: [...leftOut, ...rules.map((rule) => ({ rule, because: failure }))],
    });
    const isValid = validatePolygons(outline.geometry, {}).every(({ severity }) => severity !== 'error');
    const result = this.#check(outline.geometry);
    const { areaM2 } = result;
    const beforeM2 = this.before.areaM2;
    if (!isValid || areaM2 === null || beforeM2 === null) return fails('unconfirmed');
    const broken = this.#brokenBy(result, leftOut);
    if (broken.length > 0) return fails('not-cleared', broken);
    const kept = grounds.filter(({ rule, isWished }) => isWished && isKeptBy(leftOut, rule.id));
    const tooNear = tooNearBy(result, kept);
    if (tooNear.length > 0) return fails('unconfirmed', tooNear);
    const lostM2 = outline.shift ? 0 : beforeM2 - areaM2;
    return { proposal: { ...outline, areaM2, lostM2, leftOut, result }, failure: null };
  }

  /** Rules that were asked for and are broken all the same, and others that forbid and are broken only now. */
  #brokenBy({ findings }: SubjectResult, leftOut: readonly LeftOut[]): string[] {
    return findings.flatMap(({ rule, state }, i) => {
      const isAsked = this.#isWished(rule) && isKeptBy(leftOut, rule);
      const isNew = state === 'conflict' && this.before.findings[i]?.state !== 'conflict';
      return (isAsked && isBroken(state)) || isNew ? [rule] : [];
    });
  }

  #isWished(rule: string): boolean {
    return this.#job.wish.avoid.includes(rule);
  }

  #check(geometry: CheckSubject['geometry'] | Areal): SubjectResult {
    const { subject, bindings, layers } = this.#job;
    const [result] = runCheck({
      subjects: [{ ...subject, geometry }],
      bindings,
      centre: layers.plane.centre,
      layers,
    });
    if (!result) throw new Error('A check of one subject gave no result.');
    return result;
  }
}

const moved = (draft: ShiftDraft): Draft['outline'] =>
  typeof draft === 'string' ? draft : { ...draft, cut: null, dropped: { count: 0, areaM2: 0 } };

/** Rules whose zones are nearer, by the distance that the check measures, than they are to be kept. */
const tooNearBy = ({ findings }: SubjectResult, grounds: readonly AvoidedGround[]): string[] =>
  grounds.flatMap(({ rule, stay, keepM }) => {
    const distanceM = findings.find((finding) => finding.rule === rule.id)?.distanceM ?? null;
    return stay === 'outside' && distanceM !== null && distanceM < keepM ? [rule.id] : [];
  });

const isKeptBy = (leftOut: readonly LeftOut[], rule: string): boolean =>
  leftOut.every((one) => one.rule !== rule);
const isBroken = (state: FindingState | undefined): boolean => state === 'conflict' || state === 'attention';
