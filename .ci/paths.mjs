import { fileURLToPath } from 'node:url';

/** The top of the repository, whatever the working directory. */
export const root = fileURLToPath(new URL('..', import.meta.url));
