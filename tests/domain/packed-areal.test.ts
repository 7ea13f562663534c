import { describe, expect, it } from 'vitest';
import { isDraggable, isOneRing, mostDragged } from '../../src/domain/draggable';
import { boundsOf, polygonsOf, ringCount, vertexCount, type Areal } from '../../src/domain/geometry';
import { arealOfFlat, flatPolygonsOf, packedCopy, packPolygons } from '../../src/domain/pack-polygons';
import { packedPlaceOf } from '../../src/domain/packed-areal';

const square = (x: number, y: number, side: number): [number, number][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y],
];
const shapes: readonly Areal[] = [
  { type: 'Polygon', coordinates: [square(0, 0, 1)] },
  { type: 'Polygon', coordinates: [square(0, 0, 9), square(1, 1, 2), square(4, 4, 2)] },
  { type: 'MultiPolygon', coordinates: [[square(-3, 2, 1)]] },
  { type: 'MultiPolygon', coordinates: [[square(0, 0, 9), square(1, 1, 2)], [square(20, 0, 1)]] },
];

describe('a packed outline', () => {
  it('is the outline that it was, however it is read, copied or written', () => {
    for (const shape of shapes) {
      const packed = packedCopy(shape);
      expect(packed).toEqual(shape);
      expect(structuredClone(packed)).toEqual(shape);
      expect(JSON.parse(JSON.stringify(packed))).toEqual(shape);
      expect({ ...packed }).toEqual(shape);
      expect(polygonsOf(packed)).toEqual(polygonsOf(shape));
      expect(packedCopy(packed)).toBe(packed);
    }
  });

  it('has the count and the bounds that it had', () => {
    for (const shape of shapes) {
      const packed = packedCopy(shape);
      expect(boundsOf(packed)).toEqual(boundsOf(shape));
      expect(vertexCount(packed)).toBe(vertexCount(shape));
      expect(ringCount(packed)).toBe(ringCount(shape));
      expect(isOneRing(packed)).toBe(isOneRing(shape));
    }
  });

  it('packs again with others to the same arrays, and comes back from its rings', () => {
    const mixed = shapes.map((shape, i) => (i % 2 === 0 ? packedCopy(shape) : shape));
    expect(packPolygons(mixed)).toEqual(packPolygons(shapes));
    for (const shape of shapes) {
      const again = arealOfFlat(flatPolygonsOf(shape));
      expect(polygonsOf(again)).toEqual(polygonsOf(shape));
      expect(packedPlaceOf(again)).toBeDefined();
    }
  });
});

it('has corners to be dragged where it is one ring, and these are not too many', () => {
  const round = (corners: number): Areal => ({
    type: 'Polygon',
    coordinates: [
      Array.from({ length: corners + 1 }, (_, i): [number, number] => {
        const angle = (2 * Math.PI * (i % corners)) / corners;
        return [Math.cos(angle), Math.sin(angle)];
      }),
    ],
  });
  expect(isDraggable(packedCopy(round(mostDragged)))).toBe(true);
  expect(isDraggable(round(mostDragged + 1))).toBe(false);
  expect(shapes.map(isDraggable)).toEqual([true, false, false, false]);
});
