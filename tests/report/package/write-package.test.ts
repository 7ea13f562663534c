import { createHash } from 'node:crypto';
import readXlsx from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../../../src/domain/area-units';
import manifestSchema from '../../../src/cli/package-manifest.schema.json';
import type { ArchivedFile } from '../../../src/io/hashed-archive';
import { ArchiveFull, ZipWriter } from '../../../src/io/write-zip';
import { writePackage } from '../../../src/report/package/write-package';
import { wholePackage } from '../../../src/report/package/package-order';
import { schemaFaults } from '../../cli/json-schema';
import { unzip } from '../../io/unzip';
import { made, pieceCount, sampleBasis, sampleSites } from './package-sample';

const sites = sampleSites();

async function filesOf(changes: Parameters<typeof sampleBasis>[0] = {}) {
  const { bytes, report } = await made(sites, sampleBasis(changes));
  const files = unzip(bytes);
  const text = (name: string): string => new TextDecoder().decode(files.get(name));
  return { bytes, report, files, text };
}
const whole = filesOf();

interface Manifest {
  files: ArchivedFile[];
  sites: { total: number; checked: number; byState: Record<string, number>; unchecked: object[] };
}

/** Sheets of the workbook as rows. */
async function workbook(): Promise<Map<string, readonly (readonly unknown[])[]>> {
  const { files } = await whole;
  const bytes = files.get('核查成果表.xlsx') ?? new Uint8Array(0);
  const sheets = await readXlsx(new Uint8Array(bytes).buffer, { trim: false });
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

const plainText = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/\s+/g, ' ');

/** What a cell of the workbook shows: its number in the decimals of its column; a figure under the last one as it is. */
const shown = (value: unknown, decimals: number, scale = 1): string => {
  if (typeof value !== 'number') return String(value);
  const least = 10 ** -decimals;
  const scaled = value * scale;
  return scaled > 0 && scaled < least / 2 ? `<${least.toFixed(decimals)}` : scaled.toFixed(decimals);
};

