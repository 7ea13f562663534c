import { describe, expect, it } from 'vitest';
import { polygonsOf, type Areal, type Polygon } from '../../src/domain/geometry';
import { noClaims } from '../../src/domain/site';
import { runCheck } from '../../src/check/run-check';
import { overlapShape } from '../../src/geo/overlap-shape';
import { centre, plane, polygonAt, rectangleAt, seededRandom } from '../geo/seeded-shapes';
import { atSiteSize, overlayPairs } from '../geo/overlay-pairs';
import { findingOf, forbid, keepAway, layerOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
const subject = (id: string, geometry: Areal | null) => ({
  id,
  name: id,
  geometry,
  accuracyM: 0,
  claims: noClaims,
});

/** A simple polygon about a point of the test plane. */
function roughPolygon(random: () => number, x: number, y: number, radius: number, corners: number): Polygon {
  return polygonAt(
    ...Array.from({ length: corners }, (_, i): [number, number] => {
      const angle = (2 * Math.PI * i) / corners;
      const r = radius * (0.4 + 0.6 * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );
}

describe('a check of many sites by many rules', () => {
  const layer = layerOf([zone]);
  const bindings = [
    { rule: keepAway(100), layer },
    { rule: { ...forbid, id: 'other' }, layer: null },
    { rule: forbid, layer },
    { rule: { ...forbid, id: 'filtered', where: { field: 'kind', values: ['a'] } }, layer },
  ];
  const subjects = [
    subject('in', rectangleAt(100, 100, 50, 50)),
    subject('near', rectangleAt(1050, 0, 50, 50)),
    subject('nowhere', null),
  ];

  it('gives findings in the order of the rules and the worst of them as the site’s state', () => {
    const results = runCheck({ subjects, bindings, centre });
    expect(
      results.map(({ subject: id, state, findings }) => [id, state, findings.map((f) => f.state)]),
    ).toEqual([
      ['in', 'conflict', ['conflict', 'unanalysed', 'conflict', 'conflict']],
      ['near', 'conflict', ['conflict', 'unanalysed', 'clear', 'clear']],
      ['nowhere', 'unanalysed', ['unanalysed', 'unanalysed', 'unanalysed', 'unanalysed']],
    ]);
    expect(results[0]?.findings.map(({ rule }) => rule)).toEqual(bindings.map(({ rule }) => rule.id));
  });

  it('measures the same zones once for all their rules', () => {
    let shapes = 0;
    runCheck({
      subjects: subjects.slice(0, 1),
      bindings,
      centre,
      shapeOf: (...request) => {
        shapes += 1;
        return overlapShape(...request);
      },
    });
    // once for the layer as a whole, once for the filtered part
    expect(shapes).toBe(2);
  });

  it('tells its progress up to the end', () => {
    const told: [number, number][] = [];
    runCheck({ subjects, bindings, centre }, (done, total) => told.push([done, total]));
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told.every(([, total]) => total === 9)).toBe(true);
  });

  it('leaves the other rules alone when one layer can not be measured', () => {
    const broken = layerOf([{ type: 'Polygon', coordinates: [[[Number.NaN, 0]]] }]);
    const [result] = runCheck({
      subjects: subjects.slice(0, 1),
      bindings: [{ rule: forbid, layer: broken }, ...bindings],
      centre,
    });
    expect(result?.findings.map(({ state }) => state)).toEqual([
      'undetermined',
      'conflict',
      'unanalysed',
      'conflict',
      'conflict',
    ]);
  });

  it('gives a site its area by both formulas, and a project without a place none', () => {
    const [site, , nowhere] = runCheck({ subjects, bindings, centre });
    expect(site?.areaM2).toBeCloseTo(2500, 3);
    expect(site?.trapezoidAreaM2).toBeCloseTo(2500, 2);
    expect([nowhere?.areaM2, nowhere?.trapezoidAreaM2]).toEqual([null, null]);
    expect(runCheck({ subjects: [], bindings, centre })).toEqual([]);
    expect(runCheck({ subjects, bindings: [], centre })[0]?.state).toBe('unanalysed');
  });

  it('makes results that survive the way to another thread', () => {
    const results = runCheck({ subjects, bindings, centre });
    expect(structuredClone(results)).toEqual(results);
  });
});

describe('the overlap that a check reports', () => {
  const random = seededRandom(99);
  const pairs = Array.from({ length: 40 }, () => ({
    site: roughPolygon(random, 0, 0, 400, 12),
    zones: [roughPolygon(random, 300, 0, 500, 40), roughPolygon(random, 0, 400, 300, 25)],
  }));
  const frame = rectangleAt(-5000, -5000, 10000, 10000);

  it('and the remainder add up to the site', () => {
    for (const { site, zones } of pairs) {
      const [zoneA] = zones;
      const rest: Polygon = {
        type: 'Polygon',
        coordinates: [...frame.coordinates, ...(zoneA?.coordinates ?? [])],
      };
      const [inside, outside] = [zoneA ?? frame, rest].map(
        (z) => findingOf({ geometry: site, layer: layerOf([z]) }).overlapAreaM2 ?? NaN,
      );
      const [result] = runCheck({ subjects: [subject('s', site)], bindings: [], centre });
      expect((inside ?? NaN) + (outside ?? NaN)).toBeCloseTo(result?.areaM2 ?? NaN, 4);
    }
  });

  it('is the same when site and zone change places', () => {
    for (const { site, zones } of pairs) {
      const [zoneA = frame] = zones;
      const there = findingOf({ geometry: site, layer: layerOf([zoneA]) });
      const back = findingOf({ geometry: zoneA, layer: layerOf([site]) });
      expect(there.overlapAreaM2).toBeCloseTo(back.overlapAreaM2 ?? NaN, 6);
      expect(there.state).toBe(back.state);
    }
  });

  it('is between the largest of the zones and their sum, confirmed by the shape', () => {
    for (const { site, zones } of pairs) {
      const finding = findingOf({ geometry: site, layer: layerOf(zones) });
      const each = finding.zones.map((z) => z.overlapAreaM2 ?? NaN);
      expect(finding.because).toBeNull();
      expect(finding.overlapAreaM2).toBeGreaterThanOrEqual(Math.max(...each) - 1e-6);
      expect(finding.overlapAreaM2).toBeLessThanOrEqual(each.reduce((a, b) => a + b, 0) + 1e-6);
      expect(finding.shapeAreaM2).toBeCloseTo(finding.overlapAreaM2 ?? NaN, 2);
    }
  });

  it('does not depend on where the plane has its centre, to the square centimetre', () => {
    for (const { site, zones } of pairs.slice(0, 10)) {
      const [here, there] = [centre, [121.6, 30.5] as [number, number]].map(
        (middle) =>
          runCheck({
            subjects: [subject('s', site)],
            bindings: [{ rule: forbid, layer: layerOf(zones) }],
            centre: middle,
          })[0]?.findings[0]?.overlapAreaM2 ?? NaN,
      );
      expect(Math.abs((here ?? NaN) - (there ?? NaN))).toBeLessThan(0.05);
    }
  });

  it('is the whole site, share 1, where the site lies inside a zone', () => {
    const finding = findingOf({ geometry: rectangleAt(100, 100, 50, 50), layer: layerOf([zone]) });
    expect(finding.share).toBeCloseTo(1, 12);
    expect(finding.overlapAreaM2).toBeCloseTo(2500, 5);
  });
});

describe('the public pairs, brought to the size of a site', () => {
  const onMap = (geometry: Areal): Areal => ({
    type: 'MultiPolygon',
    coordinates: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map((p) => plane.inverse(p)))),
  });
  const findings = overlayPairs.map((pair) => {
    const { a, b, areaM2 } = atSiteSize(pair);
    return { id: pair.id, areaM2, finding: findingOf({ geometry: onMap(a), layer: layerOf([onMap(b)]) }) };
  });

  it('are measured right, and none that overlaps is missed', () => {
    for (const { id, areaM2, finding } of findings) {
      expect(Math.abs((finding.overlapAreaM2 ?? NaN) - areaM2), id).toBeLessThan(0.01);
      if (areaM2 > 0.01) expect(finding.state, id).not.toBe('clear');
    }
  });

  it('are all decided, but for a few whose overlap is below the precision of coordinates', () => {
    const open = findings.filter(({ finding }) => finding.state === 'undetermined');
    expect(open.length).toBeLessThan(15);
    for (const { id, finding } of open) expect(finding.because, id).toBe('below-precision');
  });
});
