import { execFileSync } from 'node:child_process';
import type { Polygon } from '../../../../src/domain/geometry';
import { leastOverlapM2, type Engine, type Work } from '../outcome';

const database = process.env['YUTU_BENCH_PG'];

/**
 * PostGIS at its best: zones subdivided, GiST indexes, statistics and the cache warm, two parallel workers; none of the preparation is
 * timed. In the database that YUTU_BENCH_PG names, in a schema of its own.
 */
export const postgis: Engine = {
  name: 'PostGIS, subdivided + GiST, 2 workers (not timed: the index)',
  on: ({ zones, sites }, work) => {
    if (database === undefined) return Promise.resolve(null);
    psql(loadScript(zones, sites));
    return Promise.resolve(() => outcomeOf(psql(`${settings}\n${queries[work]}`), sites.length));
  },
};

const settings = `SET search_path = yutu_bench, public; SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET jit = off;`;

const overlaps = `SELECT s.id, z.zone, sum(ST_Area(ST_Intersection(s.g, z.g))) AS area
  FROM sites s JOIN pieces z ON ST_Intersects(s.g, z.g) GROUP BY s.id, z.zone`;

const timed = (query: string): string => `\\timing on\n${query};\n\\timing off\n`;

const queries: Readonly<Record<Work, string>> = {
  overlaps: timed(`SELECT count(*), sum(area), 0 FROM (${overlaps}) AS o WHERE area > ${leastOverlapM2}`),
  distances: timed(
    `WITH o AS MATERIALIZED (SELECT * FROM (${overlaps}) AS all_pairs WHERE area > ${leastOverlapM2}),
    d AS (SELECT n.d FROM sites s CROSS JOIN LATERAL
      (SELECT s.g <-> z.g AS d FROM pieces z ORDER BY s.g <-> z.g LIMIT 1) AS n
      WHERE NOT EXISTS (SELECT 1 FROM o WHERE o.id = s.id))
    SELECT (SELECT count(*) FROM o), (SELECT sum(area) FROM o), (SELECT sum(d) FROM d)`,
  ),
};

const psql = (input: string): string =>
  execFileSync('psql', ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', database ?? ''], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });

const wkt = ({ coordinates }: Polygon): string =>
  `POLYGON(${coordinates.map((ring) => `(${ring.map((position) => position.join(' ')).join(',')})`).join(',')})`;

const copy = (table: string, polygons: readonly Polygon[]): string =>
  `COPY ${table} FROM STDIN;\n${polygons.map((polygon, i) => `${i}\t${wkt(polygon)}`).join('\n')}\n\\.\n`;

const loadScript = (zones: readonly Polygon[], sites: readonly Polygon[]): string => `
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS yutu_bench CASCADE; CREATE SCHEMA yutu_bench; SET search_path = yutu_bench, public;
CREATE TABLE zones (zone int, g geometry); ${copy('zones', zones)}
CREATE TABLE sites (id int, g geometry); ${copy('sites', sites)}
CREATE TABLE pieces AS SELECT zone, ST_Subdivide(g, 128) AS g FROM zones;
CREATE INDEX ON pieces USING gist (g); CREATE INDEX ON sites USING gist (g);
CLUSTER pieces USING pieces_g_idx; VACUUM ANALYZE pieces; VACUUM ANALYZE sites;
`;

function outcomeOf(output: string, sites: number) {
  const [overlaps, overlapM2, distanceM] = (/^\d+\|.*$/m.exec(output)?.[0] ?? '').split('|').map(Number);
  const ms = Number(/^Time: ([\d.]+) ms/m.exec(output)?.[1]);
  if (overlaps === undefined || overlapM2 === undefined || distanceM === undefined || Number.isNaN(ms)) {
    throw new Error(`psql answered: ${output}`);
  }
  return { ms, sites, overlaps, overlapM2, distanceM };
}
