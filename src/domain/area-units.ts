import { roundParts } from './round-parts';

/** Hectares, from m². */
const hectares = (areaM2: number): number => areaM2 / 10_000;

/** 亩, from m²: 1 亩 = 2000/3 m², 15 亩 = 1 ha. */
const mu = (areaM2: number): number => (areaM2 * 3) / 2000;

/**
 * A number of fixed decimals. What is more than nothing but would read as zero is given as less than the last decimal, so that
 * a small overlap never looks like none.
 */
function formatFixed(value: number, decimals: number): string {
  return formatRounded(value, Number(value.toFixed(decimals)), decimals);
}

function formatRounded(value: number, rounded: number, decimals: number): string {
  return value > 0 && rounded === 0 ? `<${(10 ** -decimals).toFixed(decimals)}` : rounded.toFixed(decimals);
}

/**
 * Hectares with four decimals, as land surveys give them. Each unit is converted from m², never from a rounded figure of
 * another unit.
 */
export const formatHectares = (areaM2: number): string => formatFixed(hectares(areaM2), 4);

/** Parts of an area in hectares, rounded so that what is printed adds up to the printed whole (`roundParts`). */
export const formatHectareParts = (partsM2: readonly number[], wholeM2: number): string[] =>
  roundParts(partsM2.map(hectares), hectares(wholeM2), 4).map((part, i) =>
    formatRounded(partsM2[i] ?? 0, part, 4),
  );

/** 亩 with four decimals, converted from m². */
export const formatMu = (areaM2: number): string => formatFixed(mu(areaM2), 4);

/** m² with two decimals. */
export const formatSquareMetres = (areaM2: number): string => formatFixed(areaM2, 2);

/** km² with four decimals, converted from m². */
export const formatSquareKilometres = (areaM2: number): string => formatFixed(areaM2 / 1_000_000, 4);

/** A share of 0–1 as per cent with two decimals; what is less than the whole never reads as the whole. */
export const formatPercent = (share: number): string =>
  share < 1 && share > 0.999_95 ? '>99.99%' : `${formatFixed(share * 100, 2)}%`;
