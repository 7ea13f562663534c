import { describe, expect, it } from 'vitest';
import type { Geometry, LonLat } from '../../src/domain/geometry';
import type { Box } from '../../src/domain/schema-parts';
import { clipLine } from '../../src/geo/clip-line';
import { meetsBox } from '../../src/geo/meets-box';

const box: Box = [0, 0, 10, 10];
const ring = (west: number, south: number, east: number, north: number): LonLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

describe('what lies in a box', () => {
  const cases: [string, Geometry, boolean][] = [
    ['a point in it', { type: 'Point', coordinates: [5, 5] }, true],
    ['a point beside it', { type: 'Point', coordinates: [11, 5] }, false],
    [
      'points on either side of it',
      {
        type: 'MultiPoint',
        coordinates: [
          [-1, 5],
          [11, 5],
        ],
      },
      false,
    ],
    [
      'a line right through it, with no corner in it',
      {
        type: 'LineString',
        coordinates: [
          [-5, 5],
          [15, 5],
        ],
      },
      true,
    ],
    [
      'a line whose bounds alone meet it',
      {
        type: 'LineString',
        coordinates: [
          [-5, 8],
          [2, 15],
        ],
      },
      false,
    ],
    ['a zone that holds it whole', { type: 'Polygon', coordinates: [ring(-5, -5, 15, 15)] }, true],
    [
      'a zone that has it in a hole',
      { type: 'Polygon', coordinates: [ring(-5, -5, 15, 15), ring(-2, -2, 12, 12)] },
      false,
    ],
    ['a zone in it', { type: 'Polygon', coordinates: [ring(4, 4, 6, 6)] }, true],
    [
      'a zone that bends round its corner',
      {
        type: 'Polygon',
        coordinates: [
          [
            [-5, -5],
            [15, -5],
            [15, -1],
            [-1, -1],
            [-1, 15],
            [-5, 15],
            [-5, -5],
          ],
        ],
      },
      false,
    ],
  ];
  it.each(cases)('is told by its shape, not its bounds: %s', (_, geometry, expected) => {
    expect(meetsBox(geometry, box)).toBe(expected);
  });

  it('is cut out of a line piece by piece', () => {
    const line: LonLat[] = [
      [-5, 5],
      [5, 5],
      [5, 15],
      [8, 15],
      [8, 5],
      [9, 5],
    ];
    expect(clipLine(line, box)).toEqual([
      [
        [0, 5],
        [5, 5],
        [5, 10],
      ],
      [
        [8, 10],
        [8, 5],
        [9, 5],
      ],
    ]);
  });
});
