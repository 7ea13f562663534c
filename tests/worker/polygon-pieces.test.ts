import { describe, expect, it } from 'vitest';
import type { Areal, LonLat } from '../../src/domain/geometry';
import type { ReadPolygon } from '../../src/worker/messages';
import { piecesOf, unpackPiece } from '../../src/worker/polygon-pieces';

const ring = (corners: number, at: number): LonLat[] => {
  const positions = Array.from({ length: corners }, (_, i): LonLat => {
    const angle = (2 * Math.PI * i) / corners;
    return [at + Math.cos(angle), Math.sin(angle)];
  });
  return [...positions, positions[0] as LonLat];
};

const polygon = (geometry: Areal, name: string | undefined): ReadPolygon => ({
  name,
  geometry,
  labelAt: [0, 0],
  properties: { ['__proto__']: 1, name },
  areaM2: 1,
  declaredArea: null,
});

const many: ReadPolygon[] = [
  polygon({ type: 'Polygon', coordinates: [ring(5, 0), ring(4, 0)] }, 'with a hole'),
  polygon({ type: 'MultiPolygon', coordinates: [[ring(3, 1)], [ring(6, 9), ring(3, 9)]] }, 'two parts'),
  polygon({ type: 'MultiPolygon', coordinates: [[ring(3, 1)]] }, undefined),
  polygon({ type: 'Polygon', coordinates: [ring(50_000, 3)] }, 'large'),
  ...Array.from({ length: 900 }, (_, i) => polygon({ type: 'Polygon', coordinates: [ring(40, i)] }, `${i}`)),
];

describe('polygons on their way to the page', () => {
  const pieces = [...piecesOf(2, many)];

  it('arrive as they were, in their order, over a clone as between threads', () => {
    expect(pieces.flatMap((piece) => unpackPiece(structuredClone(piece)))).toEqual(many);
  });

  it('come in pieces of no more corners than the page can take at once, a large one by itself', () => {
    for (const { source, facts, polygons } of pieces) {
      expect(source).toBe(2);
      expect(facts.length === 1 || polygons.positions.length <= 40_000).toBe(true);
      expect(facts.length).toBeLessThanOrEqual(400);
    }
  });
});
