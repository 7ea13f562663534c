import { polygonsOf, type Areal, type LonLat, type Ring } from '../../domain/geometry';
import type { RepairCode, RepairStep } from '../../domain/repair';
import { geodesicLengthM } from '../geodesic';
import { spikeAt } from './find-spikes';
import { metresPerDegree } from './metres-per-degree';

/** Polygons after a step that changes rings one by one; `step` is null where there was nothing to do. */
export interface Tidied {
  geometry: Areal;
  step: RepairStep | null;
  /** ground that came or went at most, m² */
  changedM2: number;
}

/** Places of a step that are kept. */
export const mostPlaces = 100;

/** One thing done to a ring, with its length where the step has one. */
interface Change {
  lonLat: LonLat;
  sizeM: number;
  areaM2: number;
}

interface TidyRing {
  ring: Ring;
  changes: readonly Change[];
}

function tidyRings(
  geometry: Areal,
  code: RepairCode,
  isSized: boolean,
  tidy: (ring: Ring) => TidyRing,
): Tidied {
  const changes: Change[] = [];
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((given) => {
      const tidied = tidy(given);
      for (const change of tidied.changes) changes.push(change);
      return tidied.ring;
    }),
  );
  if (changes.length === 0) return { geometry, step: null, changedM2: 0 };
  const [only] = coordinates;
  return {
    geometry:
      geometry.type === 'Polygon' && only
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates },
    step: {
      code,
      places: changes.slice(0, mostPlaces).map(({ lonLat }) => lonLat),
      count: changes.length,
      sizeM: isSized ? changes.reduce((most, { sizeM }) => Math.max(most, sizeM), 0) : null,
    },
    changedM2: changes.reduce((sum, { areaM2 }) => sum + areaM2, 0),
  };
}

const isSame = (a: LonLat | undefined, b: LonLat | undefined): boolean =>
  a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Joins the last position of open rings to the first by a straight edge; the greatest gap in metres is told. */
export const closeRings = (geometry: Areal): Tidied =>
  tidyRings(geometry, 'close-rings', true, (ring) => {
    const [first, last] = [ring[0], ring.at(-1)];
    if (first === undefined || last === undefined || isSame(first, last)) return { ring, changes: [] };
    return {
      ring: [...ring, first],
      changes: [{ lonLat: last, sizeM: geodesicLengthM([last, first]), areaM2: 0 }],
    };
  });

/** Leaves out positions that repeat the one before them, to the bit. No ground changes. */
export const dropRepeats = (geometry: Areal): Tidied =>
  tidyRings(geometry, 'drop-repeats', false, (ring) => {
    const repeats = ring.filter((position, i) => i > 0 && isSame(position, ring[i - 1]));
    if (repeats.length === 0) return { ring, changes: [] };
    return {
      ring: ring.filter((position, i) => i === 0 || !isSame(position, ring[i - 1])),
      changes: repeats.map((lonLat) => ({ lonLat, sizeM: 0, areaM2: 0 })),
    };
  });

/** Wider spikes are told of but not cut: they may be ground that is meant. */
const mostSpikeWidthM = 0.1;

type IsCut = (before: LonLat | undefined, tip: LonLat | undefined, after: LonLat | undefined) => boolean;

/** A closed ring without the corners that are to be cut; each is looked at again only when one beside it has gone. */
function withoutCorners(ring: Ring, isCut: IsCut): Ring {
  const kept: LonLat[] = [];
  for (const position of ring.slice(0, -1)) {
    while (isCut(kept.at(-2), kept.at(-1), position)) kept.pop();
    if (!isSame(kept.at(-1), position)) kept.push(position);
  }
  let start = 0;
  while (kept.length - start > 3) {
    if (isCut(kept.at(-2), kept.at(-1), kept[start])) kept.pop();
    else if (isCut(kept.at(-1), kept[start], kept[start + 1])) start += 1;
    else break;
    if (isSame(kept.at(-1), kept[start])) kept.pop();
  }
  return [...kept.slice(start), ...kept.slice(start, start + 1)];
}

/** Takes out the tips of spikes that are nowhere wider than 10 cm, from the tip down as long as what is left is one. */
export const cutSpikes = (geometry: Areal): Tidied =>
  tidyRings(geometry, 'cut-spikes', true, (given) => {
    const scale = metresPerDegree(given[0]?.[1] ?? 0);
    const changes: Change[] = [];
    const ring = withoutCorners(given, (before, tip, after) => {
      const spike = before && tip && after ? spikeAt(before, tip, after, scale) : null;
      if (spike === null || spike.widthM > mostSpikeWidthM) return false;
      changes.push({ lonLat: spike.lonLat, sizeM: spike.lengthM, areaM2: spike.areaM2 });
      return true;
    });
    return changes.length === 0 ? { ring: given, changes } : { ring, changes };
  });
