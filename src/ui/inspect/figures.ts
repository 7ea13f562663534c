import { formatHectares } from '../../domain/area-units';
import type { Messages } from '../../i18n/messages.zh';

const threeFigures = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en', { maximumSignificantDigits: 3 });

/** A rough figure, never in the form of powers of ten. */
export const twoFigures = (value: number): string => String(Number(value.toPrecision(2)));

/** An area with its unit: hectares as land surveys give them; of what is only drawn roughly three figures, and told as such. */
export function areaFigure({ units, inspect }: Messages, areaM2: number, isRough: boolean): string {
  if (!isRough) return `${formatHectares(areaM2)} ${units.hectare}`;
  const figure =
    areaM2 >= 1e6
      ? `${threeFigures(areaM2 / 1e6)} ${units.km2}`
      : `${threeFigures(areaM2 / 10_000)} ${units.hectare}`;
  return inspect.area.roughly(figure);
}

/** A length with its unit: kilometres with three decimals or metres with two, or three figures of what is only drawn roughly. */
export function lengthFigure({ units, inspect }: Messages, lengthM: number, isRough: boolean): string {
  const isLong = lengthM >= 1000;
  const unit = isLong ? units.kilometre : units.metre;
  const value = isLong ? lengthM / 1000 : lengthM;
  if (!isRough) return `${value.toFixed(isLong ? 3 : 2)} ${unit}`;
  return inspect.area.roughly(`${threeFigures(value)} ${unit}`);
}

/** 亿元 as the documents give them. */
export const yiFigure = (yi: number): string => yi.toLocaleString('en', { maximumFractionDigits: 2 });
