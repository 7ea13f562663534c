import type { Indicator } from './indicator-schema';
import type { LayerData } from './plan';
import type { PlanLayer } from './plan-schema';
import type { SceneFigure } from './scene-schema';
import type { Bilingual } from './schema-parts';

/** How many features have one value of a field, and what a number of theirs comes to. */
export interface CountRow {
  label: Bilingual;
  count: number;
  /** null where the figure adds nothing up */
  sum: number | null;
}

/** What a scene's figure tells, in plain data. */
export type FigureData =
  | { kind: 'indicators'; indicators: readonly Indicator[] }
  | { kind: 'counts'; title: Bilingual; rows: readonly CountRow[]; sumUnit: Bilingual | null };

interface FigurePlan {
  indicators: readonly Indicator[];
  layer: (id: string) => { layer: PlanLayer; data: LayerData } | undefined;
}

/** A figure's data from the plan; null where nothing that it names is left in the plan. */
export function figureData(figure: SceneFigure, plan: FigurePlan): FigureData | null {
  if (figure.kind === 'indicators') {
    const indicators = figure.indicators.flatMap(
      (id) => plan.indicators.find((indicator) => indicator.id === id) ?? [],
    );
    return indicators.length > 0 ? { kind: 'indicators', indicators } : null;
  }
  const found = plan.layer(figure.layer);
  if (!found) return null;
  const rows = countRows(figure, found.layer, found.data);
  const sumUnit = figure.sum?.unit ?? null;
  return rows.length > 0 ? { kind: 'counts', title: found.layer.name, rows, sumUnit } : null;
}

type Counts = Extract<SceneFigure, { kind: 'counts' }>;

/** In the order of the layer's classes where they are of that field, else of the values. Features that lack the field are left out. */
function countRows({ field, sum }: Counts, layer: PlanLayer, { features }: LayerData): CountRow[] {
  const { symbology } = layer;
  const classes = symbology.kind === 'classes' && symbology.field === field ? symbology.classes : [];
  const rows = new Map<string, CountRow>(
    classes.map(({ label }) => [label.zh, { label, count: 0, sum: sum ? 0 : null }]),
  );
  const values = features.flatMap(({ properties }) => {
    const value = properties[field];
    const isTold = typeof value === 'number' || (typeof value === 'string' && value !== '');
    return isTold ? [{ value: String(value), properties }] : [];
  });
  for (const { value, properties } of values.toSorted((a, b) => compared(a.value, b.value))) {
    const label =
      classes.find((one) => one.values.includes(value))?.label ?? labelOf(value, properties[`${field}En`]);
    const row = rows.get(label.zh) ?? { label, count: 0, sum: sum ? 0 : null };
    row.count += 1;
    if (sum && row.sum !== null) row.sum += numberOf(properties[sum.field]);
    rows.set(label.zh, row);
  }
  return [...rows.values()].filter(({ count }) => count > 0);
}

const labelOf = (zh: string, en: unknown): Bilingual => ({
  zh,
  en: typeof en === 'string' && en !== '' ? en : zh,
});

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A number, or a text that is one; all else adds nothing. */
function numberOf(value: unknown): number {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : 0;
  return Number.isFinite(number) ? number : 0;
}
