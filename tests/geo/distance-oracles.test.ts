import { describe, expect, it } from 'vitest';
import { polygonsOf, type Geometry, type LonLat } from '../../src/domain/geometry';
import { eccentricitySquared, semiMajorAxisM } from '../../src/geo/ellipsoid';
import { equalAreaPlane } from '../../src/geo/equal-area-plane';
import { geodesicDistanceM, geodesicLengthM } from '../../src/geo/geodesic';
import { nearest } from '../../src/geo/nearest';
import { distanceM, geodesicLine } from './geodesic-polygon-area';
import { indexed, seededRandom } from './seeded-shapes';

/** What a distance may be off, as the engine promises: 1 mm and 1 ppm. */
const allowedM = (truthM: number): number => 0.001 + 1e-6 * truthM;

const linesOf = (geometry: Geometry): readonly (readonly LonLat[])[] => {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return polygonsOf(geometry).flat();
    default:
      throw new Error(`No test has a ${geometry.type}.`);
  }
};

const edgesOf = (geometry: Geometry): [LonLat, LonLat][] =>
  linesOf(geometry).flatMap((line) =>
    line.length === 1
      ? line.map((p): [LonLat, LonLat] => [p, p])
      : line.slice(1).map((to, i): [LonLat, LonLat] => [line[i] ?? to, to]),
  );

/** From a position to a geodesic, on which the distance has one minimum: the interval is cut by thirds until it is 1e-5 m. */
function toGeodesicM(at: LonLat, [from, to]: readonly [LonLat, LonLat]): number {
  const { lengthM, positionAt } = geodesicLine(from, to);
  let [low, high] = [0, lengthM];
  while (high - low > 1e-5) {
    const [one, other] = [low + (high - low) / 3, high - (high - low) / 3];
    if (distanceM(at, positionAt(one)) < distanceM(at, positionAt(other))) high = other;
    else low = one;
  }
  return Math.min(distanceM(at, from), distanceM(at, to), distanceM(at, positionAt((low + high) / 2)));
}

/** Boundaries that don't cross are nearest at a vertex of one of them: every vertex against every edge. */
function bruteForceM(a: Geometry, b: Geometry): number {
  const fromVertices = (vertices: Geometry, edges: Geometry): number =>
    Math.min(
      ...linesOf(vertices)
        .flat()
        .flatMap((vertex) => edgesOf(edges).map((edge) => toGeodesicM(vertex, edge))),
    );
  return Math.min(fromVertices(a, b), fromVertices(b, a));
}

/** A place some metres east and north of another, roughly. */
const offset = ([lon, lat]: LonLat, eastM: number, northM: number): LonLat => [
  lon + eastM / (111320 * Math.cos((lat * Math.PI) / 180)),
  lat + northM / 110900,
];

function shapeAt(random: () => number, middle: LonLat, radiusM: number): Geometry {
  const corners = 3 + Math.floor(random() * 4);
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * (i + 0.6 * random())) / corners;
    const r = radiusM * (0.6 + 0.4 * random());
    return offset(middle, r * Math.cos(angle), r * Math.sin(angle));
  });
  const kind = random();
  if (kind < 0.2) return { type: 'Point', coordinates: middle };
  if (kind < 0.4) return { type: 'LineString', coordinates: ring };
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? middle]] };
}

describe('the nearest distance of small shapes', () => {
  const middle: LonLat = [121.25, 30.2];

  it.each([
    ['a metre', 1],
    ['ten metres', 10],
    ['a hundred metres', 100],
    ['a kilometre', 1000],
    ['ten kilometres', 1e4],
    ['fifty kilometres', 5e4],
  ])('is that of brute force on the ellipsoid, %s apart', (_title, gapM) => {
    const random = seededRandom(gapM);
    const plane = equalAreaPlane(middle);
    for (let i = 0; i < 12; i++) {
      const radiusM = 20 * 50 ** random();
      const start = offset(middle, 2e4 * (random() - 0.5), 2e4 * (random() - 0.5));
      const angle = 2 * Math.PI * random();
      const apartM = gapM + 2 * radiusM;
      const end = offset(start, apartM * Math.cos(angle), apartM * Math.sin(angle));
      const [a, b] = [shapeAt(random, start, radiusM), shapeAt(random, end, radiusM)];
      const truthM = bruteForceM(a, b);
      const found = nearest(indexed(a, plane), indexed(b, plane), plane);
      expect(Math.abs((found?.distanceM ?? NaN) - truthM)).toBeLessThan(allowedM(truthM));
      // the ends are where the distance says, each on its own side
      expect(distanceM(found?.from ?? middle, found?.to ?? middle)).toBe(found?.distanceM);
      const onA = Math.min(...edgesOf(a).map((edge) => toGeodesicM(found?.from ?? middle, edge)));
      expect(onA).toBeLessThan(0.001);
    }
  });
});

describe('a geodesic length', () => {
  const degree = Math.PI / 180;

  /** Meridian arc by Simpson's rule over the radius of curvature: no code in common with GeographicLib. */
  function meridianArcM(south: number, north: number): number {
    const radius = (lat: number): number =>
      (semiMajorAxisM * (1 - eccentricitySquared)) /
      (1 - eccentricitySquared * Math.sin(lat * degree) ** 2) ** 1.5;
    const parts = 200;
    const step = (north - south) / parts;
    const sum = Array.from({ length: parts + 1 }, (_, i) => {
      const weight = i === 0 || i === parts ? 1 : i % 2 === 1 ? 4 : 2;
      return weight * radius(south + i * step);
    }).reduce((total, term) => total + term, 0);
    return (sum * step * degree) / 3;
  }

  it('is the arc of the meridian, to a hundredth of a millimetre', () => {
    for (const [south, north] of [
      [0, 1],
      [29, 31],
      [18.2, 53.5],
    ] as const) {
      const truthM = meridianArcM(south, north);
      expect(geodesicDistanceM([121, south], [121, north])).toBeCloseTo(truthM, 5);
    }
  });

  it('is the arc of the equator', () => {
    expect(geodesicDistanceM([100, 0], [101.5, 0])).toBeCloseTo(semiMajorAxisM * 1.5 * degree, 6);
  });

  it('of a line is the sum of its parts, however they are divided along the geodesic', () => {
    const random = seededRandom(12);
    for (let i = 0; i < 20; i++) {
      const line = Array.from({ length: 6 }, (): LonLat => [120 + 2 * random(), 29 + 2 * random()]);
      const divided = line.flatMap((to, j): LonLat[] => {
        const from = line[j - 1];
        if (!from) return [to];
        const { lengthM, positionAt } = geodesicLine(from, to);
        return [positionAt(lengthM / 3), positionAt(lengthM / 2), to];
      });
      const truthM = line.slice(1).reduce((sum, to, j) => sum + distanceM(line[j] ?? to, to), 0);
      expect(geodesicLengthM(line)).toBeCloseTo(truthM, 6);
      expect(geodesicLengthM(divided)).toBeCloseTo(truthM, 5);
    }
  });

  it('is nought for a single position and no number where one is not finite', () => {
    expect(geodesicLengthM([[121, 30]])).toBe(0);
    expect(
      geodesicLengthM([
        [121, 30],
        [NaN, 30],
      ]),
    ).toBeNaN();
  });
});
