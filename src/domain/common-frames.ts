import type { CoordinateFrame, Datum } from './coordinate-frame';
import { beltNumbers, epsgFrame, gaussKruegerFrame, meridianOfBelt } from './epsg-frame';
import type { Box } from './schema-parts';

/** Frames of one kind, the likelier first. */
interface FrameGroup {
  kind: 'cgcs2000' | 'other' | 'distorted' | 'older';
  frames: readonly CoordinateFrame[];
}

const isFrame = (frame: CoordinateFrame | null): frame is CoordinateFrame => frame !== null;

function belts(datum: Datum, zones: readonly number[], width: 3 | 6): CoordinateFrame[] {
  const [first, last] = beltNumbers[width];
  return zones
    .filter((zone) => zone >= first && zone <= last)
    .flatMap((zone) => [
      gaussKruegerFrame(datum, meridianOfBelt(zone, width), zone),
      gaussKruegerFrame(datum, meridianOfBelt(zone, width), null),
    ]);
}

const geographic = (datum: Datum): CoordinateFrame => ({ kind: 'geographic', datum });

/** The frames that files of a place come in, for the user to choose from: belts as they lie there, and those beside them. */
export function commonFrames([west, , east]: Box): FrameGroup[] {
  const middle = (west + east) / 2;
  const belt3 = Math.round(middle / 3);
  const belt6 = Math.floor(middle / 6) + 1;
  const utm = epsgFrame(32601 + Math.floor((middle + 180) / 6));
  const cgcs2000 = [
    geographic('cgcs2000'),
    ...belts('cgcs2000', [belt3, belt3 - 1, belt3 + 1], 3),
    // a plain easting doesn't tell the width of its belt: one of the two is enough where the meridians are the same
    ...belts('cgcs2000', [belt6], 6).filter(
      (frame) => frame.kind !== 'transverse-mercator' || frame.falseEastingM > 1_000_000,
    ),
  ];
  const older = (['xian80', 'beijing54'] as const).flatMap((datum) => [
    ...belts(datum, [belt3], 3),
    geographic(datum),
  ]);
  return [
    { kind: 'cgcs2000', frames: cgcs2000 },
    { kind: 'other', frames: [geographic('wgs84'), { kind: 'web-mercator' } as const, utm].filter(isFrame) },
    { kind: 'distorted', frames: [geographic('gcj02'), geographic('bd09')] },
    { kind: 'older', frames: older },
  ];
}
