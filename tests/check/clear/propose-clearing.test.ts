import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../src/check/run-check';
import { noClaims } from '../../../src/domain/site';
import { polygonsOf, type Areal, type MultiPolygon, type Polygon } from '../../../src/domain/geometry';
import { overlapSum } from '../../../src/geo/overlap-sum';
import { planeAreaM2 } from '../../../src/geo/plane-area';
import { validatePolygons } from '../../../src/geo/validate-polygons';
import { centre, indexed, plane, polygonAt, rectangleAt, seededRandom } from '../../geo/seeded-shapes';
import { forbid, keepAway, layerOf } from '../check-job';
import { clearingOf, proposalOf } from './clearing-job';

const site = rectangleAt(0, 0, 100, 100);
/** everything east of a line, far beyond the site */
const eastOf = (x: number) => rectangleAt(x, -5000, 5000, 10_000);

describe('a square that reaches 30 m into a half plane', () => {
  const bindings = [{ rule: forbid, layer: layerOf([eastOf(70)]) }];
  const { before, retreat, shift } = clearingOf({ geometry: site, bindings });

  it('gives up the depth and the clearance along the whole side', () => {
    const proposal = proposalOf(retreat);
    expect(before.state).toBe('conflict');
    expect(proposal.result.state).toBe('clear');
    expect(proposal.areaM2).toBeCloseTo(69 * 100, 0);
    expect(proposal.lostM2).toBeCloseTo(31 * 100, 0);
    expect(proposal.areaM2 + proposal.lostM2).toBeCloseTo(before.areaM2 ?? 0, 6);
  });

  it('keeps the corners that stay to the bit', () => {
    const given = new Set(polygonsOf(site).flat(2).map(String));
    const left = polygonsOf(proposalOf(retreat).geometry).flat(2).map(String);
    expect(left.filter((position) => given.has(position)).length).toBe(3);
  });

  it('moves west by the depth and the clearance', () => {
    const proposal = proposalOf(shift);
    expect(proposal.shift?.distanceM).toBeCloseTo(31, 2);
    expect(proposal.shift?.distanceM).toBeGreaterThanOrEqual(31);
    expect(proposal.shift?.azimuthDeg).toBeCloseTo(270, 1);
    expect(proposal.areaM2).toBeCloseTo(before.areaM2 ?? 0, 2);
    expect(proposal.lostM2).toBe(0);
  });
});

describe('what there is to clear', () => {
  it('is nothing for a site that is clear', () => {
    const { retreat, shift } = clearingOf({
      geometry: site,
      bindings: [{ rule: forbid, layer: layerOf([eastOf(150)]) }],
    });
    expect([retreat.failure, shift.failure]).toEqual(['already-clear', 'already-clear']);
  });

  it('leaves nothing to cut of a site that lies wholly in a zone, which can be moved out', () => {
    const { retreat, shift } = clearingOf({
      geometry: rectangleAt(0, 0, 40, 40),
      bindings: [{ rule: forbid, layer: layerOf([rectangleAt(-10, -500, 1000, 1000)]) }],
    });
    expect(retreat.failure).toBe('nothing-left');
    expect(proposalOf(shift).shift?.distanceM).toBeCloseTo(51, 2);
  });

  it('lets a site stay in the hole of a zone, and moves it there when that is nearest', () => {
    const holed: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [
        [
          ...rectangleAt(-1000, -1000, 2000, 2000).coordinates,
          ...rectangleAt(-60, -60, 120, 120).coordinates.map((ring) => ring.toReversed()),
        ],
      ],
    };
    const { shift } = clearingOf({
      geometry: rectangleAt(-20, 0, 100, 40),
      bindings: [{ rule: forbid, layer: layerOf([holed]) }],
    });
    expect(proposalOf(shift).shift?.distanceM).toBeCloseTo(21, 2);
  });

  it('finds no place beyond the reach', () => {
    const { shift } = clearingOf({
      geometry: site,
      bindings: [{ rule: forbid, layer: layerOf([eastOf(-200)]) }],
      reachM: 250,
    });
    expect(shift.failure).toBe('not-in-reach');
  });

  it('tells that the time was over', () => {
    const { shift } = clearingOf({
      geometry: site,
      bindings: [{ rule: forbid, layer: layerOf([eastOf(70)]) }],
      isOver: () => true,
    });
    expect(shift.failure).toBe('timed-out');
  });

  it('leaves out parts too small to be of use, and tells of them', () => {
    const { retreat } = clearingOf({
      geometry: polygonAt([0, 0], [200, 0], [200, 3], [100, 3], [100, 100], [0, 100]),
      bindings: [{ rule: forbid, layer: layerOf([rectangleAt(98, -50, 100, 200)]) }],
    });
    const { dropped, geometry } = proposalOf(retreat);
    expect(geometry.type).toBe('Polygon');
    expect(dropped.count).toBe(1);
    expect(dropped.areaM2).toBeCloseTo(3, 0);
  });
});

