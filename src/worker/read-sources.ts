import { middleOf } from '../domain/geometry';
import { sha256Hex } from '../domain/sha256-hex';
import { labelPoint } from '../geo/label-point';
import { ellipsoidalAreaM2 } from '../geo/site-area';
import { openFiles } from '../io/archive/open-files';
import type { SourceBundle, SourceFile } from '../io/formats/raw-source';
import { readSource } from '../io/read-source';
import type { ReadSite, SourceReading } from '../io/read-site';
import type { ReadPolygon, ReadResult, ReadSourceResult, Tasks } from './messages';

type Request = Tasks['read']['request'];

const toPolygon = ({ feature: _, ...site }: ReadSite, extent: Request['extent']): ReadPolygon => ({
  ...site,
  labelAt: labelPoint(site.geometry),
  areaM2: ellipsoidalAreaM2(site.geometry, middleOf(extent)),
});

function toResult(
  { features, ...reading }: SourceReading,
  extent: Request['extent'],
  sha256: string,
): ReadSourceResult {
  return { ...reading, polygons: features.map((site) => toPolygon(site, extent)), sha256 };
}

/** What a reader can vouch for: the archive as it was given, or the file that holds the shapes. */
const hashedFile = ({ parts }: SourceBundle, files: readonly SourceFile[]): SourceFile | undefined => {
  const [first] = parts.values();
  const main = parts.get('shp') ?? first;
  return main !== undefined && files.includes(main) ? main : files[0];
};

/**
 * Reads files that belong together: parts of one shapefile, one archive with whatever is in it, or one file of any other kind.
 * @param onProgress is told how far each source has come
 */
export async function readSources(
  { files, extent, choices }: Request,
  onProgress: (done: number, total: number) => void,
): Promise<ReadResult> {
  const given = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { bundles, issues } = await openFiles(given);
  const sources: ReadSourceResult[] = [];
  for (const bundle of bundles) {
    const reading = await readSource(bundle, choices[bundle.name] ?? {}, { extent, onProgress });
    const hashed = hashedFile(bundle, given);
    sources.push(toResult(reading, extent, hashed ? await sha256Hex(hashed.bytes) : ''));
  }
  return { sources, issues };
}
