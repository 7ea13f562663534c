import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

/** A pack as the program's list of packs names it. */
interface PackEntry {
  id: string;
  name: { zh: string; en: string };
}

const packFile = /^[a-z0-9-]+\/(?:[a-z]+\.json|layers\/[a-z0-9-]+\.geojson)$/;

/** Folders of `geodata/` that hold a plan. */
const packFolders = (geodata: string): string[] =>
  readdirSync(geodata, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(geodata, entry.name, 'plan.json')))
    .map((entry) => entry.name)
    .sort();

/** Files of all packs, relative to `geodata/`, forward slashes; what packs are made with stays behind. */
const packFiles = (geodata: string): string[] =>
  packFolders(geodata).flatMap((folder) =>
    readdirSync(join(geodata, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(geodata, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => packFile.test(file)),
  );

/** `packs.json`, `{packs: [{id, name}]}`: which plans there are, so that the program need not name one. The id is the folder's name. */
function listPacks(geodata: string): string {
  const packs = packFolders(geodata).map((folder): PackEntry => {
    const manifest = JSON.parse(readFileSync(join(geodata, folder, 'plan.json'), 'utf8')) as PackEntry;
    return { id: folder, name: manifest.name };
  });
  return JSON.stringify({ packs });
}

/** Puts the packs and their list beside the program: served while developing, copied when built. */
export function planPacks(geodata: string): Plugin {
  return {
    name: 'yutu:plan-packs',
    configureServer(server) {
      server.middlewares.use('/geodata', (request, response, next) => {
        const file = (request.url ?? '').slice(1).replace(/\?.*$/, '');
        if (file === 'packs.json') response.end(listPacks(geodata));
        else if (packFiles(geodata).includes(file)) response.end(readFileSync(join(geodata, file)));
        else next();
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'geodata/packs.json', source: listPacks(geodata) });
      for (const file of packFiles(geodata)) {
        this.emitFile({
          type: 'asset',
          fileName: `geodata/${file}`,
          source: readFileSync(join(geodata, file)),
        });
      }
    },
  };
}
