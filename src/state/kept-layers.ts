import type { DBSchema, IDBPDatabase } from 'idb';
import { openStore } from './open-store';
import type { OfficialRecord } from './official-record';

interface Schema extends DBSchema {
  officialLayers: { key: string; value: OfficialRecord; indexes: { plan: string } };
}

const open = (): Promise<IDBPDatabase<Schema>> =>
  openStore<Schema>('yutu', (database) =>
    database.createObjectStore('officialLayers', { keyPath: 'id' }).createIndex('plan', 'plan'),
  );

/** Official layers that the user asked to keep in this browser for a plan; none where the browser has no storage. */
export async function keptLayers(plan: string): Promise<OfficialRecord[]> {
  try {
    return await (await open()).getAllFromIndex('officialLayers', 'plan', plan);
  } catch {
    return [];
  }
}

/** Rejects when the browser can't store it (full, private mode): the caller says so. */
export async function keepLayer(record: OfficialRecord): Promise<void> {
  await (await open()).put('officialLayers', record);
}

/** Nothing happens for a layer that was not kept, or in a browser without storage. */
export async function forgetLayer(id: string): Promise<void> {
  try {
    await (await open()).delete('officialLayers', id);
  } catch {
    // Where nothing can be stored there is nothing to forget.
  }
}
