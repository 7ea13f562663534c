import { warningIssue, type Issue } from '../../domain/issue';
import type { SourceBundle, SourceFile } from '../formats/raw-source';
import type { ArchivedFile } from './unzip';

/** Parts of a shapefile that are read. */
const shapefileParts = new Set(['shp', 'dbf', 'prj', 'cpg', 'shx']);
/** Indexes and notes that lie beside shapefiles and say nothing of features. */
const companions = new Set([
  'sbn',
  'sbx',
  'qix',
  'qpj',
  'qmd',
  'fbn',
  'fbx',
  'ain',
  'aih',
  'atx',
  'ixs',
  'mxs',
  'cst',
]);

export interface Bundling {
  bundles: SourceBundle[];
  issues: Issue[];
}

interface NamedFile {
  file: SourceFile;
  folder: string;
  /** in lower case, without the dot; empty where there is none */
  extension: string;
  stem: string;
}

function nameParts(file: SourceFile | ArchivedFile): NamedFile {
  const dot = file.name.lastIndexOf('.');
  const cut = dot < 0 ? file.name.length : dot;
  return {
    file,
    folder: 'folder' in file ? file.folder : '',
    extension: file.name.slice(cut + 1).toLowerCase(),
    stem: file.name.slice(0, cut),
  };
}

const isCompanion = ({ file, extension }: NamedFile): boolean =>
  companions.has(extension) || file.name.toLowerCase().endsWith('.shp.xml');

/** Files of one stem and folder, in upper or lower case, belong together. */
function groupByStem(files: readonly NamedFile[]): NamedFile[][] {
  const groups = new Map<string, NamedFile[]>();
  for (const file of files) {
    const key = `${file.folder}\n${file.stem}`.toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}

const bundleOf = (files: readonly NamedFile[], name: string): SourceBundle => ({
  name,
  parts: new Map(files.map(({ file, extension }) => [extension, file])),
});

/** Every layer of a file geodatabase has several files there, none of which can be read. */
const isGeodatabase = ({ folder, extension }: NamedFile): boolean =>
  /\.gdb\//i.test(folder) || /^(?:gdb|freelist$|spx$|horizon$)/.test(extension);

const partName = (archive: string | null, name: string): string =>
  archive === null ? name : `${archive} › ${name}`;

const warnOfLoose = (group: readonly NamedFile[], archive: string | null): Issue[] =>
  group.map(({ file, extension }) =>
    warningIssue('shapefile-part-alone', { file: partName(archive, file.name) }, { extension }),
  );

const warnOfGeodatabase = (files: readonly NamedFile[], archive: string | null): Issue[] =>
  files.length === 0 ? [] : [warningIssue('geodatabase-not-read', archive === null ? {} : { file: archive })];

/**
 * Puts together the files that make one source: a `.shp` with the `.dbf`, `.prj` and `.cpg` of its name in the same folder,
 * and every other file by itself. Parts of a shapefile without a `.shp` are left over and told.
 * @param archive the archive that the files come from; its layers are named `archive › layer`, and a single one as the archive
 */
export function bundleFiles(
  files: readonly (SourceFile | ArchivedFile)[],
  archive: string | null = null,
): Bundling {
  const named = files.map(nameParts).filter((file) => !isCompanion(file));
  const geodatabase = named.filter(isGeodatabase);
  const readable = named.filter((file) => !isGeodatabase(file));
  const groups = groupByStem(readable.filter(({ extension }) => shapefileParts.has(extension)));
  const isWhole = (group: readonly NamedFile[]): boolean =>
    group.some(({ extension }) => extension === 'shp');
  const sources = [
    ...groups.filter(isWhole),
    ...readable.filter(({ extension }) => !shapefileParts.has(extension)).map((file) => [file]),
  ];
  const nameOf = (group: readonly NamedFile[]): string => {
    const main = group.find(({ extension }) => extension === 'shp') ?? group[0];
    if (archive !== null && sources.length === 1) return archive;
    const layer = main === undefined ? '' : archive === null ? main.file.name : layerName(main);
    return partName(archive, layer);
  };
  return {
    bundles: sources.map((group) => bundleOf(group, nameOf(group))),
    issues: [
      ...warnOfGeodatabase(geodatabase, archive),
      ...groups.filter((group) => !isWhole(group)).flatMap((group) => warnOfLoose(group, archive)),
    ],
  };
}

const layerName = ({ file, stem, folder, extension }: NamedFile): string =>
  folder + (extension === 'shp' ? stem : file.name);
