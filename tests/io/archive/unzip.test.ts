import { describe, expect, it } from 'vitest';
import { readArchive, type ArchiveLimits } from '../../../src/io/archive/unzip';
import { readImportSample } from '../read-import-sample';
import { packZip, type Packing } from './pack-zip';

const textOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const open = (entries: readonly Packing[], limits?: ArchiveLimits) =>
  readArchive(packZip(entries), 'a.zip', limits);
const openSample = async (path: string) => {
  const { name, bytes } = readImportSample(path);
  return readArchive(bytes, name);
};
const codesOf = ({ issues }: { issues: readonly { code: string }[] }): string[] =>
  issues.map(({ code }) => code);

const small: ArchiveLimits = { bytesOut: 1000, ratio: 200, ratioFloorBytes: 500, entries: 2 };

describe('an archive', () => {
  it('gives back every file as it was packed', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251);
    const { files, issues } = await open([
      { name: 'deflated.bin', bytes },
      { name: 'deep/stored.bin', bytes, method: 0 },
      { name: 'empty', bytes: new Uint8Array(0) },
    ]);
    expect(issues).toEqual([]);
    expect(files.map(({ name, folder }) => [folder, name])).toEqual([
      ['', 'deflated.bin'],
      ['deep/', 'stored.bin'],
      ['', 'empty'],
    ]);
    expect(files.map((file) => Buffer.compare(file.bytes, bytes))).toEqual([0, 0, -1]);
  });

  it('reads names in UTF-8 with the flag and without, and else in GB18030', async () => {
    const gbk = Uint8Array.from([0xba, 0xec, 0xcf, 0xdf, 0x2e, 0x73, 0x68, 0x70]);
    const { files } = await open([
      { name: '红线.shp', bytes: textOf('a'), flags: 0x0800 },
      { name: '红线.shp', bytes: textOf('b') },
      { name: gbk, bytes: textOf('c') },
    ]);
    expect(files.map(({ name }) => name)).toEqual(['红线.shp', '红线.shp', '红线.shp']);
  });

  it('passes over folders, resource forks and hidden files', async () => {
    const { files, issues } = await openSample('zip/05-macosx.zip');
    expect([files.map(({ name }) => name), issues]).toEqual([['a.geojson'], []]);
  });

  it('keeps the last part of names that would reach out of the archive, and says so', async () => {
    const { files, issues } = await openSample('zip/03-path-traversal.zip');
    expect(files.map(({ name }) => name)).toEqual(['x.shp', 'y.geojson', 'z.geojson']);
    expect(issues).toMatchObject([
      {
        code: 'archive-names-reduced',
        severity: 'warning',
        params: { count: 3, example: '../../etc/x.shp' },
      },
    ]);
  });

  it.each([
    ['zip/01-bomb-ratio.zip', 'archive-ratio'],
    ['zip/09-truncated.zip', 'archive-damaged'],
    ['shp/29-zip-in-zip.zip', 'archive-nested'],
    ['kml/15-bomb.kmz', 'archive-ratio'],
  ])('refuses %s with %s', async (path, code) => {
    const archive = await openSample(path);
    expect([archive.files, codesOf(archive)]).toEqual([[], [code]]);
  });

  it('refuses a file that was altered, whether deflated or stored, and names it', async () => {
    for (const method of [0, 8]) {
      const archive = await open([
        { name: 'good', bytes: textOf('good') },
        { name: 'sub/bad', bytes: textOf('131.55'), crc: 1, method },
      ]);
      expect(archive).toMatchObject({
        files: [],
        issues: [{ code: 'archive-checksum', severity: 'error', at: { file: 'a.zip', path: 'sub/bad' } }],
      });
    }
  });

  it('refuses a file that is larger or smaller than the archive says', async () => {
    for (const size of [999, 1001, 10_000_000]) {
      const archive = await open([{ name: 'liar', bytes: new Uint8Array(1000), size }]);
      expect(codesOf(archive)).toEqual(['archive-entry-damaged']);
    }
  });

  it('refuses a file of which bits have been overturned, and never throws', async () => {
    const packed = packZip([{ name: 'a', bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 97) }]);
    for (let at = 31; at < packed.length - 70; at += 7) {
      const damaged = packed.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(codesOf(await readArchive(damaged, 'a.zip'))).toHaveLength(1);
    }
  });

  it('is refused wherever it breaks off', async () => {
    const packed = packZip([{ name: 'a', bytes: textOf('abc') }]);
    for (let length = 0; length < packed.length; length += 1) {
      const archive = await readArchive(packed.slice(0, length), 'a.zip');
      expect([archive.files, codesOf(archive)]).toEqual([[], ['archive-damaged']]);
    }
  });

  it('is stopped by the bytes of all files together, by the ratio of one and by the count', async () => {
    const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919 + (i >> 3) * 31) % 256);
    const entry = (name: string, bytes: Uint8Array): Packing => ({ name, bytes });
    expect(codesOf(await open([entry('a', noise(600)), entry('b', noise(400))], small))).toEqual([]);
    expect(codesOf(await open([entry('a', noise(600)), entry('b', noise(401))], small))).toEqual([
      'archive-too-large',
    ]);
    const wide = { ...small, bytesOut: 1e6 };
    expect(codesOf(await open([entry('a', new Uint8Array(200_000))], wide))).toEqual(['archive-ratio']);
    const three = ['a', 'b', 'c'].map((name) => entry(name, noise(1)));
    expect(codesOf(await open(three, small))).toEqual(['archive-entries']);
  });

  it('is refused when it is encrypted or packed by another method', async () => {
    expect(codesOf(await open([{ name: 'a', bytes: textOf('a'), flags: 1 }]))).toEqual(['archive-encrypted']);
    expect(codesOf(await open([{ name: 'a', bytes: textOf('a'), method: 12 }]))).toEqual(['archive-method']);
  });

  it('does not look into files that are not wanted', async () => {
    const packed = packZip([
      { name: 'photo.jpg', bytes: textOf('x'), crc: 1 },
      { name: 'doc.kml', bytes: textOf('<kml/>') },
    ]);
    const { files, issues } = await readArchive(packed, 'a.kmz', undefined, (name) => name.endsWith('.kml'));
    expect([files.map(({ name }) => name), issues]).toEqual([['doc.kml'], []]);
  });
});
