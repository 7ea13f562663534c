/**
 * Parts of a whole, each rounded up or down so that they add up to the rounded whole, by largest remainders. Parts that don't
 * make up the whole to begin with (zones that overlap one another) are rounded each for itself.
 * @param decimals of the rounded numbers
 */
export function roundParts(parts: readonly number[], whole: number, decimals: number): number[] {
  const scale = 10 ** decimals;
  const floors = parts.map((part) => Math.floor(part * scale));
  const missing =
    Math.round(Number(whole.toFixed(decimals)) * scale) - floors.reduce((sum, part) => sum + part, 0);
  const surplus = parts.reduce((sum, part) => sum + part, 0) - whole;
  const isWhole = Math.abs(surplus) * scale < 0.5 && missing >= 0 && missing <= parts.length;
  if (!isWhole) return parts.map((part) => Number(part.toFixed(decimals)));
  const raised = new Set(byRemainder(parts, scale).slice(0, missing));
  return floors.map((part, i) => (part + (raised.has(i) ? 1 : 0)) / scale);
}

/** Indices of the parts, the one that loses most by rounding down first; of equals the first. */
const byRemainder = (parts: readonly number[], scale: number): number[] => {
  const remainder = (i: number): number => (parts[i] ?? 0) * scale - Math.floor((parts[i] ?? 0) * scale);
  return parts.map((_, i) => i).sort((a, b) => remainder(b) - remainder(a) || a - b);
};
