import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { validate } from '../../src/cli/validate';
import { setAt, tinyPack, type Pack } from '../plan/tiny-pack';
import { runCommand, writePack } from './run-yutu';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yutu-validate-'));
});

afterEach(() => rm(folder, { recursive: true }));

async function run(...folders: string[]) {
  const { code, stdout } = await runCommand(validate, ...folders);
  return { code, lines: stdout.split('\n').filter((line) => line !== '') };
}

const writeInto = (name: string, pack: Pack): Promise<string> => writePack(join(folder, name), pack);

function faultyPack(): Pack {
  const pack = tinyPack();
  setAt(pack, 'rules.json', ['rules', 0, 'layer'], 'nowhere');
  return pack;
}

describe('yutu validate', () => {
  it('counts what a good pack holds, and exits with 0', async () => {
    const pack = await writeInto('good', tinyPack());
    const lines = [
      `${pack}: passed, 4 layers, 6 features, 1 rules`,
      '  outline: 3 statements · On the map 1 · To its towns only 1 · Not spatial 1',
    ];
    expect(await run(pack)).toEqual({ code: 0, lines });
  });

  it('says where the fault of a bad pack is, file and path first, and exits with 1', async () => {
    const pack = await writeInto('bad', faultyPack());
    const { code, lines } = await run(pack);
    expect(code).toBe(1);
    expect(lines[0]).toContain(join(pack, 'rules.json'));
    expect(lines[0]).toContain('rules[0].layer');
    expect(lines[0]).toContain('nowhere');
    expect(lines).toContainEqual(expect.stringMatching(/bad: failed/));
  });

  it('finds every pack one level below a folder, and passes none for another', async () => {
    const good = await writeInto('good', tinyPack());
    const bad = await writeInto('bad', faultyPack());
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
