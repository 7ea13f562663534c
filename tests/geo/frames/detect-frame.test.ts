import { describe, expect, it } from 'vitest';
import type {
  AxisOrder,
  Datum,
  FrameCandidate,
  FrameClaim,
  FrameDetection,
  FrameEvidence,
  OrdinateExtent,
} from '../../../src/domain/coordinate-frame';
import { crsName } from '../../../src/domain/crs-name';
import { epsgFrame } from '../../../src/domain/epsg-frame';
import type { Box } from '../../../src/domain/schema-parts';
import { detectFrame } from '../../../src/geo/frames/detect-frame';
import { unplacerOf } from '../../../src/geo/frames/place-positions';

/** A plan on the northern coast of Zhejiang. */
const plan: Box = [120.9, 29.7, 122.3, 30.4];
/** Bounds of the plot P1 of the import samples, longitude and latitude. */
const plot: Box = [121.54908776148767, 29.855473622167494, 121.55240638172798, 29.858257376603504];

/** The ordinates of the plot in a frame. */
function extentIn(code: number, axes: AxisOrder, box = plot): OrdinateExtent {
  const frame = epsgFrame(code) ?? expect.fail();
  const unplace = unplacerOf({ frame, axes, shift: null }) ?? expect.fail();
  const [a, b] = [unplace([box[0], box[1]]), unplace([box[2], box[3]])];
  return { first: [a[0], b[0]], second: [a[1], b[1]] };
}

const header = (
  zone: number | null,
  beltWidth: 3 | 6 | null = 3,
  datum: Datum | null = 'cgcs2000',
): FrameClaim => ({ by: 'header', datum, beltWidth, zone, text: '2000国家大地坐标系' });

const named = (by: 'prj' | 'crs-member' | 'database' | 'format' | 'user', code: number): FrameClaim => ({
  by,
  frame: epsgFrame(code) ?? expect.fail(),
  text: `EPSG:${String(code)}`,
});

const detect = (
  extent: OrdinateExtent,
  claims: readonly FrameClaim[] = [],
  axes: FrameEvidence['axes'] = null,
): FrameDetection => detectFrame({ claims, extent, axes }, plan);

const nameOf = ({ placing }: FrameCandidate): string =>
  `${crsName(placing.frame) ?? placing.frame.kind} ${placing.axes}`;

const reasonsOf = ({ reasons }: FrameCandidate): string[] => reasons.map(({ code }) => code);

function sure(detection: FrameDetection): FrameCandidate {
  return detection.outcome === 'sure' ? detection.candidate : expect.fail(JSON.stringify(detection));
}

/** Outcome, issue and candidates in short. */
function told(detection: FrameDetection): string[] {
  const issue = 'issue' in detection ? [detection.issue.code] : [];
  const candidates = 'candidates' in detection ? detection.candidates.map(nameOf) : [];
  return [detection.outcome, ...issue, ...candidates];
}

