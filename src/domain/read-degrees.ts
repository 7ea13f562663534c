import type { LonLat } from './geometry';
import { errorIssue, type Issue } from './issue';
import type { CoordinateReading } from './parse-coordinates';

type HowDegrees = Extract<CoordinateReading, { system: 'degrees' | 'dms' }>;

interface DegreeReading {
  lonLat: LonLat;
  how: HowDegrees;
}

interface ReadDegrees {
  readings: readonly DegreeReading[];
  issues: readonly Issue[];
}

/** One of the two, as it was typed; `letter` is empty or one of e, w, n, s. */
interface Angle {
  degrees: number;
  /** minutes and seconds, as far as they were given */
  rest: readonly number[];
  letter: string;
}

const number = String.raw`\d+(?:\.\d+)?`;
const signed = `[+-]?${number}`;
/** Degrees alone, degrees and minutes, or all three between spaces; or with their signs. */
const forms = [
  signed,
  `${signed} \\d+(?:\\.\\d+)?`,
  `${signed} \\d+ ${number}`,
  `${signed} ?°(?: ?${number} ?'(?: ?${number} ?"?)?)?`,
];
const letter = '[ewns]';
const patterns = forms.flatMap((form) => [
  new RegExp(`^(${letter}) ?(${form}) ?(${letter}) ?(${form})$`),
  new RegExp(`^(${form}) ?(${letter}) ?(${form}) ?(${letter})$`),
  new RegExp(`^(${form}) (${form})$`),
]);
const marked = new RegExp(`^(${forms[3] ?? ''}) ?(${forms[3] ?? ''})$`);
const single = new RegExp(
  `^(?:${letter} ?(?:${forms.join('|')})|(?:${forms.join('|')}) ?${letter}|${forms[3] ?? ''})$`,
);

/**
 * Degrees, with or without minutes and seconds, in a folded text; null where it is none. Without letters the digits tell which is
 * the longitude, else the one order that lies in the plan; where neither tells, both are given.
 */
export function readDegrees(text: string, isInPlan: (at: LonLat) => boolean): ReadDegrees | null {
  const angles = anglesIn(text);
  if (!angles) return single.test(text) && /[°ewns]/.test(text) ? onlyIssue('typed-coordinate-single') : null;
  const [a, b] = angles;
  const overflow = [...a.rest, ...b.rest].find((part) => part >= 60);
  if (overflow !== undefined) return onlyIssue('typed-coordinate-sixtieths', { found: overflow });
  if (a.letter && isEastWest(a) === isEastWest(b))
    return onlyIssue('typed-coordinate-letters', {
      first: a.letter.toUpperCase(),
      second: b.letter.toUpperCase(),
    });
  const readings = a.letter ? [lettered(a, b)] : byDigits(a, b, isInPlan);
  const valid = readings.filter(({ lonLat: [lon, lat] }) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90);
  if (valid.length > 0) return { readings: valid, issues: [] };
  // Two bare whole numbers, such as two years, are more likely words to be found
  if (/^\d+ \d+$/.test(text)) return null;
  return onlyIssue('typed-coordinate-range', { first: valueOf(a), second: valueOf(b) });
}

const onlyIssue = (code: Issue['code'], params: Issue['params'] = {}): ReadDegrees => ({
  readings: [],
  issues: [errorIssue(code, {}, params)],
});

function anglesIn(text: string): [Angle, Angle] | null {
  const parts = [...patterns, marked]
    .map((pattern) => pattern.exec(text))
    .find(Boolean)
    ?.slice(1);
  if (!parts) return null;
  const letters = parts.filter((part) => /^[ewns]$/.test(part));
  const [a, b] = parts.filter((part) => !/^[ewns]$/.test(part));
  return a === undefined || b === undefined ? null : [angle(a, letters[0]), angle(b, letters[1])];
}

function angle(typed: string, letter = ''): Angle {
  const [degrees = Number.NaN, ...rest] = (typed.match(/[+-]?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return { degrees, rest, letter };
}

const isEastWest = ({ letter }: Angle): boolean => letter === 'e' || letter === 'w';

/** Degrees with their fraction; west and south are negative. */
function valueOf({ degrees, rest: [minutes = 0, seconds = 0], letter }: Angle): number {
  const size = Math.abs(degrees) + minutes / 60 + seconds / 3600;
  const isNegative = degrees < 0 !== (letter === 'w' || letter === 's');
  return isNegative ? -size : size;
}

const systemOf = (a: Angle, b: Angle): HowDegrees['system'] =>
  a.rest.length + b.rest.length > 0 ? 'dms' : 'degrees';

function lettered(a: Angle, b: Angle): DegreeReading {
  const how = { system: systemOf(a, b), toldBy: 'letters' } as const;
  return isEastWest(a)
    ? { lonLat: [valueOf(a), valueOf(b)], how: { ...how, order: 'lon-lat' } }
    : { lonLat: [valueOf(b), valueOf(a)], how: { ...how, order: 'lat-lon' } };
}

function byDigits(a: Angle, b: Angle, isInPlan: (at: LonLat) => boolean): DegreeReading[] {
  const [first, second] = [valueOf(a), valueOf(b)];
  const system = systemOf(a, b);
  const isTold = Math.max(Math.abs(first), Math.abs(second)) > 90;
  const both: readonly [LonLat, HowDegrees['order']][] = [
    [[first, second], 'lon-lat'],
    [[second, first], 'lat-lon'],
  ];
  const inPlan = both.filter(([lonLat]) => isInPlan(lonLat));
  const toldBy = isTold ? 'digits' : 'plan';
  return (inPlan.length === 1 && !isTold ? inPlan : both).map(([lonLat, order]) => ({
    lonLat,
    how: { system, order, toldBy },
  }));
}
