import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Standing } from '../domain/site-standing';
import { verdictLines, type VerdictLine } from '../domain/verdict-lines';

/** How one site of many is drawn; the state of its feature on the map. */
export interface SiteMark {
  standing: Standing;
  /** the table doesn't list it just now */
  faint: boolean;
}

const standing: ExpressionSpecification = ['coalesce', ['feature-state', 'standing'], ''];

/** Paint by the marks of the sites: one value for each standing, another for a site without a mark. */
const byStanding = <Value extends string | number>(
  of: (line: VerdictLine) => Value,
  otherwise: Value,
): Value | ExpressionSpecification =>
  Object.entries(verdictLines).reduce<Value | ExpressionSpecification>(
    (others, [name, line]) => ['case', ['==', standing, name], of(line), others],
    otherwise,
  );

const isFaint: ExpressionSpecification = ['boolean', ['feature-state', 'faint'], false];

/** Less of it for sites that are faint. */
const faded = (opacity: number | ExpressionSpecification): DataDrivenPropertyValueSpecification<number> => [
  'case',
  isFaint,
  ['*', 0.22, opacity],
  opacity,
];

const patternOf = ({ dash }: VerdictLine): string => dash?.join(' ') ?? '';
const patterns = [...new Map(Object.values(verdictLines).map((line) => [patternOf(line), line.dash]))];

/**
 * Sites by what was found on them, in the place of one colour for all. Dashes can't follow the state of a feature, so each pattern
 * has a layer in which the sites of other patterns have no width.
 */
export const verdictLayers = (source: string): readonly LayerSpecification[] => [
  {
    id: 'overlay/verdict-fill',
    type: 'fill',
    source,
    paint: {
      'fill-color': byStanding(({ colour }) => colour, '#000000'),
      'fill-opacity': faded(byStanding(({ fillOpacity }) => fillOpacity, 0)),
    },
  },
  {
    id: 'overlay/verdict-casing',
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#ffffff',
      'line-width': byStanding(({ widthPx }) => widthPx + 2, 0),
      'line-opacity': faded(0.8),
    },
  },
  ...patterns.map(([pattern, dash], at): LayerSpecification => ({
    id: `overlay/verdict-line-${at}`,
    type: 'line',
    source,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byStanding(({ colour }) => colour, '#000000'),
      'line-width': byStanding((line) => (patternOf(line) === pattern ? line.widthPx : 0), 0),
      'line-opacity': faded(1),
      ...(dash && { 'line-dasharray': [...dash] }),
    },
  })),
];
