import { describe, expect, it } from 'vitest';
import { compareDeclaredArea } from '../../src/domain/declared-area';

/** A plot whose areas are known from PROJ and GeographicLib: EPSG:4549 and the ellipsoid. */
const computed = { ellipsoidalM2: 68574.555682946, planeM2: 68612.5390625 };

describe('compareDeclaredArea', () => {
  it('finds the unit that a file leaves out', () => {
    for (const [value, unit] of [
      [6.8613, 'ha'],
      [68612.54, 'm2'],
      [102.919, 'mu'],
    ] as const) {
      const compared = compareDeclaredArea({ value, unit: null }, computed);
      expect(compared).toMatchObject({ unit, unitBy: 'compared', isWithin: true, computedAs: 'plane' });
      expect(Math.abs(compared?.differsBy ?? NaN)).toBeLessThan(1e-5);
    }
  });

  it('compares with the area on the ellipsoid where that is nearer, or the only one', () => {
    expect(compareDeclaredArea({ value: 6.8575, unit: 'ha' }, computed)?.computedAs).toBe('ellipsoidal');
    const inDegrees = compareDeclaredArea({ value: 6.8613, unit: 'ha' }, { ...computed, planeM2: null });
    expect(inDegrees).toMatchObject({ computedAs: 'ellipsoidal', isWithin: true });
    expect(inDegrees?.differsBy).toBeCloseTo(68613 / 68574.555682946 - 1, 9);
  });

  it('tells a stated unit that only another one makes right', () => {
    expect(compareDeclaredArea({ value: 68612.54, unit: 'ha' }, computed)).toMatchObject({
      unit: 'm2',
      unitBy: 'corrected',
      isWithin: true,
    });
  });

  it('keeps the stated unit where none fits, and says by how much it is off', () => {
    const off = compareDeclaredArea({ value: 99.9999, unit: 'ha' }, computed);
    expect(off).toMatchObject({ unit: 'ha', unitBy: 'stated', isWithin: false, declaredM2: 999_999 });
    expect(off?.differsBy).toBeCloseTo(999_999 / 68612.5390625 - 1, 9);
    expect(compareDeclaredArea({ value: 99.9999, unit: null }, computed)?.isWithin).toBe(false);
  });

  it('draws the line at one per cent', () => {
    const stated = (share: number): boolean | undefined =>
      compareDeclaredArea({ value: 100 * share, unit: 'm2' }, { ellipsoidalM2: 100, planeM2: null })
        ?.isWithin;
    expect([stated(1.0099), stated(0.9901), stated(1.0101), stated(0.9899)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says nothing where nothing is stated or computed', () => {
    for (const value of [0, -1, NaN, Infinity]) {
      expect(compareDeclaredArea({ value, unit: 'ha' }, computed)).toBeNull();
    }
    expect(compareDeclaredArea({ value: 1, unit: 'ha' }, { ellipsoidalM2: NaN, planeM2: 1 })).toBeNull();
  });
});
