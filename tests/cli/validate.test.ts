import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validate } from '../../src/cli/validate';
import { cliEn } from '../../src/i18n/cli.en';
import { issueEn } from '../../src/i18n/issue.en';
import { packFilesOf, setAt, tinyPack, type Pack } from '../plan/tiny-pack';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-validate-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function writePack(name: string, pack: Pack): Promise<string> {
  for (const path of Object.keys(pack)) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), await packFilesOf(pack).read(path));
  }
  return join(folder, name);
}

async function run(...folders: string[]) {
  const lines: string[] = [];
  const context = { words: cliEn, issueWords: issueEn, print: (line: string) => void lines.push(line) };
  return { code: await validate(folders, context), lines };
}

function faultyPack(): Pack {
  const pack = tinyPack();
  setAt(pack, 'rules.json', ['rules', 0, 'layer'], 'nowhere');
  return pack;
}

describe('yutu validate', () => {
  it('counts what a good pack holds, and exits with 0', async () => {
    const pack = await writePack('good', tinyPack());
    const lines = [
      `${pack}: passed, 4 layers, 6 features, 1 rules`,
      '  outline: 3 statements · On the map 1 · To its towns only 1 · Not spatial 1',
    ];
    expect(await run(pack)).toEqual({ code: 0, lines });
  });

  it('says where the fault of a bad pack is, file and path first, and exits with 1', async () => {
    const pack = await writePack('bad', faultyPack());
    const { code, lines } = await run(pack);
    expect(code).toBe(1);
    expect(lines[0]).toContain(join(pack, 'rules.json'));
    expect(lines[0]).toContain('rules[0].layer');
    expect(lines[0]).toContain('nowhere');
    expect(lines).toContainEqual(expect.stringMatching(/bad: failed/));
  });

  it('finds every pack one level below a folder, and passes none for another', async () => {
    const good = await writePack('good', tinyPack());
    const bad = await writePack('bad', faultyPack());
    await mkdir(join(folder, 'no-pack'));
    const { code, lines } = await run(folder);
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith(`${good}: passed`))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith(`${bad}: failed`))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('no-pack');
  });

  it('exits with 2 for a folder without a pack, and for no folder at all', async () => {
    expect((await run(join(folder, 'nothing'))).code).toBe(2);
    expect((await run()).code).toBe(2);
  });
});