describe('rules of other kinds', () => {
  it('keep their own distance beside the clearance', () => {
    const { retreat, shift } = clearingOf({
      geometry: site,
      bindings: [{ rule: keepAway(50), layer: layerOf([eastOf(120)]) }],
      avoid: ['keep-away'],
    });
    expect(proposalOf(shift).shift?.distanceM).toBeCloseTo(31, 2);
    expect(proposalOf(retreat).lostM2).toBeCloseTo(3100, -1);
    expect(proposalOf(retreat).result.state).toBe('clear');
  });

  it('keep a site in the zones that it must lie in, across the border between two of them', () => {
    const within = { ...forbid, kind: 'require-within', id: 'within', layer: 'town' } as const;
    const town = layerOf([rectangleAt(-400, -300, 250, 800), rectangleAt(-150, -300, 500, 800)], {
      id: 'town',
    });
    const { shift } = clearingOf({
      geometry: site,
      bindings: [
        { rule: forbid, layer: layerOf([rectangleAt(-50, 60, 1000, 1000)]) },
        { rule: within, layer: town },
      ],
    });
    const proposal = proposalOf(shift);
    expect(proposal.shift?.azimuthDeg).toBeCloseTo(180, 1);
    expect(proposal.result.findings[1]?.because).toBe('within-zones');
  });

  it('cut what lies outside the zones that a site must lie in', () => {
    const within = { ...forbid, kind: 'require-within', id: 'within' } as const;
    const { retreat } = clearingOf({
      geometry: site,
      bindings: [
        { rule: within, layer: layerOf([rectangleAt(-50, -50, 100, 200), rectangleAt(50, -50, 30, 200)]) },
      ],
      avoid: ['within'],
    });
    expect(proposalOf(retreat).areaM2).toBeCloseTo(8000, 0);
    expect(proposalOf(retreat).result.state).toBe('notice');
  });

  it('do not send a site into ground that another rule forbids', () => {
    const other = { ...forbid, id: 'other' };
    const { shift } = clearingOf({
      geometry: site,
      bindings: [
        { rule: forbid, layer: layerOf([eastOf(70)]) },
        { rule: other, layer: layerOf([rectangleAt(-500, -150, 480, 1000)], { id: 'other' }) },
      ],
    });
    const proposal = proposalOf(shift);
    expect(proposal.result.state).toBe('clear');
    expect(proposal.shift?.distanceM).toBeGreaterThan(31);
  });
});

describe('several rules, one of them hopeless', () => {
  const everywhere = layerOf([rectangleAt(-9000, -9000, 18_000, 18_000)], { id: 'park' });
  const park = { ...forbid, id: 'park', layer: 'park' };
  const bindings = [
    { rule: park, layer: everywhere },
    { rule: forbid, layer: layerOf([eastOf(70)]) },
  ];
  const { retreat, shift } = clearingOf({ geometry: site, bindings, avoid: ['park', forbid.id] });

  it('are cleared but for that one, which is named', () => {
    expect(proposalOf(retreat).leftOut).toEqual([{ rule: 'park', because: 'nothing-left' }]);
    expect(proposalOf(retreat).areaM2).toBeCloseTo(69 * 100, 0);
    expect(proposalOf(shift).leftOut).toEqual([{ rule: 'park', because: 'not-in-reach' }]);
    expect(proposalOf(shift).shift?.distanceM).toBeCloseTo(31, 2);
    for (const outcome of [retreat, shift]) {
      expect(proposalOf(outcome).result.findings.map(({ state }) => state)).toEqual(['conflict', 'clear']);
    }
  });

  it('keep the one that forbids where each could be kept, but not both', () => {
    const consent = { ...forbid, id: 'consent', severity: 'attention' } as const;
    const both = clearingOf({
      geometry: site,
      bindings: [
        { rule: consent, layer: layerOf([rectangleAt(-5000, -5000, 5060, 10_000)], { id: 'west' }) },
        { rule: forbid, layer: layerOf([eastOf(40)]) },
      ],
      avoid: ['consent', forbid.id],
    });
    for (const outcome of [both.retreat, both.shift]) {
      expect(proposalOf(outcome).leftOut.map(({ rule }) => rule)).toEqual(['consent']);
      expect(proposalOf(outcome).result.findings[1]?.state).toBe('clear');
    }
  });

  it('are all named where nothing can be had', () => {
    const none = clearingOf({ geometry: site, bindings: bindings.slice(0, 1), avoid: ['park'] });
    expect([none.retreat, none.shift]).toEqual([
      { proposal: null, failure: 'nothing-left', leftOut: [{ rule: 'park', because: 'nothing-left' }] },
      { proposal: null, failure: 'not-in-reach', leftOut: [{ rule: 'park', because: 'not-in-reach' }] },
    ]);
  });
});

