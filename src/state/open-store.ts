import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A database of this browser in its first form. It gives way at once when it is to be deleted, in whatever window. */
export const openStore = <Schema extends DBSchema>(
  name: string,
  create: (database: IDBPDatabase<Schema>) => void,
): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(name, 1, {
    upgrade: (database) => create(database),
    blocking: (_now, _wanted, { target }) => {
      if (target instanceof IDBDatabase) target.close();
    },
  });
