import type { Session } from './session.svelte';

/** Whether anything is shown whose lines are schematic; the ground of the map says nothing about the plan. */
export const showsSchematic = ({ plan, view }: Session): boolean =>
  plan?.manifest.layers.some(
    ({ id, role, authority }) => role !== 'base' && authority === 'schematic' && view.isVisible(id),
  ) ?? false;
