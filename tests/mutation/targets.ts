const geo = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `tests/geo/${name}.test.ts`);

const check = [
  'tolerance',
  'judge-forbid-overlap',
  'judge-keep-distance',
  'judge-limit',
  'judge-require',
  'judge-points-and-lines',
  'superseded-and-claimed',
  'run-check',
  'judge-by-hand',
  'measure-area',
  'measure-distances',
  'confirm-shape',
  'too-much-work',
].map((name) => `tests/check/${name}.test.ts`);

const slabSum = geo(
  'slab-breaks',
  'overlap-sum',
  'overlap-sum-limits',
  'inside',
  'fuzz-cases',
  'zone-overlaps',
);
const greenSum = geo('site-profile', 'zone-overlaps', 'fuzz-cases');
const distances = geo('nearest-search', 'nearest-zones', 'distance-oracles', 'nearest');

/** The measuring code, and for each file the tests that would see it measure wrong: the quick ones, without the fuzz. */
export const targets: Readonly<Record<string, readonly string[]>> = {
  'src/geo/overlap-sum.ts': slabSum,
  'src/geo/slab-breaks.ts': slabSum,
  'src/geo/slab-edges.ts': slabSum,
  'src/geo/slab-walk.ts': slabSum,
  'src/geo/clip-rings.ts': [...slabSum, ...geo('clip-rings', 'zone-near', 'overlap-bounds')],
  'src/geo/zone-overlaps.ts': greenSum,
  'src/geo/site-profile.ts': greenSum,
  'src/geo/build-chain-tree.ts': [...geo('zone-near', 'zones-at', 'nearest-zones'), ...greenSum],
  'src/geo/zone-near.ts': [...geo('zone-near'), ...check],
  'src/geo/zones-at.ts': [...geo('zones-at', 'nearest-zones'), ...check],
  'src/geo/equal-area-plane.ts': geo('area-oracles', 'site-area', 'distance-oracles', 'nearest'),
  'src/geo/trapezoid-area.ts': geo('area-oracles', 'site-area'),
  'src/geo/gauss-krueger.ts': geo('gauss-krueger', 'from-gauss-krueger'),
  'src/geo/nearest-pairs.ts': distances,
  'src/geo/nearest-zones.ts': [...geo('nearest-zones'), ...check],
  'src/geo/shared-border.ts': geo('shared-border', 'inside'),
  'src/geo/penetration.ts': geo('penetration', 'inside'),
  'src/geo/overlap-bounds.ts': geo('overlap-bounds'),
  'src/geo/border-band.ts': geo('overlap-bounds'),
  'src/geo/overlap-shape.ts': [
    ...geo('overlap-shape', 'overlap-shape-whole', 'fuzz-cases'),
    'tests/check/confirm-shape.test.ts',
    'tests/check/too-much-work.test.ts',
  ],
  'src/check/measure-area.ts': check,
  'src/check/measure-bounds.ts': check,
  'src/check/measure-distances.ts': check,
  'src/check/tolerance.ts': check,
  'src/check/judge-forbid-overlap.ts': check,
  'src/check/judge-inform.ts': check,
  'src/check/judge-keep-distance.ts': check,
  'src/check/judge-limit.ts': check,
  'src/check/judge-limit-area.ts': check,
  'src/check/judge-limit-share.ts': check,
  'src/check/judge-meeting.ts': check,
  'src/check/judge-require-share.ts': check,
  'src/check/judge-require-within.ts': check,
};
