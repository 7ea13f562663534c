import { formatHectares, formatMu, formatSquareMetres } from '../../domain/area-units';
import type { AreaComparison } from '../../domain/declared-area';
import type { Messages } from '../../i18n/messages.zh';

/** The area that a file states, in the unit that it is understood in. */
export function statedFigure({ unit, declaredM2 }: AreaComparison, units: Messages['units']): string {
  if (unit === 'mu') return `${formatMu(declaredM2)} ${units.mu}`;
  return unit === 'ha'
    ? `${formatHectares(declaredM2)} ${units.hectare}`
    : `${formatSquareMetres(declaredM2)} ${units.m2}`;
}
