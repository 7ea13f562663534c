import type { LonLat, Polygon } from '../../../src/domain/geometry';
import { seededRandom } from '../../geo/seeded-shapes';

/** Zones and sites of a made-up county, in plane metres. */
export interface Scene {
  zones: readonly Polygon[];
  sites: readonly Polygon[];
}

const sideM = 60_000;
const columns = 10;
const rows = 6;

/**
 * 60 zones with rough borders, each in a cell of its own, of so many vertices together; of the sites 30 % overlap a zone,
 * every tenth of those that don't has a run of a zone's edges for its own, and the others lie between. The same for the same seed.
 */
export function zonesScene(vertices: number, siteCount: number, seed = 1): Scene {
  const random = seededRandom(seed);
  const zones = Array.from({ length: columns * rows }, (_, i) => {
    const middle: LonLat = [
      ((i % columns) + 0.5) * (sideM / columns),
      (Math.floor(i / columns) + 0.5) * (sideM / rows),
    ];
    return { middle, polygon: roughPolygon(random, middle, Math.round(vertices / columns / rows)) };
  });
  const sites = Array.from({ length: siteCount }, (_, i) => {
    const { middle, polygon } = zones[Math.floor(random() * zones.length)] as (typeof zones)[number];
    if (i % 10 < 3) return star(random, onBorder(random, polygon), 20 + 130 * random(), corners(random));
    return i % 10 === 3 ? alongBorder(random, polygon, middle) : between(random, middle);
  });
  return { zones: zones.map(({ polygon }) => polygon), sites };
}

/** So many blocks of 8 corners that share their borders, in strips with gaps between; of the sites 30 % lie among them. */
export function blocksScene(blockCount: number, siteCount: number, seed = 2): Scene {
  const random = seededRandom(seed);
  const across = Math.ceil(Math.sqrt(blockCount));
  const stepM = sideM / across;
  const jitter = Array.from({ length: 9 * (across + 1) ** 2 }, () => (random() - 0.5) * 0.2 * stepM);
  const isField = (row: number): boolean => row % 10 < 6;
  // a third of every cell's width, so that each side of a block has a corner in its middle
  const corner = (x: number, y: number): LonLat => {
    const at = (2 * across + 1) * y + x;
    return [
      (x / 2) * stepM + (jitter[at % jitter.length] as number),
      (y / 2) * stepM + (jitter[(at * 7 + 3) % jitter.length] as number),
    ];
  };
  const zones = Array.from({ length: blockCount }, (_, i): Polygon => {
    const x = 2 * (i % across);
    const y = 2 * strip(Math.floor(i / across));
    const ring = [
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [1, 2],
      [0, 2],
      [0, 1],
      [0, 0],
    ] as const;
    return { type: 'Polygon', coordinates: [ring.map(([dx, dy]) => corner(x + dx, y + dy))] };
  });
  const lastRow = strip(Math.floor((blockCount - 1) / across));
  const sites = Array.from({ length: siteCount }, (_, i) => {
    const wanted = i % 10 < 3;
    let row = Math.floor(random() * lastRow);
    while (isField(row) !== wanted) row = (row + 1) % lastRow;
    const middle: LonLat = [random() * sideM, (row + 0.5) * stepM];
    return star(random, middle, (0.1 + 0.15 * random()) * stepM, corners(random));
  });
  return { zones, sites };
}

/** The row in which the nth strip of blocks lies: 6 rows of fields, 4 of something else. */
const strip = (n: number): number => 10 * Math.floor(n / 6) + (n % 6);

const corners = (random: () => number): number => 6 + Math.floor(random() * 9);

const closed = (ring: LonLat[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...ring, ring[0] as LonLat]],
});

/** Star-shaped about a point, hence simple. */
export function star(random: () => number, [x, y]: LonLat, radius: number, count: number): Polygon {
  return closed(
    Array.from({ length: count }, (_, i): LonLat => {
      const angle = (2 * Math.PI * i) / count;
      const r = radius * (0.6 + 0.4 * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );
}

/** A border that is rough at every scale, within 2.7 km of its middle; star-shaped. */
function roughPolygon(random: () => number, [x, y]: LonLat, count: number): Polygon {
  const waves = Array.from({ length: 9 }, (_, k) => ({
    k: 2 ** (k + 1) + Math.floor(3 * random()),
    phase: 6.3 * random(),
  }));
  return closed(
    Array.from({ length: count }, (_, i): LonLat => {
      const angle = (2 * Math.PI * i) / count;
      const wave = waves.reduce((sum, { k, phase }) => sum + Math.sin(k * angle + phase) / k, 0);
      const r = 2000 * (1 + 0.2 * wave + 0.001 * random());
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }),
  );
}

function onBorder(random: () => number, { coordinates: [ring] }: Polygon): LonLat {
  return (ring as LonLat[])[Math.floor(random() * (ring as LonLat[]).length)] as LonLat;
}

/** A strip outside a zone that has some of its edges, exactly. */
function alongBorder(random: () => number, { coordinates: [ring = []] }: Polygon, [x, y]: LonLat): Polygon {
  const length = Math.min(12, ring.length - 1);
  const start = Math.floor(random() * (ring.length - length));
  const inner = ring.slice(start, start + length);
  const outer = inner.map(([px, py]): LonLat => [x + (px - x) * 1.02, y + (py - y) * 1.02]);
  return closed([...inner, ...outer.reverse()]);
}

/** Near the corner of a zone's cell, where no zone comes. */
function between(random: () => number, [x, y]: LonLat): Polygon {
  const [dx, dy] = [random() < 0.5 ? -1 : 1, random() < 0.5 ? -1 : 1];
  const spread = (): number => (random() - 0.5) * 900;
  const cell: LonLat = [sideM / columns / 2, sideM / rows / 2];
  const middle: LonLat = [x + dx * cell[0] + spread(), y + dy * cell[1] + spread()];
  return star(random, middle, 20 + 130 * random(), corners(random));
}