describe('eastings with the number of their belt', () => {
  it('tell the belt and the order of the axes without any word of the file', () => {
    for (const [code, axes] of [
      [4528, 'north-east'],
      [4528, 'east-north'],
      [4529, 'north-east'],
      [4499, 'north-east'],
    ] as const) {
      const found = sure(detect(extentIn(code, axes)));
      expect(nameOf(found)).toBe(`EPSG:${String(code)} ${axes}`);
      expect(reasonsOf(found)).toEqual(['metres-by-size', 'belt-by-prefix', 'axes-by-digits', 'in-plan']);
      found.box.forEach((side, i) => expect(Math.abs(side - (plot[i] ?? NaN))).toBeLessThan(1e-4));
    }
  });

  it('agree with the head of a survey, or contradict it with both facts named', () => {
    expect(nameOf(sure(detect(extentIn(4528, 'north-east'), [header(40)], 'north-east')))).toBe(
      'EPSG:4528 north-east',
    );
    expect(nameOf(sure(detect(extentIn(4499, 'north-east'), [header(21, 6)])))).toBe('EPSG:4499 north-east');
    expect(nameOf(sure(detect(extentIn(4528, 'north-east'), [header(120)])))).toBe('EPSG:4528 north-east');
    const otherZone = detect(extentIn(4528, 'north-east'), [header(39)]);
    expect(told(otherZone)).toEqual(['contradiction', 'frame-zone-against-prefix', 'EPSG:4528 north-east']);
    expect(otherZone).toMatchObject({ issue: { params: { zone: 39, prefix: 40 } } });
    expect(told(detect(extentIn(4528, 'north-east'), [header(null, 6)]))).toEqual([
      'contradiction',
      'frame-width-against-prefix',
      'EPSG:4528 north-east',
    ]);
  });

  it('stop where two belts are mixed in a file', () => {
    const west = extentIn(4528, 'north-east');
    const east = extentIn(4529, 'north-east');
    const mixed: OrdinateExtent = { first: west.first, second: [west.second[0], east.second[1]] };
    const detection = detect(mixed);
    expect(told(detection)).toEqual(['none', 'frame-two-belts']);
    expect(detection).toMatchObject({ issue: { params: { first: 40, second: 41 } } });
  });

  it('are sure outside of the plan as well, and say so', () => {
    const found = sure(detect(extentIn(4526, 'north-east', [113.9, 22.5, 114, 22.6])));
    expect(nameOf(found)).toBe('EPSG:4526 north-east');
    expect(found.isInPlan).toBe(false);
    expect(reasonsOf(found)).toContain('outside-plan');
  });
});

describe('eastings without a number', () => {
  const plain = extentIn(4549, 'north-east');

  it('are asked about when nothing names the belt, the plan’s first, the sea beyond it last', () => {
    const detection = detect(plain, [header(null)], 'north-east');
    expect(told(detection)).toEqual(['ask', 'EPSG:4549 north-east', 'EPSG:4550 north-east']);
    if (detection.outcome !== 'ask') return;
    expect(detection.candidates.map(({ isInPlan }) => isInPlan)).toEqual([true, false]);
    expect(detection.candidates[1]?.box[0]).toBeCloseTo(124.5, 1);
  });

  it('may be about a meridian that the place chose for itself', () => {
    const near: OrdinateExtent = { first: [3_310_000, 3_311_000], second: [560_000, 561_000] };
    expect(told(detect(near))).toEqual([
      'ask',
      'CGCS2000/CM=121 north-east',
      'CGCS2000/CM=121.5 north-east',
      'EPSG:4549 north-east',
      'EPSG:4550 north-east',
    ]);
  });

  it('are sure with a belt in the head or in the definition', () => {
    const byHead = sure(detect(plain, [header(40)]));
    expect(nameOf(byHead)).toBe('EPSG:4549 north-east');
    expect(reasonsOf(byHead)).toContain('belt-by-header');
    expect(nameOf(sure(detect(plain, [header(120, null)])))).toBe('EPSG:4549 north-east');
    expect(nameOf(sure(detect(extentIn(4549, 'east-north'), [named('prj', 4549)], 'east-north')))).toBe(
      'EPSG:4549 east-north',
    );
  });

  it('stop at a belt that there is not, with what the plan allows', () => {
    expect(told(detect(plain, [header(7)])).slice(0, 3)).toEqual([
      'contradiction',
      'frame-zone-unknown',
      'EPSG:4549 north-east',
    ]);
    expect(told(detect(plain, [header(21, 3)]))[1]).toBe('frame-zone-unknown');
  });

  it('fit nothing between the windows of the belts of a narrow plan', () => {
    const narrow: Box = [121.1, 29.7, 121.6, 30.4];
    const gap: OrdinateExtent = { first: [3_300_000, 3_301_000], second: [435_000, 438_000] };
    const detection = detectFrame({ claims: [], extent: gap, axes: null }, narrow);
    expect(told(detection)).toEqual(['none', 'frame-none-fits']);
    expect(detection).toMatchObject({ issue: { params: { firstMin: 3_300_000, secondMax: 438_000 } } });
  });

  it('have the digits, not the heads of the columns, tell which is the northing', () => {
    const found = sure(detect(plain, [header(40)], 'east-north'));
    expect(nameOf(found)).toBe('EPSG:4549 north-east');
    expect(reasonsOf(found)).toContain('axes-against-format');
  });
});

