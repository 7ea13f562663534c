import type { PlacedFeatureIssueCode } from '../domain/issue-code';

/** What is noticed when features are put on the map, in English. */
export const placedFeatureIssueEn: Readonly<Record<PlacedFeatureIssueCode, string>> = {
  'repeated-points-left-out':
    'Altogether {count} points repeat the one before them. They were left out in reading; no area changes.',
  'ring-spike':
    'Spikes in this ring: {count}. The border goes out and comes back on nearly the same line (here {lengthM} m long, {widthCm} cm wide at its foot). Check the point; if it is a slip, “Repair” can cut it off.',
  'declared-area-differs':
    'The stated area {declared} ({declaredHa} ha) differs by {percent}% from the {computedHa} ha of the coordinates, which is more than 1%. Check the coordinates or the stated area.',
  'declared-area-in-m2':
    'The stated area {declared} should be in hectares, but only in square metres does it fit the coordinates, and so it was understood.',
  'declared-area-in-mu':
    'The stated area {declared} should be in hectares, but only in mu does it fit the coordinates, and so it was understood.',
  'frame-undeclared':
    'The file names no coordinate system (such as a .prj); it was concluded from the size of the numbers. See whether it is right.',
  'axes-against-heads':
    'The coordinates stand in another order than the heads or the format say; their size decided. See whether the place is right.',
};
