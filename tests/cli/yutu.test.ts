import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../src/cli/parse-options';
import { cliEn } from '../../src/i18n/cli.en';
import { runYutu } from './run-yutu';

describe('yutu', () => {
  it('tells what it can do, and of each command how', async () => {
    const { code, stdout } = await runYutu('--help');
    expect(code).toBe(0);
    for (const line of Object.values(cliEn.commands)) expect(stdout).toContain(line);
    for (const command of ['check', 'overlay', 'validate'] as const) {
      expect((await runYutu(command, '--help')).stdout).toBe(`${cliEn.help[command].join('\n')}\n`);
    }
  });

  it('exits with 2 for a command that it does not know, and says so beside the results', async () => {
    const { code, stdout, stderr } = await runYutu('chekc');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('chekc');
  });
});

describe('the options of a command', () => {
  const kinds = { plane: 'flag', out: 'one', sites: 'many' } as const;
  const parse = (...args: string[]) => parseOptions(args, kinds);

  it('take files as the shell spreads them, values after an equals sign, and leave the rest', () => {
    expect(parse('a', '--sites', 'b', 'c', '--plane', 'd', '--sites=--e', '--out', '-', 'f')).toEqual({
      values: { plane: [''], out: ['-'], sites: ['b', 'c', '--e'] },
      rest: ['a', 'd', 'f'],
    });
  });

  it.each([
    [['--side', 'x'], 'option-unknown', '--side'],
    [['--out'], 'value-missing', '--out'],
    [['--sites', '--plane'], 'value-missing', '--sites'],
    [['--plane=1'], 'value-unwanted', '--plane'],
    [['--out', 'a', '--out', 'b'], 'option-repeated', '--out'],
    [['--sites', 'a', '--sites'], 'value-missing', '--sites'],
  ])('have a meaning or are refused: %j', (args, fault, option) => {
    expect(parse(...args)).toEqual({ fault, option });
  });
});
