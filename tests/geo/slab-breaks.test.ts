import { describe, expect, it } from 'vitest';
import { slabBreaks } from '../../src/geo/slab-breaks';
import { heightAt, slabEdges } from '../../src/geo/slab-edges';
import { slabWork, walkSlabs } from '../../src/geo/slab-walk';
import type { PlanePath } from '../../src/geo/plane-geometry';
import { ringOf, square } from './seeded-shapes';

const edgesOf = (...sets: PlanePath[][]) => slabEdges(sets, 0, 0);
const breaksOf = (...sets: PlanePath[][]) => [...(slabBreaks(edgesOf(...sets), 1e6) ?? [])];

describe('the edges of slabs', () => {
  it('run to the right from an origin, ordered by their left ends, without the vertical ones', () => {
    const edges = slabEdges([[square(10, 20, 2)], [ringOf([15, 20], [12, 27], [11, 20])]], 10, 20);
    expect(edges.count).toBe(5);
    expect([...edges.x0]).toEqual([0, 0, 1, 1, 2]);
    expect([...edges.y0]).toEqual([0, 2, 0, 0, 7]);
    expect([...edges.x1]).toEqual([2, 2, 2, 5, 5]);
    expect([...edges.y1]).toEqual([0, 2, 7, 0, 0]);
    expect([...edges.owner]).toEqual([0, 0, 1, 1, 1]);
  });

  it('have the very height of their ends there, and beyond', () => {
    const edges = edgesOf([ringOf([0.1, 0.2], [0.7, 0.9], [0.7, 0.1])]);
    const slanted = [...edges.y1].indexOf(0.9);
    expect([0, 0.1, 0.7, 2].map((x) => heightAt(edges, slanted, x))).toEqual([0.2, 0.2, 0.9, 0.9]);
    expect(heightAt(edges, slanted, 0.4)).toBeCloseTo(0.55, 15);
  });

  it('have the height of a rounded end to the bit where the line through both ends would miss it', () => {
    const edges = edgesOf([ringOf([0, 1e16], [3, 1], [3, -5])]);
    const slanted = [...edges.y1].indexOf(1);
    expect(heightAt(edges, slanted, 3)).toBe(1);
  });
});

describe('the breaks between slabs', () => {
  it('are the ends and the crossings, each once', () => {
    expect(breaksOf([square(0, 0, 4)], [square(2, 2, 4)])).toEqual([0, 2, 4, 6]);
    expect(breaksOf([ringOf([0, 0], [4, 4], [4, 0], [0, 4])])).toEqual([0, 2, 4]);
    expect(breaksOf([ringOf([0, 0], [8, 0], [8, 8])], [ringOf([0, 6], [8, -2], [8, 6])])).toEqual([
      0, 3, 6, 8,
    ]);
  });

  it('are no more where edges touch, meet in their ends or lie on one another', () => {
    expect(breaksOf([ringOf([0, 0], [4, 0], [2, 3])], [ringOf([0, 6], [4, 6], [2, 3])])).toEqual([0, 2, 4]);
    expect(breaksOf([ringOf([0, 0], [6, 0], [6, 9])], [ringOf([1, 0], [3, 0], [2, -5])])).toEqual([
      0, 1, 2, 3, 6,
    ]);
    expect(breaksOf([ringOf([0, 0], [4, 4], [4, 9])], [ringOf([1, 1], [3, 3], [3, -2])])).toEqual([
      0, 1, 3, 4,
    ]);
  });

  it('are no more where the lines through edges cross outside of them', () => {
    expect(breaksOf([ringOf([0, 0], [1, 1], [1, 0])], [ringOf([2, 4], [6, 0], [6, 4])])).toEqual([
      0, 1, 2, 6,
    ]);
    expect(breaksOf([ringOf([0, 0], [9, 1], [9, 0])], [ringOf([0, 3], [9, 4], [9, 20])])).toEqual([0, 9]);
  });

  it('are not looked for when more pairs would have to be compared than allowed', () => {
    // four long edges run at once: 0 + 1 + 2 + 3 pairs
    const edges = edgesOf([ringOf([0, 0], [9, 0], [9, 1], [0, 1])], [ringOf([0, 2], [9, 2], [9, 3], [0, 3])]);
    expect(slabBreaks(edges, 6)).toEqual(Float64Array.of(0, 9));
    expect(slabBreaks(edges, 5)).toBeNull();
  });

  it('count only the edges that still run as pairs', () => {
    const chain = Array.from({ length: 20 }, (_, i): [number, number] => [i, i % 2]);
    const edges = edgesOf([ringOf(...chain, [19, 9], [0, 9])]);
    // the long lid is compared with each of the 19 short edges, they with one that has just ended at most
    expect(slabBreaks(edges, 19 + 2 + 19)).not.toBeNull();
  });
});

describe('the work of a walk', () => {
  const sets = [[square(0, 0, 4)], [square(2, 2, 4)]];

  it('is an edge for each slab that it runs through', () => {
    const edges = edgesOf(...sets);
    expect(slabWork(edges, Float64Array.of(0, 2, 4, 6))).toBe(2 * 2 + 2 * 2);
    expect(slabWork(edges, Float64Array.of(0, 1, 2, 3, 4, 6))).toBe(2 * 4 + 2 * 3);
    expect(slabWork(edgesOf(), new Float64Array(0))).toBe(0);
  });

  it('gives up on a boundary that is not closed', () => {
    const open = edgesOf([Float64Array.of(0, 0, 4, 0, 4, 4)], [square(0, 0, 4)]);
    expect(walkSlabs(open, Float64Array.of(0, 4), 1)).toBeNull();
    const openZone = edgesOf([square(0, 0, 4)], [Float64Array.of(0, 1, 4, 1)]);
    expect(walkSlabs(openZone, Float64Array.of(0, 4), 1)).toBeNull();
  });
});
