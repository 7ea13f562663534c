import type { PlanFiles } from '../plan/plan-files';

export interface PackEntry {
  id: string;
  name: { zh: string; en: string };
}

/** The packs that this build carries; one whose plan.json names nothing goes by its folder. Rejects when the list can't be read. */
export async function listPacks(): Promise<PackEntry[]> {
  const { packs } = JSON.parse(new TextDecoder().decode(await bytesOf('geodata/packs.json'))) as {
    packs: { id: string; name?: PackEntry['name'] }[];
  };
  return packs.map(({ id, name = { zh: id, en: id } }) => ({ id, name }));
}

/** The files of one pack, from where the page came from. */
export const filesOf = (pack: string): PlanFiles => ({
  read: (path) => bytesOf(`geodata/${pack}/${path}`),
});

/** The licences of everything that is shipped, as text for the About dialog. */
export async function listLicences(): Promise<LicenceEntry[]> {
  return JSON.parse(new TextDecoder().decode(await bytesOf('licences.json'))) as LicenceEntry[];
}

export interface LicenceEntry {
  name: string;
  version: string;
  licence: string;
  text: string;
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}
