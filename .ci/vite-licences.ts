import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** A package whose code is in the program. */
interface LicenceEntry {
  name: string;
  version: string;
  licence: string;
  /** the package's own licence file; empty where it ships none */
  text: string;
}

/** Svelte's package is compiler and runtime in one; of what it depends on, only these reach the browser. */
const runtimeOf: Readonly<Record<string, readonly string[]>> = { svelte: ['clsx', 'devalue', 'esm-env'] };

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where a package is found from another's folder, as Node looks for it. */
function findPackage(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed (looked from ${from})`);
  }
}

const runtimeDependencies = ({ name, dependencies = {} }: Manifest): string[] =>
  Object.keys(dependencies).filter(
    (dependency) => !dependency.startsWith('@types/') && (runtimeOf[name]?.includes(dependency) ?? true),
  );

function readLicenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
}

function describe(folder: string): LicenceEntry {
  const { name, version, license } = readManifest(folder);
  return { name, version, licence: license ?? '', text: readLicenceText(folder) };
}

/** Every package that the program is made of, dependencies of dependencies included, by name. */
function listLicences(root: string): LicenceEntry[] {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    for (const name of runtimeDependencies(readManifest(folder))) {
      const dependency = findPackage(name, folder);
      if (found.has(dependency)) continue;
      found.add(dependency);
      visit(dependency);
    }
  };
  visit(root);
  return [...found].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `licences.json`: what is shipped and on which terms, for the about dialog. */
export function licences(root: string): Plugin {
  const render = (): string => JSON.stringify(listLicences(root));
  return {
    name: 'yutu:licences',
    configureServer(server) {
      server.middlewares.use('/licences.json', (_request, response) => void response.end(render()));
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: render() });
    },
  };
}
