import type { Messages } from './messages.zh';
import { plural } from './plural';

/** What is said when files are taken, in English. */
export const importEn: Messages['imports'] = {
  heading: 'Files read',
  reading: (file, at, total) => (total > 1 ? `${at}/${total} Reading ${file}` : `Reading ${file}`),
  taken: (n) => `${plural(n, 'site')} loaded`,
  refused: 'Nothing loaded',
  waiting: 'Waits for you',
  failure: 'The reader failed and the file was not loaded; everything else is as it was.',
  more: (n) => `${n} more not listed`,
  untouched: 'Your sites and the view are as they were.',
  kept: 'The sites that this file gave before are as they were.',
  change: 'Change…',
  changeOf: (file) => `Change how ${file} is read`,
  goToProblem: 'Show on the map',
  leave: 'Don’t load',
  leaveOf: (file) => `Don’t load ${file}`,
  take: 'Load it so',
  question: {
    ask: (n) => `The coordinates can be understood in ${n} ways. Look at them on the map and choose.`,
    one: 'The file does not name its coordinate system. Look at the place on the map and confirm.',
    contradiction: 'What the file says and its numbers exclude each other; nothing was loaded.',
    contradictionHint:
      'One of the two is wrong. Find out which and choose; your choice is printed on the check sheet.',
    none: 'The coordinate system can’t be told; nothing was loaded. You can name it:',
    said: 'The file says',
    found: 'The numbers say',
    candidates: 'Possible coordinate systems',
    inPlan: 'in the plan',
    outside: 'outside of the plan',
    other: 'None of these: name another…',
    back: 'Back to the possible ones',
  },
  facts: {
    'frame-claim-against-digits': {
      said: '{text}',
      found: 'first column {firstMin} to {firstMax}, second {secondMin} to {secondMax}',
    },
    'frame-claim-against-prefix': { said: '{text}', found: 'eastings begin with the belt {prefix}' },
    'frame-axes-against-format': {
      said: '{text}: longitude first',
      found: 'first number {firstMin} to {firstMax}, second {secondMin} to {secondMax}',
    },
    'frame-claims-differ': { said: '{first}', found: 'it also says {second}' },
    'frame-zone-against-prefix': { said: 'belt {zone}', found: 'eastings begin with the belt {prefix}' },
    'frame-width-against-prefix': {
      said: '{width}° belts',
      found: 'belt {prefix} is one of {prefixWidth}°',
    },
  },
  frame: {
    heading: 'Name the coordinate system',
    frame: 'Coordinate system',
    pick: 'Choose',
    cgcs2000: 'CGCS2000',
    other: 'Others',
    distorted: 'Web maps (distorted)',
    older: 'Older datums (seven parameters needed)',
    custom: 'Another central meridian…',
    meridian: 'Central meridian (degrees)',
    meridianInvalid: 'Give degrees between 73 and 136, such as 120.5',
    axes: 'Order of the coordinates',
    axesAuto: 'By the numbers',
    eastFirst: 'East (longitude) first',
    northFirst: 'North (latitude) first',
    gcj02Note:
      'GCJ-02 is the deliberate distortion of Chinese web maps (Amap, Tencent), some hundred metres. Choose it only if you know that the data was taken from such a map; undone, it is good to about a metre and no survey.',
    bd09Note:
      'BD-09 is Baidu’s further distortion of GCJ-02. Choose it only if you know that the data was taken from Baidu’s map; undone, it is good to about a metre and no survey.',
  },
  shift: {
    heading: 'Seven parameters to CGCS2000',
    convention:
      'Rotations in the position vector convention (EPSG 9606). Change the sign of the three rotations if your sheet gives them in the coordinate frame convention.',
    dxM: 'Shift X (m)',
    dyM: 'Shift Y (m)',
    dzM: 'Shift Z (m)',
    rxSeconds: 'Rotation X (″)',
    rySeconds: 'Rotation Y (″)',
    rzSeconds: 'Rotation Z (″)',
    scalePpm: 'Scale (ppm)',
    where: 'The survey office has them; without them, have the file converted there.',
  },
  encoding: {
    heading: 'Encoding of the text',
    guessed: 'The file does not name its encoding. Do these words read well? If not, switch.',
    sample: 'Words of the file',
    none: '(ASCII only)',
  },
  layers: {
    heading: 'Layers to read',
    count: (n) => plural(n, 'item'),
    read: 'Read the chosen layers',
  },
  corners: {
    question: (n) => `The file has ${n} points and no area. Is each row a corner, and all of them one site?`,
    join: 'Join them to a site',
  },
  closedLines: {
    question: (n) => `The file has ${plural(n, 'line')} and no area. Are closed lines the borders of sites?`,
    join: 'Take closed lines as sites',
  },
  stated: {
    label: 'Stated',
    computed: 'computed',
    differs: (percent) => `difference ${percent}`,
    tooMuch: (percent) =>
      `${percent} from the area by coordinates, over 1 %: verify the coordinates or the stated area`,
  },
};
