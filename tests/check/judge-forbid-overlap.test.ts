import { describe, expect, it } from 'vitest';
import type { Areal, Geometry } from '../../src/domain/geometry';
import { plane, rectangleAt } from '../geo/seeded-shapes';
import { findingOf, forbid, layerOf, stateOf } from './check-job';

const zone = rectangleAt(0, 0, 1000, 1000);
const far = rectangleAt(5000, 0, 100, 100);
const half = rectangleAt(950, 100, 100, 100);
const pointAt = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: plane.inverse([x, y]) });
const lineAt = (...points: [number, number][]): Geometry => ({
  type: 'LineString',
  coordinates: points.map((point) => plane.inverse(point)),
});
describe('a rule that forbids overlap', () => {
  it('finds a conflict, or attention by its severity, with both figures in agreement', () => {
    const finding = findingOf({ geometry: half, layer: layerOf([zone]) });
    expect(finding).toMatchObject({ state: 'conflict', because: null, contact: 'overlap', distanceM: 0 });
    expect(finding.overlapAreaM2).toBeCloseTo(5000, 4);
    expect(finding.shapeAreaM2).toBeCloseTo(5000, 4);
    expect(finding.share).toBeCloseTo(0.5, 8);
    expect(finding.overlap?.type).toBe('Polygon');
    expect(finding.zones).toEqual([
      { id: 'a', name: 'a', overlapAreaM2: expect.closeTo(5000, 4) as number, distanceM: 0 },
    ]);
    const rule = { ...forbid, severity: 'attention' as const };
    expect(stateOf({ geometry: half, layer: layerOf([zone]), rule })).toEqual(['attention', null]);
  });

  it('is clear beyond the accuracy and open within it, whatever the authority', () => {
    const gap = rectangleAt(1030, 0, 100, 100);
    for (const authority of ['statutory', 'approved', 'schematic'] as const) {
      const layer = (accuracyM: number) => layerOf([zone], { authority }, accuracyM);
      expect(stateOf({ geometry: gap, layer: layer(29) })).toEqual(['clear', null]);
      expect(stateOf({ geometry: gap, layer: layer(31) })).toEqual(['undetermined', 'within-accuracy']);
      expect(stateOf({ geometry: gap, layer: layer(20), accuracyM: 11 })).toEqual([
        'undetermined',
        'within-accuracy',
      ]);
    }
  });

  it('looks at the accuracy of every zone, not of the nearest alone', () => {
    const layer = layerOf([zone, rectangleAt(0, 2000, 1000, 1000)]);
    const [near, vague] = layer.zones;
    if (!near || !vague) throw new Error('Two zones were made.');
    const zones = [near, { ...vague, accuracyM: 800 }];
    const finding = findingOf({ geometry: rectangleAt(0, 1300, 10, 10), layer: { ...layer, zones } });
    expect(finding).toMatchObject({ state: 'undetermined', because: 'within-accuracy', accuracyM: 800 });
    expect(finding.distanceM).toBeCloseTo(300, 2);
    expect(finding.zones.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('takes an overlap for sure only when it reaches deeper than the accuracy', () => {
    for (const authority of ['statutory', 'approved'] as const) {
      const layer = (accuracyM: number) => layerOf([zone], { authority }, accuracyM);
      expect(stateOf({ geometry: half, layer: layer(40) })).toEqual(['conflict', null]);
      expect(stateOf({ geometry: half, layer: layer(51) })).toEqual(['undetermined', 'within-accuracy']);
      expect(stateOf({ geometry: half, layer: layer(30), accuracyM: 25 })[1]).toBe('within-accuracy');
    }
  });

  it('lets any real overlap with a schematic zone stand, but for the subject’s own accuracy', () => {
    const layer = layerOf([zone], { authority: 'schematic' }, 2000);
    expect(stateOf({ geometry: half, layer })).toEqual(['conflict', null]);
    expect(findingOf({ geometry: half, layer }).accuracyM).toBe(2000);
    expect(stateOf({ geometry: half, layer, accuracyM: 60 })).toEqual(['undetermined', 'within-accuracy']);
  });

  it('says below precision where rounding alone can make the overlap', () => {
    const finding = findingOf({ geometry: rectangleAt(999.995, 0, 500, 500), layer: layerOf([zone]) });
    expect(finding).toMatchObject({ state: 'undetermined', because: 'below-precision', contact: 'sliver' });
    expect(finding.overlapAreaM2).toBeCloseTo(2.5, 2);
    expect(finding.shapeAreaM2).toBeCloseTo(2.5, 2);
    expect(finding.toleranceM2).toBeCloseTo(5, 1);
    expect(stateOf({ geometry: rectangleAt(999.9, 0, 500, 500), layer: layerOf([zone]) })[0]).toBe(
      'conflict',
    );
  });

  it('sees a small corner for the real overlap that it is', () => {
    expect(stateOf({ geometry: rectangleAt(999, 999, 500, 500), layer: layerOf([zone]) })[0]).toBe(
      'conflict',
    );
  });

  it('is clear for a neighbour that shares the border, jitter of 1e-9 m or not', () => {
    for (const shift of [0, 1e-9, -1e-9]) {
      const finding = findingOf({ geometry: rectangleAt(1000 + shift, 0, 500, 500), layer: layerOf([zone]) });
      expect(finding).toMatchObject({ state: 'clear', contact: 'touching', overlap: null });
      expect(finding.overlapAreaM2).toBeLessThan(1e-5);
    }
  });

  it('gives the nearest zone and the two ends where there is no overlap, and needs no shape', () => {
    const finding = findingOf({
      geometry: far,
      layer: layerOf([rectangleAt(-3000, 0, 10, 10), zone]),
      shapeOf: () => {
        throw new Error('No shape is needed.');
      },
    });
    expect(finding).toMatchObject({
      state: 'clear',
      contact: 'none',
      overlapAreaM2: 0,
      shapeAreaM2: null,
      share: 0,
    });
    expect(finding.distanceM).toBeCloseTo(4000, 1);
    expect(finding.zones.map(({ id }) => id)).toEqual(['b']);
    expect(finding.nearest?.map((p) => Math.round(plane.forward(p)[0]))).toEqual([5000, 1000]);
  });

  it('counts zones that overlap one another once in the layer’s figure and each in its own', () => {
    const finding = findingOf({
      geometry: half,
      layer: layerOf([zone, rectangleAt(900, 0, 100, 1000), far]),
    });
    expect(finding.overlapAreaM2).toBeCloseTo(5000, 4);
    expect(finding.zones.map((z) => Math.round(z.overlapAreaM2 ?? NaN))).toEqual([5000, 5000]);
  });
});

describe('what could not be computed', () => {
  it('is undetermined with the sum kept when the shape fails or throws', () => {
    const broken = [
      () => null,
      () => {
        throw new Error('as the clipper does');
      },
    ];
    for (const shapeOf of broken) {
      expect(stateOf({ geometry: half, layer: layerOf([zone]), shapeOf })).toEqual([
        'undetermined',
        'computation-failed',
      ]);
    }
    const kept = findingOf({ geometry: half, layer: layerOf([zone]), shapeOf: () => null });
    expect(kept.overlapAreaM2).toBeCloseTo(5000, 4);
    expect(kept.shapeAreaM2).toBeNull();
  });

  it('is undetermined with both figures when the methods disagree, or one is no number', () => {
    const finding = findingOf({
      geometry: half,
      layer: layerOf([zone]),
      shapeOf: () => ({ areaM2: 5001, geometry: null }),
    });
    expect(finding).toMatchObject({ state: 'undetermined', because: 'methods-disagree', shapeAreaM2: 5001 });
    expect(finding.overlapAreaM2).toBeCloseTo(5000, 4);
    const nan = () => ({ areaM2: Number.NaN, geometry: null });
    expect(stateOf({ geometry: half, layer: layerOf([zone]), shapeOf: nan })[0]).toBe('undetermined');
    const touching = rectangleAt(1000, 0, 50, 50);
    expect(stateOf({ geometry: touching, layer: layerOf([zone]), shapeOf: nan })[0]).toBe('undetermined');
  });

  it('is never clear for coordinates that are not finite, in the site, a zone or the coverage', () => {
    const broken = (bad: number): Areal => ({
      type: 'Polygon',
      coordinates: far.coordinates.map((ring) => ring.map(([lon, lat], i) => [i === 1 ? bad : lon, lat])),
    });
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      for (const trial of [
        { geometry: broken(bad), layer: layerOf([zone]) },
        { geometry: far, layer: layerOf([zone, broken(bad)]) },
        { geometry: far, layer: layerOf([zone], { coverage: broken(bad) }) },
      ]) {
        expect(findingOf(trial)).toMatchObject({
          state: 'undetermined',
          because: 'computation-failed',
          contact: null,
          overlapAreaM2: null,
          distanceM: null,
        });
      }
    }
  });

  it('is never clear for an open ring or an empty geometry', () => {
    const open: Areal = { type: 'Polygon', coordinates: [far.coordinates[0]?.slice(0, -1) ?? []] };
    const nothing: Areal = { type: 'MultiPolygon', coordinates: [] };
    for (const bad of [open, nothing]) {
      expect(stateOf({ geometry: bad, layer: layerOf([zone]) })[1]).toBe('computation-failed');
      expect(stateOf({ geometry: far, layer: layerOf([zone, bad]) })[1]).toBe('computation-failed');
    }
  });
});

describe('what was not looked at', () => {
  it('is unanalysed without a layer, without a zone for the rule, or without a place', () => {
    const where = { field: 'kind', values: ['z'] };
    expect(stateOf({ geometry: far, layer: null })).toEqual(['unanalysed', 'layer-missing']);
    expect(stateOf({ geometry: far, layer: layerOf([]) })).toEqual(['unanalysed', 'layer-missing']);
    expect(stateOf({ geometry: far, layer: layerOf([zone]), rule: { ...forbid, where } })[1]).toBe(
      'layer-missing',
    );
    expect(stateOf({ geometry: null, layer: layerOf([zone]) })).toEqual(['unanalysed', 'not-located']);
    expect(findingOf({ geometry: far, layer: null })).toMatchObject({
      layer: null,
      authority: null,
      contact: null,
    });
  });

  it('is undetermined where the site lies outside the layer’s coverage, but a found overlap stands', () => {
    const coverage = rectangleAt(-100, -100, 1120, 1120);
    const layer = layerOf([zone], { coverage });
    expect(stateOf({ geometry: far, layer })).toEqual(['undetermined', 'outside-coverage']);
    expect(findingOf({ geometry: far, layer })).toMatchObject({ overlapAreaM2: null, share: null });
    expect(stateOf({ geometry: rectangleAt(1010, 0, 50, 50), layer })[1]).toBe('outside-coverage');
    expect(stateOf({ geometry: half, layer })).toEqual(['conflict', null]);
    expect(stateOf({ geometry: rectangleAt(1005, 0, 15, 50), layer })).toEqual(['clear', null]);
    expect(stateOf({ geometry: rectangleAt(1005, 0, 15.005, 50), layer })).toEqual(['clear', null]);
    expect(stateOf({ geometry: pointAt(3000, 0), layer })[1]).toBe('outside-coverage');
    expect(stateOf({ geometry: lineAt([1010, 0], [1100, 0]), layer })[1]).toBe('outside-coverage');
    expect(stateOf({ geometry: lineAt([1010, 0], [1015, 90]), layer })).toEqual(['clear', null]);
  });

  it('knows the holes of a coverage, round a site and within one', () => {
    const outer = rectangleAt(-100, -100, 5000, 5000);
    const hole = rectangleAt(2000, 2000, 500, 500);
    const coverage = { ...outer, coordinates: [...outer.coordinates, ...hole.coordinates] };
    const layer = layerOf([zone], { coverage });
    expect(stateOf({ geometry: rectangleAt(2100, 2100, 50, 50), layer })[1]).toBe('outside-coverage');
    expect(stateOf({ geometry: rectangleAt(1900, 1900, 700, 700), layer })[1]).toBe('outside-coverage');
    expect(stateOf({ geometry: rectangleAt(1500, 1500, 50, 50), layer })).toEqual(['clear', null]);
  });

  it('reads the rule’s filter, and keeps a zone that does not say what it is', () => {
    const rule = { ...forbid, where: { field: 'kind', values: ['b'] } };
    const layer = layerOf([zone, far]);
    expect(stateOf({ geometry: half, layer, rule })[0]).toBe('clear');
    expect(stateOf({ geometry: far, layer, rule })[0]).toBe('conflict');
    const silent = { ...layer, zones: layer.zones.map((z) => ({ ...z, properties: {} })) };
    expect(stateOf({ geometry: half, layer: silent, rule })[0]).toBe('conflict');
  });
});
