import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check';
import { NotOneSheet } from '../../src/report/package/sheet-documents';
import { unzip } from '../io/unzip';
import { collectionOf, runCommand, squareFeature, writePack } from './run-yutu';

let folder = '';
let args: string[] = [];
const time = '2026-03-05T14:20:00+08:00';

/** inside the tiny plan's core zone, and far from it */
const inCore = squareFeature(121.04, 30.44, 0.01, { id: 'in', name: 'In the core' });
const away = squareFeature(120.9, 30.2, 0.01, { id: 'away', name: 'Away' });

const put = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-package-'));
  const pack = await writePack(join(folder, 'pack'));
  args = ['--plan', pack, '--sites', await put('sites.geojson', collectionOf(inCore, away)), '--time', time];
});

afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, ...more: string[]): Promise<{ code: number | null; bytes: Uint8Array }> {
  const out = join(folder, name);
  const { code } = await runCommand(check, ...args, ...more, '--out', out);
  return { code, bytes: new Uint8Array(await readFile(out)) };
}

describe('the formats of yutu check that are files of files', () => {
  it('writes a package with what was asked for, the same bytes at the same time', async () => {
    const order = [
      '--format',
      'zip',
      '--contents',
      'html,csv',
      '--operator',
      'Li',
      '--mark',
      'For official use',
    ];
    const [first, again] = [await written('a.zip', ...order), await written('b.zip', ...order)];
    expect(first.code).toBe(1);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const files = unzip(first.bytes);
    expect([...files.keys()]).toEqual([
      'sheets/0001 In the core.html',
      'sheets/0002 Away.html',
      'data/result.csv',
      'read-me.txt',
      'manifest.json',
    ]);
    const sheet = new TextDecoder().decode(files.get('sheets/0001 In the core.html'));
    for (const said of [time, 'Li', 'For official use']) expect(sheet).toContain(said);
    expect(JSON.parse(new TextDecoder().decode(files.get('manifest.json')))).toMatchObject({
      time,
      operator: 'Li',
      mark: 'For official use',
      sites: { total: 2, checked: 2 },
    });
    const [head, row] = new TextDecoder().decode(files.get('data/result.csv')).split('\r\n');
    expect(head).toMatch(/"frame","assumed"$/);
    expect(row).toMatch(/"EPSG:4326","false"$/);
  });

  it('writes a workbook', async () => {
    const { bytes } = await written('book.xlsx', '--format', 'xlsx');
    const sheets = await readXlsx(new Uint8Array(bytes).buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Overview',
      'Sites',
      'By layer',
      'Pieces',
      'Data versions',
    ]);
    expect(sheets[1]?.data.slice(1).map(([, name]) => name)).toEqual(['In the core', 'Away']);
  });

  it('makes the sheets by a template', async () => {
    const own = { yutu: 'sheet-template', schema: 1, name: 'Ours', title: 'A title of our own' };
    const template = await put('template.json', JSON.stringify(own));
    const { bytes } = await written('t.zip', '--format', 'zip', '--contents', 'html', '--template', template);
    const files = unzip(bytes);
    const text = (name: string): string => new TextDecoder().decode(files.get(name));
    expect(text('sheets/0002 Away.html')).toContain('A title of our own');
    expect(JSON.parse(text('manifest.json'))).toMatchObject({ parameters: { template: 'Ours' } });
  });

  it('refuses a time without its offset and contents that it does not know', async () => {
    const before = await readdir(folder);
    const out = ['--out', join(folder, 'never.zip')];
    for (const wrong of [
      ['--time', '2026-03-05T14:20:00'],
      ['--contents', 'pdf'],
      ['--sheets-of', 'some'],
    ]) {
      const rest = wrong[0] === '--time' ? args.slice(0, -2) : args;
      const { code, stderr } = await runCommand(check, ...rest, '--format', 'zip', ...wrong, ...out);
      expect([code, stderr.includes(wrong[1] ?? '')]).toEqual([2, true]);
    }
    expect(await readdir(folder)).toEqual(before);
  });

  it('writes a Word document of one site, and nothing of several', async () => {
    const two = join(folder, 'two.docx');
    await expect(runCommand(check, ...args, '--format', 'docx', '--out', two)).rejects.toThrow(NotOneSheet);
    expect(await readdir(folder)).not.toContain('two.docx');
    await put('sites.geojson', collectionOf(away));
    const { bytes } = await written('one.docx', '--format', 'docx');
    const document = unzip(bytes).get('word/document.xml');
    expect(new TextDecoder().decode(document)).toContain('Away');
  });
});
