import { errorIssue } from '../../domain/issue';
import type { SourceFile } from '../formats/raw-source';
import { bundleFiles, type Bundling } from './bundle-files';
import { readArchive } from './unzip';
import { isZip, zipKind } from './zip-kind';

/**
 * Files as they were given, at once: archives are unpacked, and what belongs together is put together, never across archives.
 * An archive that is refused gives an issue that names it and no bundle; the other files are not affected.
 */
export async function openFiles(files: readonly SourceFile[]): Promise<Bundling> {
  const archives = files.filter((file) => isZip(file) && zipKind(file) === 'archive');
  const { bundles, issues } = bundleFiles(files.filter((file) => !archives.includes(file)));
  for (const { name, bytes } of archives) {
    const archive = await readArchive(bytes, name);
    const inside = bundleFiles(archive.files, name);
    const told = [...archive.issues, ...inside.issues];
    const isEmpty = inside.bundles.length === 0 && told.length === 0;
    bundles.push(...inside.bundles);
    issues.push(...told, ...(isEmpty ? [errorIssue('archive-empty', { file: name })] : []));
  }
  return { bundles, issues };
}
