import type { AxisOrder, CoordinateFrame, Datum, FrameClaim, FrameReason } from '../domain/coordinate-frame';
import { beltWidthOf, epsgCode, meridianOfBelt } from '../domain/epsg-frame';
import type { OriginReading } from '../domain/site';
import { fill } from './describe-issue';

/** Names of frames, and why a frame was concluded. In a template `{name}` stands for a value. */
export interface FrameWords {
  datum: Readonly<Record<Datum, string>>;
  geographic: string;
  /** belt's number before the easting: {datum} {width} {zone} {meridian} */
  belt: string;
  /** without: {datum} {meridian} */
  plain: string;
  /** {zone} {meridian} */
  utm: string;
  /** any other transverse Mercator: {datum} {meridian} {scale} {easting} {northing} */
  other: string;
  webMercator: string;
  /** put after a name: {name} {code} */
  withCode: string;
  axes: Readonly<Record<AxisOrder, string>>;
  degrees: Readonly<Record<AxisOrder, string>>;
  claimedBy: Readonly<Record<FrameClaim['by'], string>>;
  reason: Readonly<Record<FrameReason['code'], string>>;
  /** who or what told how the coordinates were to be understood */
  by: Readonly<Record<OriginReading['by'], string>>;
  /** that seven parameters were applied */
  shifted: string;
  /** {name} */
  encoding: string;
}

type Projected = Extract<CoordinateFrame, { kind: 'transverse-mercator' }>;

/** Degrees as they are, without the digits of a rounding: 120.5. */
const shown = (value: number): string => String(Number(value.toFixed(6)));

function projectedName(frame: Projected, words: FrameWords): string {
  const meridian = shown(frame.centralMeridian);
  const datum = words.datum[frame.datum];
  const zone = (frame.falseEastingM - 500_000) / 1_000_000;
  const width = beltWidthOf(zone);
  const isPlain = frame.scale === 1 && frame.falseNorthingM === 0;
  if (isPlain && width !== null && meridianOfBelt(zone, width) === frame.centralMeridian)
    return fill(words.belt, { datum, width, zone, meridian });
  if (isPlain && zone === 0) return fill(words.plain, { datum, meridian });
  const utm = (frame.centralMeridian + 183) / 6;
  if (frame.datum === 'wgs84' && (epsgCode(frame) ?? 0) >= 32601)
    return fill(words.utm, { zone: utm, meridian });
  const { scale, falseEastingM: easting, falseNorthingM: northing } = frame;
  return fill(words.other, { datum, meridian, scale, easting, northing });
}

function plainName(frame: CoordinateFrame, words: FrameWords): string {
  if (frame.kind === 'web-mercator') return words.webMercator;
  if (frame.kind === 'transverse-mercator') return projectedName(frame, words);
  return fill(words.geographic, { datum: words.datum[frame.datum] });
}

/** A frame as people call it, with its EPSG code where it has one: CGCS2000, 3° belt 40 (central meridian 120°, EPSG:4528). */
export function frameName(frame: CoordinateFrame, words: FrameWords): string {
  const name = plainName(frame, words);
  const code = epsgCode(frame);
  return code === null ? name : fill(words.withCode, { name, code });
}

/** Which ordinate comes first, in the words of the frame. */
export const axesName = (frame: CoordinateFrame, axes: AxisOrder, words: FrameWords): string =>
  frame.kind === 'geographic' ? words.degrees[axes] : words.axes[axes];

/** One reason for a candidate, as a clause. */
export function describeReason({ code, params }: FrameReason, words: FrameWords): string {
  const by = Object.entries(words.claimedBy).find(([key]) => key === params['by'])?.[1] ?? '';
  return fill(words.reason[code], { ...params, by });
}

/** An encoding as people write it: GB18030, UTF-8, Big5. */
export const encodingName = (name: string): string => (name === 'big5' ? 'Big5' : name.toUpperCase());

/** How the coordinates of a file were understood, in clauses: the frame, the order of the axes, by whom, and the encoding. */
export function readingClauses({ placing, by, encoding }: OriginReading, words: FrameWords): string[] {
  const { frame, axes, shift } = placing;
  return [
    frameName(frame, words),
    axesName(frame, axes, words),
    ...(shift === null ? [] : [words.shifted]),
    words.by[by],
    ...(encoding === null ? [] : [fill(words.encoding, { name: encodingName(encoding) })]),
  ];
}
