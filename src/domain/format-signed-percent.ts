/** A share as per cent with its sign and two decimals: +3.20%, −1.50%; ±0.00% for what rounds to nothing. */
export function formatSignedPercent(share: number): string {
  const percent = Math.abs(100 * share).toFixed(2);
  const sign = Number(percent) === 0 ? '±' : share > 0 ? '+' : '−';
  return `${sign}${percent}%`;
}
