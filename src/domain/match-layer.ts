import type { PlanLayer } from './plan-schema';
import type { Bilingual } from './schema-parts';

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether a layer has a text in its name or in its legend, in either language, however it is spaced and capitalised. */
export function matchesLayer(
  { name, symbology }: Pick<PlanLayer, 'name' | 'symbology'>,
  text: string,
): boolean {
  const labels: Bilingual[] = symbology.kind === 'classes' ? symbology.classes.map(({ label }) => label) : [];
  const wanted = folded(text);
  return [name, ...labels].some(({ zh, en }) => folded(zh).includes(wanted) || folded(en).includes(wanted));
}
