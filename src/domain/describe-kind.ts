import type { FeatureProperties, MapSymbol, PlanLayer } from './plan-schema';
import type { Bilingual } from './schema-parts';

/** The words of the class that a feature falls into by its layer's symbology; null for a layer without classes. */
export function describeKind({ symbology }: PlanLayer, properties: FeatureProperties): Bilingual | null {
  if (symbology.kind === 'single' || symbology.field === 'status') return null;
  const value = String(properties[symbology.field]);
  return symbology.classes.find(({ values }) => values.includes(value))?.label ?? null;
}

const statusesBySolidity = ['existing', 'construction', 'planned', 'study'];

/** The symbol that stands for a whole layer: that of what is most built, where the classes are of status, else the first. */
export function symbolOfLayer({ symbology }: PlanLayer): MapSymbol | undefined {
  if (symbology.kind === 'single') return symbology.symbol;
  const classOf = (status: string) => symbology.classes.find(({ values }) => values.includes(status));
  const [mostBuilt = symbology.classes[0]] = statusesBySolidity.flatMap((status) => classOf(status) ?? []);
  return mostBuilt?.symbol;
}