describe('degrees', () => {
  const swap = ({ first, second }: OrdinateExtent): OrdinateExtent => ({ first: second, second: first });
  const degrees = extentIn(4490, 'east-north');

  it('over 90 are longitudes', () => {
    expect(nameOf(sure(detect(degrees)))).toBe('EPSG:4490 east-north');
    expect(nameOf(sure(detect(swap(degrees))))).toBe('EPSG:4490 north-east');
    expect(nameOf(sure(detect(swap(degrees), [header(null)])))).toBe('EPSG:4490 north-east');
  });

  it('against the head of the column are told, against a format they stop', () => {
    expect(reasonsOf(sure(detect(degrees, [], 'north-east')))).toContain('axes-against-format');
    expect(told(detect(swap(degrees), [named('format', 4326)], 'east-north'))).toEqual([
      'contradiction',
      'frame-axes-against-format',
      'EPSG:4326 north-east',
    ]);
  });

  it('under 90 are decided by the plan, and asked about where it does not decide', () => {
    const western: Box = [87, 43, 88, 44.5];
    const there: OrdinateExtent = { first: [43.7, 43.8], second: [87.5, 87.6] };
    const inWest = (axes: FrameEvidence['axes'], extent: OrdinateExtent): FrameDetection =>
      detectFrame({ claims: [], extent, axes }, western);
    expect(nameOf(sure(inWest(null, there)))).toBe('EPSG:4490 north-east');
    expect(told(inWest('east-north', there))).toEqual([
      'ask',
      'EPSG:4490 north-east',
      'EPSG:4490 east-north',
    ]);
    const elsewhere: OrdinateExtent = { first: [30, 31], second: [29, 30] };
    expect(told(inWest(null, elsewhere))).toEqual(['ask', 'EPSG:4490 east-north', 'EPSG:4490 north-east']);
    const stated = sure(inWest('east-north', elsewhere));
    expect([nameOf(stated), stated.isInPlan]).toEqual(['EPSG:4490 east-north', false]);
  });

  it('that can be no latitude in either order fit nothing', () => {
    expect(told(detect({ first: [121, 122], second: [120, 121] }))).toEqual(['none', 'frame-none-fits']);
  });
});

