import * as v from 'valibot';
import { planFilter, yearShown } from './filter-schema';
import type { PlanManifest } from './plan-schema';
import { box, id, layerFilter, share, type Box } from './schema-parts';
import type { View } from './view';

/** What a link opens: a plan, where to look at it, and what of it to show. The user's own data is never part of one. */
export interface LinkedView {
  plan: string;
  bounds: Box | null;
  view: View | null;
  /** a scene of the plan, with which the talk begins */
  scene: string | null;
}

/** The part of an address behind `#` that says that it is a view. */
const mark = 'view';

const ids = v.array(id);
const details = v.strictObject({
  opacity: v.optional(v.record(id, share)),
  order: v.optional(ids),
  filters: v.optional(v.record(id, layerFilter)),
  everywhere: v.optional(planFilter),
  year: v.optional(yearShown),
});

/** To a hundred-thousandth of a degree: a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/**
 * A view as the fragment of an address, `#view&plan=…&at=…`, which browsers keep to themselves: what differs from what the plan shows
 * at first, and only of its own layers.
 */
export function writeViewLink(
  { id: plan, layers, tree }: Pick<PlanManifest, 'id' | 'layers' | 'tree'>,
  view: View,
  bounds: Box | null,
  scene: string | null,
): string {
  const own = (given: readonly string[]): string[] =>
    given.filter((layer) => layers.some((one) => one.id === layer));
  const first = layers.filter(({ visible }) => visible).map((layer) => layer.id);
  const visible = own(view.visible);
  const on = visible.filter((layer) => !first.includes(layer));
  const off = first.filter((layer) => !visible.includes(layer));
  const treeOrder = tree.flatMap((group) => group.layers);
  const order = own(view.order);
  const rest = {
    ...(Object.keys(view.opacity).length > 0 && { opacity: ofOwn(view.opacity, own) }),
    ...(String(order) !== String(treeOrder) && { order }),
    ...(Object.keys(view.filters).length > 0 && { filters: ofOwn(view.filters, own) }),
    ...(view.everywhere && { everywhere: view.everywhere }),
    ...(view.year && { year: view.year }),
  };
  const parts = new URLSearchParams({ plan });
  if (bounds) parts.set('at', bounds.map(rounded).join());
  if (on.length > 0) parts.set('on', on.join());
  if (off.length > 0) parts.set('off', off.join());
  if (Object.keys(rest).length > 0) parts.set('more', JSON.stringify(rest));
  if (scene) parts.set('scene', scene);
  return `#${mark}&${parts.toString().replaceAll('%2C', ',')}`;
}

const ofOwn = <Value>(
  table: Readonly<Record<string, Value>>,
  own: (ids: readonly string[]) => string[],
): Record<string, Value> =>
  Object.fromEntries(Object.entries(table).filter(([layer]) => own([layer]).length > 0));

/** The id of the plan that a fragment is a view of; null for any other fragment. */
export function planOfLink(fragment: string): string | null {
  return partsOf(fragment)?.get('plan') ?? null;
}

/** What a fragment says of a plan that was opened; what it says wrongly is left out, so that a link that was cut off still opens the plan. */
export function readViewLink(
  fragment: string,
  { id: plan, layers, tree }: Pick<PlanManifest, 'id' | 'layers' | 'tree'>,
): LinkedView | null {
  const parts = partsOf(fragment);
  if (parts?.get('plan') !== plan) return null;
  const list = (name: string): string[] => parts.get(name)?.split(',') ?? [];
  const on = list('on');
  const off = list('off');
  const visible = layers.filter((layer) => (layer.visible ? !off.includes(layer.id) : on.includes(layer.id)));
  const { order, opacity = {}, filters = {}, ...rest } = moreOf(parts.get('more'));
  const bounds = v.safeParse(box, list('at').map(Number));
  return {
    plan,
    bounds: bounds.success ? bounds.output : null,
    view: {
      ...rest,
      visible: visible.map((layer) => layer.id),
      order: order ?? tree.flatMap((group) => group.layers),
      opacity,
      filters,
    },
    scene: parts.get('scene'),
  };
}

function partsOf(fragment: string): URLSearchParams | null {
  return fragment.startsWith(`#${mark}&`) ? new URLSearchParams(fragment.slice(mark.length + 2)) : null;
}

function moreOf(json: string | null): v.InferOutput<typeof details> {
  try {
    const read = v.safeParse(details, JSON.parse(json ?? '{}'));
    return read.success ? read.output : {};
  } catch {
    return {};
  }
}
