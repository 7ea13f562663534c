import type { RepairWords } from './repair-words';

/** The words of repairs in English. */
export const repairEn: RepairWords = {
  title: 'Repair the shape',
  unasked:
    'Nothing is changed by itself. Compare the areas before and after; only the way you choose is applied, and it can be undone.',
  nothing: 'There is no repair that can be trusted. Correct the shape where it was made, and load it again.',
  name: {
    'close-rings': 'Close',
    'drop-repeats': 'Leave out repeated points',
    'cut-spikes': 'Cut off spikes',
    'even-odd': 'Split by the even-odd rule',
    'unite-parts': 'Unite the parts',
    'subtract-holes': 'Take the holes from the outer rings',
  },
  does: {
    'close-rings':
      'A straight line joins the last point of each open ring to the first. Open rings: {count}; widest gap: {size} m.',
    'drop-repeats': 'Points that are the same as the one before them are left out: {count}.',
    'cut-spikes': 'Spikes no wider than 10 cm are cut off: {count}; the longest: {size} m.',
    'even-odd':
      'Borders are split where they meet; ground within an odd number of rings belongs to the site, within an even number not. What overlaps is left out. Places: {count}.',
    'unite-parts':
      'Ground within any part belongs to the site; overlaps count once, and common borders go. Places: {count}.',
    'subtract-holes':
      'Ground within an outer ring and within none of its holes belongs to the site; holes outside don’t count, and overlapping holes are taken once. Places: {count}.',
  },
  area: 'Area {before} becomes {after}',
  sameGround: 'the same ground is covered',
  changedGround: 'the ground changes by {changed}: check it on the map',
  choose: 'Use this',
  showPlaces: 'Show on the map',
};
