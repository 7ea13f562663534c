/** Hectares, from m². */
const hectares = (areaM2: number): number => areaM2 / 10_000;

/** 亩, from m²: 1 亩 = 2000/3 m², 15 亩 = 1 ha. */
const mu = (areaM2: number): number => (areaM2 * 3) / 2000;

/**
 * A number of fixed decimals. What is more than nothing but would read as zero is given as less than the last decimal, so that
 * a small overlap never looks like none.
 */
function formatFixed(value: number, decimals: number): string {
  const least = 10 ** -decimals;
  if (value > 0 && value < least / 2) return `<${least.toFixed(decimals)}`;
  return value.toFixed(decimals);
}

/**
 * Hectares with four decimals, as land surveys give them. Each unit is converted from m², never from a rounded figure of
 * another unit.
 */
export const formatHectares = (areaM2: number): string => formatFixed(hectares(areaM2), 4);

/** 亩 with four decimals, converted from m². */
export const formatMu = (areaM2: number): string => formatFixed(mu(areaM2), 4);

/** m² with two decimals. */
export const formatSquareMetres = (areaM2: number): string => formatFixed(areaM2, 2);

/** A share of 0–1 as per cent with two decimals; what is less than the whole never reads as the whole. */
export const formatPercent = (share: number): string =>
  share < 1 && share > 0.999_95 ? '>99.99%' : `${formatFixed(share * 100, 2)}%`;
