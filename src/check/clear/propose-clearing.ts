import { isAreal, type Areal } from '../../domain/geometry';
import type { FindingState, RuleBinding, SubjectResult } from '../../domain/finding';
import type {
  Clearing,
  ClearingFailure,
  ClearingOutcome,
  ClearingProposal,
  ClearingWish,
} from '../../domain/clearing';
import type { CheckSubject } from '../../domain/site';
import { validatePolygons } from '../../geo/validate-polygons';
import type { PreparedSubject } from '../layer-measure';
import { toIndexed, type PreparedLayers } from '../prepare-layer';
import { runCheck } from '../run-check';
import { avoidedGrounds, type AvoidedGround } from './avoided-ground';
import { retreatOutline } from './retreat-outline';
import { shiftedOutline } from './shifted-outline';

export interface ClearingJob {
  subject: CheckSubject;
  bindings: readonly RuleBinding[];
  layers: PreparedLayers;
  wish: ClearingWish;
  /** whether the time is over; asked between two steps */
  isOver: () => boolean;
}

type Drafted = Omit<ClearingProposal, 'areaM2' | 'lostM2' | 'result'>;

/**
 * Two ways to clear a site of the zones that it lies in against a rule: what is left when the piece is cut off, and the shortest move that was found. Each
 * is checked as any site is, by all rules, and is only given where the rules that were asked for are kept then and no other one that forbids is broken
 * that wasn't before. Synchronous, to be run in a worker.
 */
export function proposeClearing(
  job: ClearingJob,
  onProgress: (done: number, total: number) => void = () => undefined,
): Clearing {
  const desk = new ClearingDesk(job);
  const retreat = desk.retreat();
  onProgress(1, stepsOfShift + 2);
  const shift = desk.shift((done, total) => onProgress(1 + (stepsOfShift * done) / total, stepsOfShift + 2));
  return { before: desk.before, retreat, shift };
}

/** The move takes by far the most time. */
const stepsOfShift = 98;

class ClearingDesk {
  readonly before: SubjectResult;
  readonly #job: ClearingJob;
  readonly #prepared: PreparedSubject | null;
  readonly #grounds: readonly AvoidedGround[] | null;

  constructor(job: ClearingJob) {
    const { subject, layers, bindings, wish } = job;
    this.#job = job;
    this.before = this.#check(subject.geometry);
    const geometry =
      subject.geometry && isAreal(subject.geometry) ? toIndexed(subject.geometry, layers.plane) : null;
    this.#prepared = geometry && { subject, geometry, plane: layers.plane };
    this.#grounds = avoidedGrounds(bindings, this.before, wish, layers);
  }

  retreat(): ClearingOutcome {
    return this.#propose((prepared, grounds) => {
      const wished = grounds.filter(({ isWished }) => isWished);
      const outline = retreatOutline(prepared, wished);
      if (typeof outline === 'string') return outline;
      return outline.cut ? { ...outline, shift: null, isCutShort: false } : 'already-clear';
    });
  }

  shift(onProgress: (done: number, total: number) => void): ClearingOutcome {
    const { wish, isOver } = this.#job;
    return this.#propose((prepared, grounds) => {
      const outline = shiftedOutline(prepared, grounds, { reachM: wish.reachM, isOver, onProgress });
      if (typeof outline === 'string') return outline;
      return { ...outline, cut: null, dropped: { count: 0, areaM2: 0 } };
    });
  }

  #propose(
    draft: (prepared: PreparedSubject, grounds: readonly AvoidedGround[]) => Drafted | ClearingFailure,
  ): ClearingOutcome {
    const outcome = this.#prepared && this.#grounds ? draft(this.#prepared, this.#grounds) : 'not-computable';
    return typeof outcome === 'string' ? { proposal: null, failure: outcome } : this.#confirm(outcome);
  }

  /** Nothing is proposed that the check itself doesn't confirm. */
  #confirm(drafted: Drafted): ClearingOutcome {
    const isValid = validatePolygons(drafted.geometry, {}).every(({ severity }) => severity !== 'error');
    const result = this.#check(drafted.geometry);
    const { areaM2 } = result;
    const beforeM2 = this.before.areaM2;
    if (!isValid || areaM2 === null || beforeM2 === null) return { proposal: null, failure: 'unconfirmed' };
    if (!this.#isBetter(result)) return { proposal: null, failure: 'not-cleared' };
    if (!this.#isAway(result)) return { proposal: null, failure: 'unconfirmed' };
    const lostM2 = drafted.shift ? 0 : beforeM2 - areaM2;
    return { proposal: { ...drafted, areaM2, lostM2, result }, failure: null };
  }

  #isBetter({ findings }: SubjectResult): boolean {
    const { bindings, wish } = this.#job;
    return bindings.every(({ rule }, i) => {
      const [before, after] = [this.before.findings[i]?.state, findings[i]?.state];
      if (wish.avoid.includes(rule.id)) return !isBroken(after);
      return after !== 'conflict' || before === 'conflict';
    });
  }

  /** Whether the distances that the check measures are what was asked for. */
  #isAway({ findings }: SubjectResult): boolean {
    const { bindings } = this.#job;
    return (this.#grounds ?? []).every(({ rule, isWished, stay, keepM }) => {
      const distanceM = findings[bindings.findIndex((binding) => binding.rule === rule)]?.distanceM ?? null;
      return !isWished || stay === 'inside' || distanceM === null || distanceM >= keepM;
    });
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

const isBroken = (state: FindingState | undefined): boolean => state === 'conflict' || state === 'attention';
