import type { Areal, LonLat } from '../../domain/geometry';
import { warningIssue, type Issue, type IssuePlace } from '../../domain/issue';
import { flatPolygonsOf } from '../../domain/pack-polygons';
import type { FlatRing } from '../../domain/packed-areal';
import { floatAt } from '../number-at';
import { metresPerDegree, type MetresPerDegree } from './metres-per-degree';

/** A corner so narrow that a border goes out and comes back on nearly the same line. */
export interface Spike {
  /** index in the ring */
  vertex: number;
  lonLat: LonLat;
  /** the shorter of its two sides */
  lengthM: number;
  /** between the sides, where the shorter one ends */
  widthM: number;
  /** of the triangle between it and the two positions beside it */
  areaM2: number;
}

/** Sides that run within a centimetre of each other for a metre: 0.57°. Narrower than that is one, whatever it borders. */
const nearM = 0.01;
const alongM = 1;
/** A corner under one degree is one, if its sides are longer than a rounding of coordinates. */
const leastAngle = Math.PI / 180;

/** The corner between two positions, if it is a spike. */
export function spikeAt(
  before: LonLat,
  tip: LonLat,
  after: LonLat,
  scale: MetresPerDegree,
): Omit<Spike, 'vertex'> | null {
  const ax = (before[0] - tip[0]) * scale.east;
  const ay = (before[1] - tip[1]) * scale.north;
  const bx = (after[0] - tip[0]) * scale.east;
  const by = (after[1] - tip[1]) * scale.north;
  const cross = Math.abs(ax * by - ay * bx);
  const dot = ax * bx + ay * by;
  const lengthM = Math.min(Math.hypot(ax, ay), Math.hypot(bx, by));
  const angle = Math.atan2(cross, dot);
  const isNear = lengthM >= alongM && alongM * Math.sin(angle) <= nearM && angle < 1;
  const isNarrow = lengthM >= nearM && angle < leastAngle;
  return isNear || isNarrow
    ? { lonLat: tip, lengthM, widthM: lengthM * Math.sin(angle), areaM2: cross / 2 }
    : null;
}

/** Most corners are wider than 60°, and none of them needs its angle. @param i where the corner is in the ring, and the one before it */
function isWide(ring: FlatRing, before: number, i: number, { east, north }: MetresPerDegree): boolean {
  const lon = floatAt(ring, i);
  const lat = floatAt(ring, i + 1);
  const ax = (floatAt(ring, before) - lon) * east;
  const ay = (floatAt(ring, before + 1) - lat) * north;
  const bx = (floatAt(ring, i + 2) - lon) * east;
  const by = (floatAt(ring, i + 3) - lat) * north;
  return Math.abs(ax * by - ay * bx) > 2 * (ax * bx + ay * by);
}

const positionAt = (ring: FlatRing, i: number): LonLat => [floatAt(ring, i), floatAt(ring, i + 1)];

/**
 * The spikes of a ring, inwards and outwards: corners whose two sides run within 1 cm of each other for 1 m or more, or that have less than
 * 1° between sides of at least 1 cm. A tip of several corners is found only where one of them is such a corner. One pass.
 * @param ring closed, without consecutive repeats (else a repeat hides the corner it stands at)
 */
export function findSpikes(ring: FlatRing): Spike[] {
  const spikes: Spike[] = [];
  const end = ring.length - 2;
  const scale = metresPerDegree(ring[1] ?? 0);
  for (let i = 0; i < end; i += 2) {
    const before = i === 0 ? end - 2 : i - 2;
    if (isWide(ring, before, i, scale)) continue;
    const spike = spikeAt(positionAt(ring, before), positionAt(ring, i), positionAt(ring, i + 2), scale);
    if (spike !== null) spikes.push({ vertex: i / 2, ...spike });
  }
  return spikes;
}

/** A warning for each ring that has spikes, at the first of them. The geometry is fit to be measured otherwise. */
export function spikeIssues(geometry: Areal, at: IssuePlace): Issue[] {
  return flatPolygonsOf(geometry).flatMap((polygon, part) =>
    polygon.flatMap((ring, ringInPart) => {
      const spikes = findSpikes(ring);
      const [first] = spikes;
      if (first === undefined) return [];
      const { vertex, lonLat, lengthM, widthM } = first;
      const place = { ...at, ...(geometry.type === 'MultiPolygon' ? { part } : {}), ring: ringInPart };
      const params = {
        count: spikes.length,
        lengthM: Number(lengthM.toFixed(2)),
        widthCm: Number((100 * widthM).toFixed(1)),
      };
      return [warningIssue('ring-spike', { ...place, vertex, lonLat }, params)];
    }),
  );
}