describe('a package of results', () => {
  it('holds sites in every standing, or it would prove nothing', () => {
    expect(sites.map(({ result }) => result.state)).toEqual(
      expect.arrayContaining(['conflict', 'undetermined']),
    );
    const findings = sites.flatMap(({ result }) => result.findings);
    expect(findings.map(({ contact }) => contact)).toEqual(
      expect.arrayContaining(['overlap', 'sliver', 'touching', 'none', null]),
    );
    expect(findings.some(({ state }) => state === 'unanalysed')).toBe(true);
  });

  it('has the same figures, to the last digit, in sheet, summary, workbook, GeoJSON, JSON, CSV and on screen', async () => {
    const { files, text } = await whole;
    const findingRows = (await workbook()).get('分层占用')?.slice(1) ?? [];
    const siteRows = (await workbook()).get('地块')?.slice(1) ?? [];
    const json = JSON.parse(text('数据/核查结果.json')) as {
      sites: { areaM2: number; findings: object[] }[];
    };
    const geojson = JSON.parse(text('数据/核查结果.geojson')) as {
      features: { properties: { role: string; areaM2: number; findings: object[] } }[];
    };
    const areas = geojson.features.filter(({ properties }) => properties.role === 'site');
    const csv = text('数据/核查结果.csv').split('\r\n').slice(1);
    const summary = plainText(text('汇总.html'));
    let row = 0;
    for (const [i, { result }] of sites.entries()) {
      const name = [...files.keys()].find((one) => one.startsWith(`核查单/000${i + 1}`)) ?? '';
      const sheet = plainText(text(name));
      const area = result.areaM2 ?? NaN;
      const printed = [formatHectares(area), formatMu(area), formatSquareMetres(area)];
      for (const figure of printed) expect(sheet).toContain(figure);
      for (const figure of printed.slice(0, 2)) expect(summary).toContain(figure);
      expect(siteRows[i]?.slice(5, 8).map((value, k) => shown(value, k === 2 ? 2 : 4))).toEqual(printed);
      expect(json.sites[i]?.areaM2).toBe(area);
      expect(areas[i]?.properties.areaM2).toBe(area);
      for (const [k, finding] of result.findings.entries()) {
        const cells = findingRows[row];
        const fields = csv[row]?.split(',') ?? [];
        row += 1;
        const figures = { overlapAreaM2: finding.overlapAreaM2, share: finding.share };
        expect(json.sites[i]?.findings[k]).toMatchObject(figures);
        expect(areas[i]?.properties.findings[k]).toMatchObject(figures);
        if (finding.overlapAreaM2 === null || finding.share === null) {
          expect(cells?.slice(5, 9)).toEqual([null, null, null, null]);
          continue;
        }
        expect(fields).toContain(String(finding.overlapAreaM2));
        const overlap = finding.overlapAreaM2;
        const told = [formatHectares(overlap), formatMu(overlap), formatSquareMetres(overlap)];
        expect(cells?.slice(5, 8).map((value, at) => shown(value, at === 2 ? 2 : 4))).toEqual(told);
        if (overlap > 0) for (const figure of told) expect(sheet).toContain(figure);
        expect(sheet).toContain(formatPercent(finding.share));
        const share = cells?.[8];
        if (!/[<>]/.test(formatPercent(finding.share)))
          expect(`${shown(share, 2, 100)}%`).toBe(formatPercent(finding.share));
      }
    }
    expect(row).toBe(findingRows.length);
  });

  it('has those figures in the Word sheets too', async () => {
    const { files } = await filesOf({ contents: { ...wholePackage, sheets: ['docx'], tables: [] } });
    const sheets = [...files.entries()].filter(([name]) => name.endsWith('.docx'));
    expect(sheets).toHaveLength(sites.length);
    for (const [i, { result }] of sites.entries()) {
      const xml = new TextDecoder().decode(unzip(sheets[i]?.[1] ?? Buffer.of()).get('word/document.xml'));
      const text = plainText(
        xml.replace(/<\/w:r>/g, '').replace(/<w:r\b[^>]*>|<\/?w:t\b[^>]*>|<w:rPr>.*?<\/w:rPr>/g, ''),
      );
      const area = result.areaM2 ?? NaN;
      const overlaps = result.findings.flatMap(({ overlapAreaM2, share }) =>
        overlapAreaM2 === null || overlapAreaM2 === 0 || share === null
          ? []
          : [formatHectares(overlapAreaM2), formatMu(overlapAreaM2), formatPercent(share)],
      );
      for (const figure of [formatHectares(area), formatMu(area), ...overlaps])
        expect(text).toContain(figure);
    }
  });

  it('is taken site by site, so that nothing more is made once nobody asks', async () => {
    let begun = 0;
    function* counted() {
      for (const site of sites) {
        begun += 1;
        yield site;
      }
    }
    const writing = writePackage(counted(), sampleBasis());
    await writing.next();
    await writing.return({ files: 0, bytes: 0, sites: 0, issues: [] });
    expect(begun).toBe(1);
  });

  it('lists every piece, and the hectares of a rule’s pieces add up to its overlap as it is printed', async () => {
    const rows = (await workbook()).get('图斑')?.slice(1) ?? [];
    expect(rows).toHaveLength(sites.reduce((sum, site) => sum + pieceCount(site), 0));
    for (const [i, { result }] of sites.entries()) {
      const [first] = result.findings;
      const own = rows.filter(([number, , rule]) => number === i + 1 && rule === '禁止');
      const sum = own.reduce((all, [, , , , , hectares]) => all + Number(hectares), 0);
      if (own.length > 0) expect(sum).toBeCloseTo(Number(formatHectares(first?.overlapAreaM2 ?? NaN)), 9);
    }
  });

  it('counts a site without a result that holds as not checked wherever sites are listed', async () => {
    const { text } = await whole;
    const manifest = JSON.parse(text('manifest.json')) as Manifest;
    expect(manifest.sites).toMatchObject({ total: sites.length + 1, checked: sites.length });
    expect(manifest.sites.unchecked).toEqual([{ id: 'u', name: '没有核查的', because: 'stale' }]);
    expect((await workbook()).get('地块')?.at(-1)?.slice(1, 4)).toEqual(['没有核查的', 'u', '未核查']);
    expect(plainText(text('汇总.html'))).toContain('没有核查的；核查之后地块或图层已变');
  });

  it('has a manifest, as its schema says, with the size and hash of every other file', async () => {
    const { files, text, report } = await whole;
    const manifest = JSON.parse(text('manifest.json')) as Manifest;
    expect(schemaFaults(manifest, manifestSchema)).toEqual([]);
    expect(report.files).toBe(files.size);
    expect([...manifest.files.map(({ name }) => name), 'manifest.json']).toEqual([...files.keys()]);
    for (const { name, bytes, sha256 } of manifest.files) {
      const data = files.get(name) ?? new Uint8Array(0);
      expect([name, data.length, createHash('sha256').update(data).digest('hex')]).toEqual([
        name,
        bytes,
        sha256,
      ]);
    }
  });

  it('gives each file a name of its own that Windows takes, and links that lead to it', async () => {
    const { files, text } = await whole;
    const names = [...files.keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names.flatMap((path) => path.split('/'))) {
      expect(name).not.toMatch(/[\\:*?"<>|]|\p{Cc}|[. ]$/u);
      expect(name.length).toBeLessThan(80);
    }
    const links = [...text('汇总.html').matchAll(/href="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links).toHaveLength(sites.length);
    for (const link of links) expect(names).toContain(decodeURIComponent(link));
  });

  it('is the same bytes for the same sites, and another time changes only what shows the time', async () => {
    const { bytes, files } = await whole;
    expect(Buffer.compare((await filesOf()).bytes, bytes)).toBe(0);
    const later = await filesOf({
      time: '2027-01-01T00:00:00.000Z',
      printedTime: '2027-01-01 08:00:00 UTC+8',
    });
    const changed = [...files.keys()].filter(
      (name) => Buffer.compare(files.get(name) ?? Buffer.of(), later.files.get(name) ?? Buffer.of()) !== 0,
    );
    expect(changed).toEqual(['汇总.html', '核查成果表.xlsx', '数据/核查结果.geojson', 'manifest.json']);
  });

  it('keeps texts of the user texts: no formula, no markup', async () => {
    const { files, text } = await whole;
    const book = unzip(files.get('核查成果表.xlsx') ?? new Uint8Array(0));
    for (const xml of [...book.values()].map((one) => new TextDecoder().decode(one)))
      expect(xml).not.toMatch(/<f[ >]/);
    expect((await workbook()).get('地块')?.[2]?.[1]).toBe('=HYPERLINK("x")');
    expect(text('汇总.html')).toContain('=HYPERLINK(&quot;x&quot;)');
  });

  it('has only what was chosen: sheets of the notable sites, and the tables that are wanted', async () => {
    const { files } = await filesOf({
      contents: {
        ...wholePackage,
        sheets: ['html'],
        sheetsOf: 'notable',
        tables: ['csv'],
        hasFigures: false,
      },
    });
    const notable = sites.filter(({ result }) =>
      ['conflict', 'undetermined', 'attention'].includes(result.state),
    );
    expect([...files.keys()].filter((name) => name.startsWith('核查单/'))).toHaveLength(notable.length);
    expect([...files.keys()].filter((name) => !name.startsWith('核查单/'))).toEqual([
      '数据/核查结果.csv',
      '说明.txt',
      'manifest.json',
    ]);
  });

  it('puts the mark of secrecy on every document and into its name', async () => {
    const { files, text } = await filesOf({ mark: '秘密资料', namePrefix: '【密】' });
    const documents = [...files.keys()].filter((name) => /\.(html|txt)$/.test(name));
    for (const name of documents) {
      expect(text(name)).toContain('秘密资料');
      expect(name.split('/').at(-1)).toMatch(/^【密】/);
    }
  });
});

describe('an archive that is full', () => {
  it('refuses the file for which a plain archive has no number', () => {
    const zip = new ZipWriter();
    const entry = { name: 'a', bytes: new Uint8Array(0) };
    for (let i = 0; i < 65_535; i += 1) zip.add(entry);
    expect(() => zip.add(entry)).toThrow(ArchiveFull);
  });
});
