import type { Authority } from './plan-schema';

/** How much a verdict may claim: what a schematic layer shows is only suspected, never found. */
export type Claim = 'found' | 'suspected';

/** By the authority of the layer judged by. Without a layer nothing is claimed, and the plain words serve. */
export const claimOf = (authority: Authority | null): Claim =>
  authority === 'schematic' ? 'suspected' : 'found';
