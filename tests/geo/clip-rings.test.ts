import { describe, expect, it } from 'vitest';
import { clipRings } from '../../src/geo/clip-rings';
import { boxContains, boxOf, boxRing, isClosed } from '../../src/geo/plane-geometry';
import { exactOverlap } from './exact-overlap';
import { toNumber } from './rational';
import { gridRing, positionsOf, ringOf, seededRandom, starRing } from './seeded-shapes';

const box = { minX: -2, minY: -1, maxX: 3, maxY: 4 };

describe('rings cut to a box', () => {
  const rings = Array.from({ length: 60 }, (_, seed) => {
    const random = seededRandom(seed + 1);
    return seed % 2 === 0 ? starRing(random, 0, 0, 6, 12) : gridRing(random, 7, 6);
  });

  it('are closed, within it and have the exact area of what lies in it', () => {
    for (const ring of rings) {
      const cut = clipRings([ring], box);
      const exact = toNumber(exactOverlap([ring], [boxRing(box)]));
      expect(toNumber(exactOverlap(cut, [boxRing(box)]))).toBeCloseTo(exact, 9);
      expect(cut.every((path) => isClosed(path) && boxContains(box, boxOf([path])))).toBe(true);
    }
  });

  it('leave the box at the same place whichever way the border runs', () => {
    for (const ring of rings) {
      const places = (path: Float64Array): string[] =>
        clipRings([path], box)
          .flatMap((cut) => positionsOf(cut).map(String))
          .sort();
      expect(new Set(places(ring.slice()))).toEqual(
        new Set(places(ringOf(...positionsOf(ring).slice(1).reverse()))),
      );
    }
  });

  it('are the very rings inside it and none outside', () => {
    const inside = ringOf([0, 0], [1, 0], [1, 1]);
    const outside = ringOf([10, 10], [11, 10], [11, 11]);
    expect(clipRings([inside, outside], box)).toEqual([inside]);
    expect(clipRings([inside], box)[0]).toBe(inside);
  });

  it('keep no area where they only touch a side or a corner', () => {
    const corner = ringOf([3, 4], [5, 4], [5, 6]);
    const side = ringOf([3, 0], [5, 0], [5, 2], [3, 2]);
    for (const ring of [corner, side]) {
      const cut = clipRings([ring], box);
      expect(toNumber(exactOverlap(cut, [boxRing(box)]))).toBe(0);
      expect(cut.every(isClosed)).toBe(true);
    }
  });
});
