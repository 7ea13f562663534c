import type { LonLat } from '../domain/geometry';
import type { Annotation } from '../domain/scene-schema';
import { geodesicDistanceM } from '../geo/geodesic';
import type { InkTool } from './talk-ink.svelte';

/** seen on every ground of a plan, and no colour of a verdict's word beside it */
export const inkColour = '#d11f4a';

/** What a tool makes of the places that the pointer went through, two at least; null for tools that leave nothing. */
export function strokeOf(tool: InkTool, through: readonly LonLat[]): Annotation | null {
  const [from, to] = [through[0], through.at(-1)];
  if (!from || !to) return null;
  const ink = { id: crypto.randomUUID(), colour: inkColour };
  if (tool === 'pen') return { ...ink, kind: 'pen', points: [...through] };
  if (tool === 'arrow') return { ...ink, kind: 'arrow', from, to };
  const radiusM = geodesicDistanceM(from, to);
  return tool === 'circle' && radiusM > 0 ? { ...ink, kind: 'circle', centre: from, radiusM } : null;
}