describe('a move that meets another rule', () => {
  const consent = { ...forbid, id: 'consent', severity: 'attention', layer: 'west' } as const;
  const west = (accuracyM: number) => layerOf([rectangleAt(-500, -150, 480, 400)], { id: 'west' }, accuracyM);

  it('is given beside a longer one that meets none, where the rule asks for consent', () => {
    const { shift, detour } = clearingOf({
      geometry: site,
      bindings: [
        { rule: forbid, layer: layerOf([eastOf(70)]) },
        { rule: consent, layer: west(0) },
      ],
    });
    expect(proposalOf(shift).shift?.distanceM).toBeCloseTo(31, 2);
    expect(proposalOf(shift).result.findings[1]?.state).toBe('attention');
    expect(detour && proposalOf(detour).result.state).toBe('clear');
    expect(detour && proposalOf(detour).shift?.distanceM).toBeGreaterThan(100);
  });

  it('is not given where the rule forbids, even if it was undecided for want of accuracy', () => {
    const { before, shift, detour } = clearingOf({
      geometry: site,
      bindings: [
        { rule: forbid, layer: layerOf([eastOf(70)]) },
        { rule: { ...forbid, id: 'west' }, layer: west(300) },
      ],
    });
    expect(before.findings[1]?.state).toBe('undetermined');
    expect(proposalOf(shift).result.findings[1]?.contact).toBe('none');
    expect(detour).toBeNull();
  });
});

const movedBy = ({ coordinates }: Polygon, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: coordinates.map((ring) =>
    ring.map((position) => {
      const [x, y] = plane.forward(position);
      return plane.inverse([x + east, y + north]);
    }),
  ),
});

/** A star of the test plane, as degrees. */
const star = (random: () => number, x: number, y: number, radius: number, corners: number) =>
  polygonAt(
    ...Array.from({ length: corners }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / corners;
      const r = radius * (0.4 + 0.6 * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );

const sumOf = (subject: Areal, zones: readonly Areal[]): number =>
  overlapSum(
    indexed(subject).paths,
    zones.map((zone) => indexed(zone).paths),
  )?.unionM2 ?? Number.NaN;

describe('for any site and zones', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);
  const trials = seeds.map((seed) => {
    const random = seededRandom(seed);
    const geometry = star(random, 0, 0, 150, 5 + Math.floor(20 * random()));
    const zones = Array.from({ length: 1 + Math.floor(6 * random()) }, () =>
      star(
        random,
        500 * random() - 250,
        500 * random() - 250,
        30 + 150 * random(),
        4 + Math.floor(30 * random()),
      ),
    );
    const clearanceM = [0.02, 1, 7.3][seed % 3] ?? 1;
    const layer = layerOf(zones);
    return {
      seed,
      geometry,
      zones,
      clearanceM,
      ...clearingOf({ geometry, clearanceM, bindings: [{ rule: forbid, layer }] }),
    };
  });

  it('finds a way out but where there is none', () => {
    const failures = trials.flatMap(({ retreat, shift }) => [retreat.failure, shift.failure]);
    expect(failures.filter((failure) => failure && failure !== 'already-clear')).toEqual([]);
  });

  it('leaves an outline that is valid, lies in the site, and meets no zone', () => {
    for (const { geometry, zones, retreat, clearanceM } of trials) {
      if (!retreat.proposal) continue;
      const { geometry: left, areaM2, lostM2, cut, result } = retreat.proposal;
      const inPlane = indexed(left);
      expect(validatePolygons(left, {}).filter(({ severity }) => severity === 'error')).toEqual([]);
      const insideM2 = overlapSum(inPlane.paths, [indexed(geometry).paths])?.unionM2;
      expect(insideM2).toBeCloseTo(areaM2, 1);
      expect(
        overlapSum(
          inPlane.paths,
          zones.map((zone) => indexed(zone).paths),
        )?.unionM2,
      ).toBeCloseTo(0, 6);
      expect(cut && planeAreaM2(indexed(cut).polygons)).toBeCloseTo(lostM2, 1);
      expect(lostM2).toBeGreaterThanOrEqual(sumOf(geometry, zones) - 0.01);
      expect(result.findings[0]?.distanceM).toBeGreaterThanOrEqual(clearanceM);
    }
  });

  it('moves a site just clear of the zones', () => {
    for (const { shift, zones, clearanceM } of trials) {
      if (!shift.proposal) continue;
      const distanceM = shift.proposal.result.findings[0]?.distanceM ?? 0;
      expect(sumOf(shift.proposal.geometry, zones)).toBe(0);
      expect(distanceM).toBeGreaterThanOrEqual(clearanceM);
      // the shortest way ends where the clearance does
      expect(distanceM).toBeLessThan(clearanceM + 0.01);
    }
  });

  it('finds no free place nearer at random', () => {
    for (const { seed, geometry, zones, clearanceM, shift } of trials) {
      const distanceM = shift.proposal?.shift?.distanceM ?? 0;
      if (distanceM === 0) continue;
      const random = seededRandom(1000 + seed);
      const subjects = Array.from({ length: 8 }, (_, i) => {
        const [angle, by] = [2 * Math.PI * random(), 0.98 * distanceM * Math.sqrt(random())];
        const moved = movedBy(geometry, by * Math.cos(angle), by * Math.sin(angle));
        return { id: String(i), name: '', geometry: moved, accuracyM: 0, claims: noClaims };
      });
      const results = runCheck({ subjects, bindings: [{ rule: forbid, layer: layerOf(zones) }], centre });
      const farthestM = Math.max(...results.map(({ findings: [finding] }) => finding?.distanceM ?? Infinity));
      expect(farthestM).toBeLessThan(clearanceM);
    }
  });
});

