import type { Feature } from 'geojson';
import { formatAzimuth } from '../domain/format-azimuth';
import { formatHectares, formatMu } from '../domain/area-units';
import { middleOf, type LonLat } from '../domain/geometry';
import { labelPoint } from '../geo/label-point';
import type { MeasuredPath, MeasuredSegment, MeasureMode } from '../domain/measure';
import { lengthText, type FigureWords } from './measure-figures';
import type { Snapped } from './snapping';

/** A measured path as the map draws it: see `measureLayers`. */
export function measureFeatures(
  mode: MeasureMode,
  path: readonly LonLat[],
  measured: MeasuredPath,
  words: FigureWords,
): Feature[] {
  const [first] = path;
  const isClosed = mode === 'area' && path.length > 2 && first !== undefined;
  const line = isClosed ? [...path, first] : [...path];
  return [
    ...(isClosed ? [feature({ kind: 'fill' }, { type: 'Polygon', coordinates: [line] })] : []),
    ...(line.length > 1 ? [feature({ kind: 'line' }, { type: 'LineString', coordinates: line })] : []),
    ...path.map((at) => pointFeature({ kind: 'corner' }, at)),
    ...measured.segments.map((segment) => segmentFeature(mode, segment, words)),
    ...totalFeature(mode, line, measured, words),
  ];
}

/** The mark of what the pointer is snapped to. */
export const snapFeature = ({ at, kind }: Snapped): Feature => pointFeature({ kind: 'snap', on: kind }, at);

const feature = (properties: Feature['properties'], geometry: Feature['geometry']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

const pointFeature = (properties: Feature['properties'], at: LonLat): Feature =>
  feature(properties, { type: 'Point', coordinates: at });

function segmentFeature(
  mode: MeasureMode,
  { from, to, lengthM, azimuthDeg }: MeasuredSegment,
  words: FigureWords,
): Feature {
  const length = lengthText(lengthM, words);
  const text = mode === 'bearing' ? `${formatAzimuth(azimuthDeg)} · ${length}` : length;
  return pointFeature({ kind: 'segment', text, turn: slantOf(azimuthDeg) }, middleOf([...from, ...to]));
}

/** How far text along a line is turned clockwise so that it is never upside down, degrees from −90 to 90. */
function slantOf(azimuthDeg: number): number {
  const turn = azimuthDeg - 90;
  return turn > 90 ? turn - 180 : turn;
}

function totalFeature(
  mode: MeasureMode,
  line: LonLat[],
  { area, lengthM, segments }: MeasuredPath,
  words: FigureWords,
): Feature[] {
  const last = line.at(-1);
  if (mode === 'area' && area) {
    const text = `${formatHectares(area.ellipsoidM2)} ${words.units.hectare}\n${formatMu(area.ellipsoidM2)} ${words.units.mu}`;
    const at = labelPoint({ type: 'Polygon', coordinates: [line] });
    return [pointFeature({ kind: 'total', text, inside: true }, at)];
  }
  if (mode !== 'distance' || segments.length < 2 || !last) return [];
  return [pointFeature({ kind: 'total', text: words.measure.labelTotal(lengthText(lengthM, words)) }, last)];
}
