import { polygonsOf, type Areal, type LonLat, type Ring } from '../domain/geometry';
import { CompensatedSum } from './compensated-sum';
import { eccentricitySquared, semiMinorAxisM } from './ellipsoid';
import { equalAreaPlane, type Plane } from './equal-area-plane';
import { centreOf } from './site-area';

const radians = Math.PI / 180;
const e2 = eccentricitySquared;
const e4 = e2 * e2;
const e6 = e4 * e2;
const e8 = e4 * e4;

/** Coefficients A to E of the official series. */
const series = [
  1 + (3 / 6) * e2 + (30 / 80) * e4 + (35 / 112) * e6 + (630 / 2304) * e8,
  (1 / 6) * e2 + (15 / 80) * e4 + (21 / 112) * e6 + (420 / 2304) * e8,
  (3 / 80) * e4 + (7 / 112) * e6 + (180 / 2304) * e8,
  (1 / 112) * e6 + (45 / 2304) * e8,
  (5 / 2304) * e8,
];

/** Longest edge taken as it is; longer ones are divided, for the series takes an edge for straight in longitude and latitude. */
const longestEdgeM = 70;

/**
 * Area on the CGCS2000 ellipsoid by the official method, square metres: the sum of ellipsoidal trapezoids between each
 * edge and a reference meridian, 国土调查办发〔2008〕32号 (TD/T 1055 annex), edges divided to 70 m. The geometry must be
 * valid; NaN where it can't be measured.
 */
export function trapezoidAreaM2(geometry: Areal): number {
  const centre = centreOf(geometry);
  if (!centre) return Number.NaN;
  const plane = equalAreaPlane(centre);
  const area = new CompensatedSum();
  for (const rings of polygonsOf(geometry)) {
    rings.forEach((ring, i) => area.add((i === 0 ? 1 : -1) * Math.abs(ringAreaM2(ring, plane))));
  }
  return area.value;
}

function ringAreaM2(ring: Ring, plane: Plane): number {
  const meridian = ring[0]?.[0] ?? Number.NaN;
  const area = new CompensatedSum();
  ring.reduce((from, to) => {
    let last = from;
    for (const next of divided(from, to, plane)) {
      area.add(trapezoidM2(last, next, meridian));
      last = next;
    }
    return to;
  });
  return area.value;
}

/** The positions after `from` up to `to`, no farther apart than the longest edge, on the straight line of the plane. */
function* divided(from: LonLat, to: LonLat, plane: Plane): Generator<LonLat> {
  const [x0, y0] = plane.forward(from);
  const [x1, y1] = plane.forward(to);
  const parts = Math.ceil(Math.hypot(x1 - x0, y1 - y0) / longestEdgeM);
  for (let i = 1; i < parts; i++) {
    yield plane.inverse([x0 + ((x1 - x0) * i) / parts, y0 + ((y1 - y0) * i) / parts]);
  }
  yield to;
}

/** The trapezoid between an edge and a meridian: S = 2b²ΔL Σ ±cᵢ sin((2i+1)ΔB/2) cos((2i+1)Bm), signed. */
function trapezoidM2(from: LonLat, to: LonLat, meridian: number): number {
  const deltaL = ((from[0] + to[0]) / 2 - meridian) * radians;
  const deltaB = (to[1] - from[1]) * radians;
  const middle = ((from[1] + to[1]) / 2) * radians;
  const sum = series.reduce((s, coefficient, i) => {
    const odd = 2 * i + 1;
    return s + (i % 2 === 0 ? 1 : -1) * coefficient * Math.sin((odd * deltaB) / 2) * Math.cos(odd * middle);
  }, 0);
  return 2 * semiMinorAxisM * semiMinorAxisM * deltaL * sum;
}
