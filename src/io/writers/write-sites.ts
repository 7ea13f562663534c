import { errorIssue } from '../../domain/issue';
import { siteWriters, type OutputFormat } from './site-writers';
import { refusedFile, type WriterTarget, type WrittenFile, type WrittenSite } from './site-writer';

/** A name that every file system takes. */
const fileName = (title: string): string =>
  title.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, '_').replace(/^[. ]+|[. ]+$/g, '') || 'sites';

/**
 * Writes sites in a format and a frame. Null parts with an error where that can't be, such as metres in KML; warnings tell what the format
 * can't hold. The same sites give the same bytes, but for XLSX.
 */
export async function writeSites(
  format: OutputFormat,
  sites: readonly WrittenSite[],
  target: WriterTarget,
): Promise<WrittenFile> {
  if (sites.length === 0) return refusedFile(errorIssue('write-nothing'));
  const write = await siteWriters[format].load();
  return write(sites, { ...target, title: fileName(target.title) });
}
