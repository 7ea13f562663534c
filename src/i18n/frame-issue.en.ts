import type { FrameIssueCode } from '../domain/issue-code';

/** Problems with the frame of a file's coordinates, in English. */
export const frameIssueEn: Readonly<Record<FrameIssueCode, string>> = {
  'frame-unknown':
    'The file names the coordinate system “{text}”, which isn’t known here. Nothing was loaded, and it is not taken for CGCS2000. Convert the file to CGCS2000, or choose a coordinate system if you are sure.',
  'frame-none-fits':
    'The coordinates (first {firstMin} to {firstMax}, second {secondMin} to {secondMax}) lie near the plan neither as degrees nor in any belt of CGCS2000 nor in Web Mercator. Check them, or choose the coordinate system.',
  'frame-two-belts':
    'The eastings bear the numbers of two belts, {first} and {second}. Convert them to one belt, or split the file by belt.',
  'frame-datum-older':
    'The coordinate system is “{text}”, not CGCS2000. The two differ by tens of metres to over a hundred, so the file can’t be laid over the plan as it is. Have it converted to CGCS2000, or enter the seven parameters to CGCS2000.',
  'frame-claim-against-digits':
    'The stated coordinate system “{text}” does not fit the coordinates (first {firstMin} to {firstMax}, second {secondMin} to {secondMax}). One of them is wrong: choose which counts, or correct the file.',
  'frame-claim-against-prefix':
    'The stated coordinate system “{text}” does not fit the coordinates: the eastings bear belt number {prefix}. One of them is wrong: choose which counts, or correct the file.',
  'frame-axes-against-format':
    'The coordinates (first {firstMin} to {firstMax}, second {secondMin} to {secondMax}) are in the opposite order to “{text}”: latitude stands before longitude. Swap them and export again, or confirm the opposite order.',
  'frame-claims-differ':
    'The file names two different coordinate systems: “{first}” and “{second}”. Check, and choose one.',
  'frame-zone-against-prefix':
    'The head of the file says belt {zone}, but the eastings bear belt number {prefix}. One of them is wrong: check and choose, or correct the head.',
  'frame-width-against-prefix':
    'The head of the file says {width}° belts, but belt number {prefix} of the eastings is of a {prefixWidth}° belt. Check and choose, or correct the head.',
  'frame-zone-unknown':
    'The belt “{zone}” in the head of the file does not go with its belts: those of 3° are 25 to 45, those of 6° 13 to 23. Check the number, or choose the central meridian.',
};
