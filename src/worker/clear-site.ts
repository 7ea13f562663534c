import { proposeClearing } from '../check/clear/propose-clearing';
import type { Clearing } from '../domain/clearing';
import type { KeptLayers } from './kept-layers';
import type { Tasks } from './messages';

/** The search for a way out ends after so long with what it has, ms. */
const mostMs = 20_000;

/** Ways to clear a site of zones, by layers that were sent before. */
export function clearSite(
  { subject, bindings, centre, wish }: Tasks['clear']['request'],
  layers: KeptLayers,
  tell: (done: number, total: number) => void,
): Clearing {
  const start = performance.now();
  const job = {
    subject,
    bindings: layers.bind(bindings),
    layers: layers.preparedAbout([centre[0], centre[1]]),
    wish,
    isOver: (share: number) => performance.now() > start + share * mostMs,
  };
  return proposeClearing(job, tell);
}
