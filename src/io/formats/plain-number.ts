const pattern = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/**
 * The number that a text of digits is, with or without white space around; NaN for all else. `Number` alone takes an empty text for 0,
 * which would be a vertex on the equator, and `0x10` for 16; `parseFloat` takes `1.2.3` for 1.2. What is too large for a number is
 * NaN too.
 */
export function plainNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) return NaN;
  // what begins with another digit than nought is decimal, if it is a number at all
  const start = text.charCodeAt(0);
  return (start > 0x30 && start <= 0x39) || pattern.test(text) ? value : NaN;
}
