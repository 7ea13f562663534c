import { readFileSync } from 'node:fs';
import { boundsOf, polygonsOf, type Areal } from '../../src/domain/geometry';

export interface OverlayPair {
  id: string;
  source: string;
  licence: string;
  a: Areal;
  b: Areal;
  /** in the plane of the coordinates, by rational arithmetic */
  expectedArea: number;
  /** how far a correct answer in doubles may be off */
  tol: number;
}

/** Pairs of valid polygons from public test suites under permissive licences, the hardest among them. */
export const overlayPairs: readonly OverlayPair[] = readFileSync(
  new URL('../fixtures/overlay-pairs.ndjson', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as OverlayPair);

/** The pair in metres about the origin, its first side a kilometre long, with the area expected there. */
export function atSiteSize({ a, b, expectedArea }: Pick<OverlayPair, 'a' | 'b' | 'expectedArea'>): {
  a: Areal;
  b: Areal;
  areaM2: number;
} {
  const [west, south, east, north] = boundsOf(a) ?? [0, 0, 0, 0];
  const scale = 1000 / Math.max(east - west, north - south);
  const sized = (geometry: Areal): Areal => ({
    type: 'MultiPolygon',
    coordinates: polygonsOf(geometry).map((rings) =>
      rings.map((ring) => ring.map(([x, y]) => [(x - west) * scale, (y - south) * scale])),
    ),
  });
  return { a: sized(a), b: sized(b), areaM2: expectedArea * scale * scale };
}
