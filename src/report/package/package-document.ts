import type { HashedArchive, OpenFile } from '../../io/hashed-archive';
import type { ResultWriter } from '../../io/result-writer';
import type { SiteEntry } from './site-entry';

/** A file, or several, of a package, made site by site. */
export interface PackageDocument {
  take: (entry: SiteEntry) => void | Promise<void>;
  end: () => void | Promise<void>;
}

/** A result in one of the formats for machines. */
export function resultDocument(archive: HashedArchive, name: string, writer: ResultWriter): PackageDocument {
  const file: OpenFile = archive.begin(name);
  file.write(writer.head);
  return {
    take: ({ checked, index }) => file.write(writer.site(checked, index)),
    end: () => {
      file.write(writer.tail);
      archive.end(file);
    },
  };
}
