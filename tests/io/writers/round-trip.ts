import { frameOfCrsName } from '../../../src/domain/crs-name';
import type { CoordinateFrame } from '../../../src/domain/coordinate-frame';
import { polygonsOf, type Areal, type LonLat } from '../../../src/domain/geometry';
import { writtenTableZh } from '../../../src/i18n/written-table.zh';
import { openFiles } from '../../../src/io/archive/open-files';
import { readSource } from '../../../src/io/read-source';
import type { ImportChoices, SourceReading } from '../../../src/io/read-site';
import { siteWriters, type OutputFormat } from '../../../src/io/writers/site-writers';
import type { WrittenFile, WrittenSite } from '../../../src/io/writers/site-writer';
import { writeSites } from '../../../src/io/writers/write-sites';

export const frameNamed = (name: string): CoordinateFrame => {
  const frame = frameOfCrsName(name);
  if (frame === null) throw new Error(`no frame ${name}`);
  return frame;
};

const square = (west: number, south: number, size: number): LonLat[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

/** A plot with a hole; two parts, of which one has a hole; a plain one; with names and texts of every awkward kind. */
export const awkwardSites: readonly WrittenSite[] = [
  {
    id: 'a-1',
    name: '北仑、镇海交界“东”地块',
    geometry: {
      type: 'Polygon',
      coordinates: [square(121.5500001234, 29.9, 0.004), square(121.551, 29.901, 0.001)],
    },
    properties: {
      项目名称: '北仑、镇海交界“东”地块',
      备注: '第一行\n第二行，含"引号"、逗号,和<b>标签</b>&amp;',
      公式: '=HYPERLINK("http://x","y")',
      面积数: 12.345678901234,
      地块数: -7,
      已批: true,
    },
  },
  {
    id: 7,
    name: '两部分',
    geometry: {
      type: 'MultiPolygon',
      coordinates: [
        [square(121.56, 29.9, 0.003)],
        [square(121.57, 29.91, 0.005), square(121.5711, 29.9111, 0.0007)],
      ],
    },
    properties: {
      项目名称: '两部分',
      备注: "'=已经有撇号",
      公式: '@SUM(A1)',
      面积数: 0.1,
      地块数: 1e-7,
      已批: false,
    },
  },
  {
    id: null,
    name: '-3-2 号',
    geometry: { type: 'Polygon', coordinates: [square(121.58, 29.93, 0.0015)] },
    properties: { 项目名称: '-3-2 号', 备注: '+86 574', 公式: '-1+1', 面积数: 3, 地块数: 0, 已批: null },
  },
];

export const write = (
  format: OutputFormat,
  sites: readonly WrittenSite[],
  crs: string,
): Promise<WrittenFile> =>
  writeSites(format, sites, { frame: frameNamed(crs), shift: null, title: '地块', labels: writtenTableZh });

export async function bytesOf({ parts, issues }: WrittenFile): Promise<Uint8Array<ArrayBuffer>> {
  if (parts === null) throw new Error(issues.map(({ code }) => code).join());
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Reads a written file as the program reads any file. */
export async function readBack(
  format: OutputFormat,
  file: WrittenFile,
  choices: ImportChoices = {},
): Promise<SourceReading> {
  const name = `地块.${siteWriters[format].extension}`;
  const { bundles } = await openFiles([{ name, bytes: await bytesOf(file) }]);
  const [bundle] = bundles;
  if (bundle === undefined) throw new Error('no bundle');
  return readSource(bundle, choices, { extent: [120.8, 29, 122.4, 30.6] });
}

/** The user says in which frame a file is whose format can't say it. */
export const saying = (crs: string): ImportChoices => ({
  claim: { by: 'user', frame: frameNamed(crs), text: crs },
});

const metresPerDegree = 111_320;

/** Rings by what they enclose, since formats put them in other orders and begin them anywhere: corners sorted. */
const cornersOf = (geometry: Areal): LonLat[][] =>
  polygonsOf(geometry)
    .map((rings) => rings.map((ring) => ring.slice(1).sort(([a, b], [c, d]) => a - c || b - d)))
    .sort(([a], [b]) => (a?.[0]?.[0] ?? 0) - (b?.[0]?.[0] ?? 0))
    .flat();

/** The greatest distance between corners of two geometries of the same rings; infinite where the rings aren't the same. */
export function farthestM(a: Areal, b: Areal): number {
  const [one, other] = [cornersOf(a), cornersOf(b)];
  if (one.map(({ length }) => length).join() !== other.map(({ length }) => length).join()) return Infinity;
  return Math.max(
    ...one.flatMap((ring, r) =>
      ring.map(([lon, lat]) =>
        Math.min(
          ...(other[r] ?? []).map(([lon2, lat2]) =>
            Math.hypot(
              (lon - lon2) * metresPerDegree * Math.cos((lat * Math.PI) / 180),
              (lat - lat2) * metresPerDegree,
            ),
          ),
        ),
      ),
    ),
  );
}
