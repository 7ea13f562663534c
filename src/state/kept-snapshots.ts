import type { DBSchema, IDBPDatabase } from 'idb';
import { openStore } from './open-store';

/** A project as it was at a moment, as the text of a project file, so that it is read with the same care. */
export interface Snapshot {
  id: string;
  plan: string;
  /** what the user called it, or the file or the step before which it was made */
  name: string;
  kind: 'asked' | 'before';
  /** milliseconds since 1970 */
  at: number;
  sites: number;
  text: string;
}

interface Schema extends DBSchema {
  snapshots: { key: string; value: Snapshot; indexes: { plan: string } };
}

/** Of those that were made without being asked for, so many are kept for a plan. */
const mostUnasked = 10;

const open = (): Promise<IDBPDatabase<Schema>> =>
  openStore<Schema>('yutu-snapshots', (database) =>
    database.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('plan', 'plan'),
  );

/** The snapshots of a plan, the newest first; rejects where the browser can't store. */
export async function keptSnapshots(plan: string): Promise<Snapshot[]> {
  const all = await (await open()).getAllFromIndex('snapshots', 'plan', plan);
  return all.toSorted((a, b) => b.at - a.at);
}

/** Keeps a snapshot, and forgets the oldest of those that nobody asked for. Rejects where the browser can't store. */
export async function keepSnapshot(snapshot: Snapshot): Promise<void> {
  const database = await open();
  await database.put('snapshots', snapshot);
  const unasked = (await keptSnapshots(snapshot.plan)).filter(({ kind }) => kind === 'before');
  for (const { id } of unasked.slice(mostUnasked)) await database.delete('snapshots', id);
}

export async function forgetSnapshot(id: string): Promise<void> {
  await (await open()).delete('snapshots', id);
}
