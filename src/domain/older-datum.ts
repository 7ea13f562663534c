import type { CoordinateFrame } from './coordinate-frame';

/** Whether nothing in the frame can be placed without seven parameters: Xi'an 1980 and Beijing 1954. */
export const isOlderDatum = (frame: CoordinateFrame): boolean =>
  frame.kind !== 'web-mercator' && (frame.datum === 'xian80' || frame.datum === 'beijing54');
