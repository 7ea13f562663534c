import { judgeMeeting } from './judge-meeting';
import type { Judgement } from './judgement';
import type { LayerMeasure } from './layer-measure';

/** Nothing is forbidden: where a zone is met, what applies there is told. */
export const judgeInform = (measure: LayerMeasure): Judgement => judgeMeeting(measure, 'notice');
