import type { LayerGroup, PlanLayer } from '../domain/plan-schema';
import type { Session } from './session.svelte';

const layersOf = (session: Session, group: LayerGroup): PlanLayer[] =>
  group.layers.flatMap((id) => session.layer(id) ?? []);

/** How strong a group is drawn as against the plan's own way, 0–1; null where its layers differ in that. */
export function groupOpacity(session: Session, group: LayerGroup): number | null {
  const shares = layersOf(session, group).map((layer) => {
    const own = layer.opacity ?? 1;
    return own === 0 ? 1 : (session.view.opacityOf(layer.id) ?? own) / own;
  });
  const [first = 1] = shares;
  return shares.every((share) => Math.abs(share - first) < 1e-6) ? first : null;
}

/** Draws every layer of a group at a share (0–1) of the plan's own strength, so that the layers stay apart as the plan has them. */
export function setGroupOpacity(session: Session, group: LayerGroup, share: number): void {
  for (const layer of layersOf(session, group))
    session.view.setOpacity(layer.id, (layer.opacity ?? 1) * share);
}
