import { undetermined, type Judgement } from './judgement';
import { isFailure } from './layer-measure';

/**
 * What a regime of the past can still tell about the current one. Where it is met the question is open, not answered; where it is
 * not met nothing is known. A figure that could not be computed keeps its own reason.
 */
export function supersede(judgement: Judgement): Judgement {
  const { state, because } = judgement;
  if (isFailure(because)) return judgement;
  return state === 'clear' ? { state: 'unanalysed', because: 'superseded' } : undetermined('superseded');
}
