import { engineTable, serveEngine } from './engine-table';
import { hardCases } from './hard-cases';
import { importFiles, readOneFile } from './import';
import { memory } from './memory';
import { scaling } from './scaling';
import { serveShard } from './yutu-engine';

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  table: engineTable,
  scaling,
  hard: hardCases,
  memory,
  import: importFiles,
};

const [first, ...others] = process.argv.slice(2);
if (first === 'serve') await serveEngine(Number(others[0]), Number(others[1]));
else if (first === 'shard') await serveShard();
else if (first === 'read') await readOneFile(others[0] ?? '');
else for (const part of [first, ...others]) await parts[part ?? '']?.();