describe('the same site and zones elsewhere', () => {
  it('are cleared by the same move and the same cut', () => {
    const random = seededRandom(7);
    const [geometry, zone] = [star(random, 0, 0, 120, 12), star(random, 90, 40, 110, 17)];
    const there = (one: Polygon): Polygon => movedBy(one, 3000, -4000);
    const here = clearingOf({ geometry, bindings: [{ rule: forbid, layer: layerOf([zone]) }] });
    const other = clearingOf({
      geometry: there(geometry),
      bindings: [{ rule: forbid, layer: layerOf([there(zone)]) }],
    });
    const [moved, movedThere] = [here, other].map(({ shift }) => proposalOf(shift).shift);
    expect(moved?.distanceM).toBeCloseTo(movedThere?.distanceM ?? 0, 3);
    expect(proposalOf(here.retreat).lostM2).toBeCloseTo(proposalOf(other.retreat).lostM2, 1);
  });
});

describe('zones that take much work', () => {
  /** Teeth from the north, a metre wide and two apart. */
  const comb = (teeth: number): Polygon =>
    polygonAt(
      ...Array.from({ length: teeth }, (_, i): [number, number][] => [
        [2 * i, 0],
        [2 * i, -200],
        [2 * i + 1, -200],
        [2 * i + 1, 0],
      ]).flat(),
      [2 * teeth, 50],
      [0, 50],
    );

  it.each([50, 6000])('are cleared, or it is told why not: a comb of %d teeth', (teeth) => {
    const { retreat, shift } = clearingOf({
      geometry: rectangleAt(5, -150, 300, 100),
      clearanceM: 0.1,
      bindings: [{ rule: forbid, layer: layerOf([comb(teeth)]) }],
    });
    for (const { proposal, failure } of [retreat, shift]) {
      if (proposal) expect(proposal.result.state).toBe('clear');
      else expect(['too-much-work', 'not-in-reach']).toContain(failure);
    }
    if (teeth === 50) expect([retreat.failure, shift.failure]).toEqual([null, null]);
  });

  it('may be many', () => {
    const random = seededRandom(3);
    const zones = Array.from({ length: 800 }, () =>
      rectangleAt(3000 * random() - 1500, 3000 * random() - 1500, 40, 40),
    );
    const { retreat, shift } = clearingOf({
      geometry: rectangleAt(-150, -150, 300, 300),
      bindings: [{ rule: forbid, layer: layerOf(zones) }],
    });
    expect(proposalOf(retreat).result.state).toBe('clear');
    expect(shift.failure ?? proposalOf(shift).result.state).toMatch(/clear|not-in-reach/);
  });
});
