import { formatHectares, formatMu, formatSquareKilometres, formatSquareMetres } from '../domain/area-units';
import { formatAzimuth } from '../domain/format-azimuth';
import { formatDegrees } from '../domain/format-coordinates';
import { formatKilometres, formatMetres } from '../domain/format-length';
import type { LonLat } from '../domain/geometry';
import type { MeasuredPath, MeasuredSegment, MeasureMode } from '../domain/measure';
import type { Messages } from '../i18n/messages.zh';

/** Words that figures are told with. */
export type FigureWords = Pick<Messages, 'measure' | 'units'>;

/** One figure and what it is: `main` in the unit that is read first, `more` in the others. */
export interface Figure {
  label: string;
  main: string;
  more: readonly string[];
}

/** Decimals of degrees in what is copied: a centimetre. */
const copiedDecimals = 7;

/** Metres below a kilometre, else kilometres. */
export const lengthText = (lengthM: number, { units }: FigureWords): string =>
  lengthM < 1000
    ? `${formatMetres(lengthM)} ${units.metre}`
    : `${formatKilometres(lengthM)} ${units.kilometre}`;

/** What a measured path is told by, the most wanted first. */
export function figuresOf(mode: MeasureMode, measured: MeasuredPath, words: FigureWords): Figure[] {
  if (mode === 'distance')
    return [
      lengthFigure(words.measure.total, measured.lengthM, words),
      ...lastSegment(measured, words, false),
    ];
  if (mode === 'bearing') return lastSegment(measured, words, true);
  return [
    ...areaFigures(measured, words),
    lengthFigure(measured.area ? words.measure.perimeter : words.measure.total, measured.lengthM, words),
  ];
}

/** The length in metres beside the one in kilometres, where that is told first. */
function lengthFigure(label: string, lengthM: number, words: FigureWords): Figure {
  const metres = `${formatMetres(lengthM)} ${words.units.metre}`;
  return { label, main: lengthText(lengthM, words), more: lengthM < 1000 ? [] : [metres] };
}

function areaFigures({ area, belt }: MeasuredPath, words: FigureWords): Figure[] {
  if (!area) return [];
  const { measure } = words;
  const figures = [areaFigure(measure.ellipsoid, area.ellipsoidM2, words)];
  return area.planeM2 === null || !belt
    ? figures
    : [...figures, areaFigure(measure.plane(beltText(belt, words)), area.planeM2, words)];
}

const areaFigure = (label: string, areaM2: number, { units }: FigureWords): Figure => ({
  label,
  main: `${formatHectares(areaM2)} ${units.hectare}`,
  more: [
    `${formatMu(areaM2)} ${units.mu}`,
    `${formatSquareKilometres(areaM2)} ${units.km2}`,
    `${formatSquareMetres(areaM2)} ${units.m2}`,
  ],
});

/** The segment that was set last; for a distance only where there are others. */
function lastSegment({ segments, belt }: MeasuredPath, words: FigureWords, isAsked: boolean): Figure[] {
  const last = segments.at(-1);
  if (!last || (!isAsked && segments.length < 2)) return [];
  const { measure } = words;
  const length = lengthFigure(measure.last, last.lengthM, words);
  const azimuth = { label: measure.azimuth, main: formatAzimuth(last.azimuthDeg, 1), more: [] };
  if (!isAsked) return [length, azimuth];
  return [azimuth, ...gridAzimuth(last, belt, words), length];
}

function gridAzimuth(
  { gridAzimuthDeg }: MeasuredSegment,
  belt: MeasuredPath['belt'],
  words: FigureWords,
): Figure[] {
  if (!belt || gridAzimuthDeg === null) return [];
  const label = words.measure.gridAzimuth(beltText(belt, words));
  return [{ label, main: formatAzimuth(gridAzimuthDeg, 1), more: [] }];
}

const beltText = (belt: NonNullable<MeasuredPath['belt']>, { measure }: FigureWords): string =>
  measure.belt(belt.zone, belt.centralMeridian);

/** A measured path as text to be pasted elsewhere: its figures, its segments and its corners, one a line. */
export function measureText(
  name: string,
  mode: MeasureMode,
  path: readonly LonLat[],
  measured: MeasuredPath,
  words: FigureWords,
): string {
  const { measure } = words;
  const figures = mode === 'bearing' ? [] : figuresOf(mode, measured, words);
  return [
    name,
    ...figures.map(({ label, main, more }) => [`${label}: ${main}`, ...more].join(' = ')),
    ...measured.segments.map(({ lengthM, azimuthDeg }, i) =>
      measure.segment(i + 1, `${formatMetres(lengthM)} ${words.units.metre}`, formatAzimuth(azimuthDeg, 1)),
    ),
    ...path.map((at, i) => measure.corner(i + 1, formatDegrees(at, copiedDecimals))),
  ].join('\n');
}
