import { runCheck } from '../../../src/check/run-check';
import { polygonsOf, type Areal, type LonLat } from '../../../src/domain/geometry';
import { noClaims } from '../../../src/domain/site';
import { packageZh } from '../../../src/i18n/package.zh';
import { sheetZh } from '../../../src/i18n/sheet.zh';
import { wholePackage, type PackageBasis, type PackageSite } from '../../../src/report/package/package-order';
import { writePackage, type PackageReport } from '../../../src/report/package/write-package';
import { forbid, layerOf } from '../../check/check-job';

const centre: LonLat = [121.2, 30.2];

const box = (west: number, south: number, width: number, height: number): Areal => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ],
  ],
});

const longName =
  '滨海经济开发区二期标准厂房及配套基础设施建设项目（含道路、管网与绿化工程）第三标段／A–B'.repeat(3);

/** West of the zones' border 121.2: in, half in, touching, far; near the border of a rough layer; a thousandth of a hectare in. */
const places: readonly (readonly [string, Areal])[] = [
  [longName, box(121.1953, 30.2, 0.01, 0.0071)],
  ['=HYPERLINK("x")', box(121.1901, 30.21, 0.0033, 0.0041)],
  ['CON', box(121.2, 30.22, 0.003, 0.003)],
  ['a/b:c*?"<>|', box(121.2003, 30.23, 0.004, 0.002)],
  ['重名', box(121.3, 30.2, 0.002, 0.002)],
  ['重名', box(121.19999995, 30.2404, 0.002, 0.002)],
];

const zones = [box(121.1, 30.1, 0.1, 0.11), box(121.1, 30.21, 0.1, 0.1)];

/** A layer that is exact, one that is good to a hundred metres, and one that is not there. */
const bindings: PackageBasis['bindings'] = [
  { rule: forbid, layer: layerOf(zones) },
  {
    rule: {
      ...forbid,
      id: 'rough',
      title: { zh: '示意红线', en: 'Rough' },
      layer: 'rough',
      severity: 'attention',
    },
    layer: layerOf(zones, { id: 'rough', name: '示意<红线>', authority: 'schematic', official: false }, 100),
  },
  { rule: { ...forbid, id: 'missing', title: { zh: '缺的数据', en: 'Missing' }, layer: null }, layer: null },
];

const checkedAt = '2026-03-05 14:20:00 UTC+8';

/** Sites in every standing, as the engine judges them. */
export function sampleSites(): PackageSite[] {
  const subjects = places.map(([name, geometry], i) => ({
    id: `s${i}`,
    name,
    geometry,
    accuracyM: 0,
    claims: noClaims,
  }));
  const results = runCheck({ subjects, bindings, centre });
  return places.map(([name, geometry], i) => {
    const result = results[i];
    if (!result) throw new Error(`Nothing came of ${name}.`);
    return {
      site: { id: `s${i}`, name, geometry, origin: { kind: 'drawn' }, properties: {} },
      result,
      checkedAt,
      place: null,
    };
  });
}

/** A package's basis, with what the test is about changed. */
export const sampleBasis = (changes: Partial<PackageBasis> = {}): PackageBasis => ({
  locale: 'zh',
  plan: {
    manifest: { id: 'sample', title: { zh: '示例县规划', en: 'Sample' }, version: '2025.1', documents: [] },
    sha256: 'a'.repeat(64),
  },
  tool: { name: '舆图 Yutu', version: '0.1.0' },
  time: '2026-03-05T06:20:00.000Z',
  printedTime: checkedAt,
  operator: '张三',
  mark: null,
  namePrefix: '',
  contents: { ...wholePackage, sheets: ['html'] },
  unchecked: [{ id: 'u', name: '没有核查的', because: 'stale' }],
  symbologies: [],
  bindings,
  words: packageZh,
  sheetWords: sheetZh,
  ...changes,
});

/** The whole archive, and what was told of it. */
export async function made(
  sites: readonly PackageSite[],
  basis: PackageBasis,
): Promise<{ bytes: Uint8Array; report: PackageReport }> {
  const parts: Uint8Array[] = [];
  const writing = writePackage(sites, basis);
  for (;;) {
    const step = await writing.next();
    if (step.done) return { bytes: Buffer.concat(parts), report: step.value };
    parts.push(...step.value);
  }
}

/** How many polygons the pieces of a site have. */
export const pieceCount = ({ result }: PackageSite): number =>
  result.findings.reduce((sum, { overlap }) => sum + (overlap ? polygonsOf(overlap).length : 0), 0);
