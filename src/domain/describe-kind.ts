import type { Bilingual, FeatureProperties, MapSymbol, PlanLayer } from './plan-schema';

/** The words of the class that a feature falls into by its layer's symbology; null for a layer without classes. */
export function describeKind({ symbology }: PlanLayer, properties: FeatureProperties): Bilingual | null {
  if (symbology.kind === 'single' || symbology.field === 'status') return null;
  const value = String(properties[symbology.field]);
  return symbology.classes.find(({ values }) => values.includes(value))?.label ?? null;
}

/** The symbol that stands for a whole layer: that of what exists, where the classes are of status, else the first. */
export function symbolOfLayer({ symbology }: PlanLayer): MapSymbol | undefined {
  if (symbology.kind === 'single') return symbology.symbol;
  const existing = symbology.classes.find(({ values }) => values.includes('existing'));
  return (existing ?? symbology.classes[0])?.symbol;
}
