import type { PlanFiles } from '../plan/plan-files';
import { openShipped } from './shipped-file';

export interface PackEntry {
  id: string;
  name: { zh: string; en: string };
}

/** The packs that this build carries; one whose plan.json names nothing goes by its folder. Rejects when the list can't be read. */
export async function listPacks(): Promise<PackEntry[]> {
  const { packs } = (await (await openShipped('geodata/packs.json')).json()) as {
    packs: { id: string; name?: PackEntry['name'] }[];
  };
  return packs.map(({ id, name = { zh: id, en: id } }) => ({ id, name }));
}

/** The files of one pack that came with the program. */
export const filesOf = (pack: string): PlanFiles => ({
  read: async (path) => {
    const file = await openShipped(`geodata/${pack}/${path}`);
    return new Uint8Array(await file.arrayBuffer());
  },
});

/** The licences of everything that is shipped, as text for the About dialog. */
export async function listLicences(): Promise<LicenceEntry[]> {
  return (await (await openShipped('licences.json')).json()) as LicenceEntry[];
}

export interface LicenceEntry {
  name: string;
  version: string;
  licence: string;
  text: string;
}
