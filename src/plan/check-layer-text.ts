import { errorIssue, type Issue } from '../domain/issue';

/** Seven decimals are 1 cm: more only claim an exactness that no source has. */
const mostDecimals = 7;
const tooFine = new RegExp(String.raw`(?<![\w".])-?\d+\.\d{${mostDecimals + 1},}(?=\s*[\],])`);

function isFeature(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.trim().replace(/,$/, ''));
    return (value as { type?: unknown } | null)?.type === 'Feature';
  } catch {
    return false;
  }
}

/**
 * How a layer's file is written, so that a change of one feature is a change of one line: one feature a line, and no
 * coordinate with more than seven decimals.
 * @param featureCount features that the file holds
 */
export function checkLayerText(text: string, featureCount: number, file: string): Issue[] {
  const lines = text.split('\n');
  const found = lines.filter(isFeature).length;
  const fine = lines.findIndex((line) => tooFine.test(line));
  return [
    ...(found === featureCount
      ? []
      : [errorIssue('plan-format-lines', { file }, { found, expected: featureCount })]),
    ...(fine < 0
      ? []
      : [errorIssue('plan-format-decimals', { file, line: fine + 1 }, { most: mostDecimals })]),
  ];
}
