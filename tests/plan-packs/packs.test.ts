import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findPacks, packFolder } from '../../src/cli/pack-folder';
import { describeIssue } from '../../src/i18n/describe-issue';
import { issueEn } from '../../src/i18n/issue.en';
import type { Issue } from '../../src/domain/issue';
import type { PlanFiles } from '../../src/plan/plan-files';
import { validatePack } from '../../src/plan/validate-pack';

const geodata = fileURLToPath(new URL('../../geodata', import.meta.url));

const errorsOf = (issues: readonly Issue[]): string[] =>
  issues.filter(({ severity }) => severity === 'error').map((issue) => describeIssue(issue, issueEn));

const packs = await findPacks(geodata);

it('there is a pack', () => {
  expect(packs).not.toEqual([]);
});

describe.each(packs)('%s', (pack) => {
  it('is valid', async () => {
    const { plan, issues } = await validatePack(packFolder(pack));
    expect(errorsOf(issues)).toEqual([]);
    expect(plan).not.toBeNull();
  });

  it('holds no layer file that its plan does not name', async () => {
    const { plan } = await validatePack(packFolder(pack));
    const named = plan?.manifest.layers.map(({ file }) => file) ?? [];
    const present = readdirSync(join(pack, 'layers')).map((name) => `layers/${name}`);
    expect(present.sort()).toEqual([...named].sort());
  });
});

/** The files that the guide shows, each a block of JSON after `<!-- example: path -->`. */
function readExamples(): Map<string, string> {
  const guide = readFileSync(join(geodata, 'README.md'), 'utf8');
  const blocks = guide.matchAll(/<!-- example: (\S+) -->\s*```\w*\n([\s\S]*?)```/g);
  return new Map([...blocks].map(([, path = '', text = '']) => [path, text]));
}

describe('the guide to packs', () => {
  it('shows a whole pack, and that pack is valid', async () => {
    const examples = readExamples();
    const files: PlanFiles = {
      read: (path) => {
        const text = examples.get(path);
        if (text === undefined) return Promise.reject(new Error(`the guide shows no ${path}`));
        return Promise.resolve(new TextEncoder().encode(text));
      },
    };
    const { plan, issues } = await validatePack(files);
    expect(errorsOf(issues)).toEqual([]);
    expect(plan).not.toBeNull();
  });
});
