import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Versions = Record<string, string>;

interface Entry {
  version?: string;
  integrity?: string;
  dependencies?: Versions;
  devDependencies?: Versions;
  optionalDependencies?: Versions;
}

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

const lockfile = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = readJson('package-lock.json') as { packages: Record<string, Entry> };
const manifest = readJson('package.json') as Entry;

/** Whether a package is found from another's place, as Node looks for it. */
function isLocked(name: string, from: string): boolean {
  const candidate = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (candidate in packages) return true;
  return from !== '' && isLocked(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))));
}

describe('the lockfile', () => {
  it('pins each package that the program asks for, exactly', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(asked.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual(
      [],
    );
  });

  it('names no address to download from, so that any registry serves', () => {
    expect(lockfile).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  it('holds all that anything in it needs on any platform, so that npm ci takes it everywhere', () => {
    const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('knows each package by its content', () => {
    const unknown = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
    expect(unknown.map(([path]) => path)).toEqual([]);
  });
});