describe('a frame that is named', () => {
  it('without prefix is contradicted by a prefix in the numbers, which gives the candidate', () => {
    const detection = detect(extentIn(4528, 'east-north'), [named('prj', 4549)], 'east-north');
    expect(told(detection)).toEqual(['contradiction', 'frame-claim-against-prefix', 'EPSG:4528 east-north']);
    expect(detection).toMatchObject({ issue: { params: { text: 'EPSG:4549', prefix: 40 } } });
  });

  it('with prefix is contradicted by numbers without, in degrees by metres, and the other way round', () => {
    expect(told(detect(extentIn(4549, 'east-north'), [named('prj', 4528)]))).toEqual([
      'contradiction',
      'frame-claim-against-digits',
      'EPSG:4549 east-north',
    ]);
    expect(told(detect(extentIn(4528, 'east-north'), [named('crs-member', 4490)]))[1]).toBe(
      'frame-claim-against-prefix',
    );
    expect(told(detect(extentIn(4490, 'east-north'), [named('database', 4528)]))).toEqual([
      'contradiction',
      'frame-claim-against-digits',
      'EPSG:4490 east-north',
    ]);
  });

  it('counts where the user names it, but not against the digits', () => {
    const inBelt = extentIn(4549, 'north-east');
    expect(nameOf(sure(detect(inBelt, [header(41), named('user', 4549)])))).toBe('EPSG:4549 north-east');
    expect(nameOf(sure(detect(inBelt, [named('prj', 4550), named('user', 4549)])))).toBe(
      'EPSG:4549 north-east',
    );
    expect(told(detect(inBelt, [named('user', 4490)]))[0]).toBe('contradiction');
  });

  it('as UTM, Web Mercator or GCJ-02 is taken at its word', () => {
    expect(nameOf(sure(detect(extentIn(32651, 'east-north'), [named('prj', 32651)])))).toBe(
      'EPSG:32651 east-north',
    );
    expect(nameOf(sure(detect(extentIn(3857, 'east-north'), [named('prj', 3857)], 'east-north')))).toBe(
      'EPSG:3857 east-north',
    );
    const gcj: FrameClaim = { by: 'user', frame: { kind: 'geographic', datum: 'gcj02' }, text: 'GCJ02' };
    expect(nameOf(sure(detect(extentIn(4490, 'east-north'), [gcj])))).toBe('GCJ02 east-north');
  });

  it('twice and differently stops, though CGCS2000 and WGS 84 are one', () => {
    const degrees = extentIn(4490, 'east-north');
    expect(nameOf(sure(detect(degrees, [named('prj', 4490), named('crs-member', 4326)])))).toBe(
      'EPSG:4490 east-north',
    );
    const both = detect(extentIn(4549, 'east-north'), [named('prj', 4549), named('database', 4550)]);
    expect(told(both)).toEqual([
      'contradiction',
      'frame-claims-differ',
      'EPSG:4549 east-north',
      'EPSG:4550 east-north',
    ]);
  });

  it('but is not known stops, and names what the file says', () => {
    const detection = detect(extentIn(4490, 'east-north'), [
      { by: 'prj', frame: null, text: 'Tokyo'.repeat(100) },
      header(40),
    ]);
    expect(told(detection)).toEqual(['none', 'frame-unknown']);
    if (detection.outcome !== 'none') return;
    expect(String(detection.issue.params['text'])).toHaveLength(121);
  });
});

describe('an older datum', () => {
  it('is never taken for CGCS2000, whether the definition or the head of the file names it', () => {
    for (const claims of [[named('prj', 2364)], [header(40, 3, 'xian80')]]) {
      const detection = detect(extentIn(4528, 'north-east'), claims);
      expect(told(detection)).toEqual(['contradiction', 'frame-datum-older', 'EPSG:2364 north-east']);
      if (detection.outcome !== 'contradiction') return;
      expect(detection.candidates[0]?.placing.shift).toBeNull();
      expect(detection.candidates[0]?.isInPlan).toBe(true);
    }
    expect(told(detect(extentIn(4490, 'north-east'), [header(null, null, 'beijing54')]))).toEqual([
      'contradiction',
      'frame-datum-older',
      'EPSG:4214 north-east',
    ]);
    expect(told(detect(extentIn(4549, 'north-east'), [header(null, 3, 'xian80')])).slice(0, 3)).toEqual([
      'contradiction',
      'frame-datum-older',
      'EPSG:2385 north-east',
    ]);
  });

  it('stays with the candidates when the digits exclude the named belt', () => {
    expect(told(detect(extentIn(4528, 'east-north'), [named('prj', 2385)]))).toEqual([
      'contradiction',
      'frame-claim-against-prefix',
      'EPSG:2364 east-north',
    ]);
  });
});

describe('numbers of no plan', () => {
  it.each([
    [1e9, 2e9, 1e9, 2e9],
    [-500_000, -400_000, 3_300_000, 3_310_000],
    [0, 1e300, 0, 1],
    [NaN, NaN, NaN, NaN],
    [Infinity, -Infinity, Infinity, -Infinity],
    [121, 650_000, 29, 3_300_000],
    [40_650_000, 650_000, 3_300_000, 3_310_000],
  ])('fit nothing: %d–%d, %d–%d', (a, b, c, d) => {
    expect(told(detect({ first: [a, b], second: [c, d] }))).toEqual(['none', 'frame-none-fits']);
  });

  it('but of Web Mercator are offered where the belt that they look like is far from the plan', () => {
    expect(told(detect(extentIn(3857, 'east-north')))).toEqual([
      'ask',
      'EPSG:3857 east-north',
      'EPSG:4491 east-north',
    ]);
  });
});
