import type { ArchiveIssueCode } from '../domain/issue-code';

/** Problems of archives and of files that belong together, in English. */
export const archiveIssueEn: Readonly<Record<ArchiveIssueCode, string>> = {
  'archive-damaged':
    'The archive is incomplete or damaged: its list of contents can’t be found. The download or copy may have stopped early: fetch it again, or unpack it and load the files themselves.',
  'archive-entry-damaged':
    'This file of the archive is damaged, or isn’t as large as the archive says, so nothing of the archive was loaded. Pack or fetch it again.',
  'archive-checksum':
    'This file of the archive doesn’t match its checksum (CRC-32): it may have been altered or garbled on the way. Nothing of the archive was loaded. Ask whoever sent it for another copy.',
  'archive-encrypted':
    'The archive needs a password. Unpack it with the password first, and load the files themselves.',
  'archive-method':
    'This file was packed by a method that isn’t known here (method {method}). Pack it again as an ordinary ZIP, or unpack it and load the file itself.',
  'archive-nested':
    'There is an archive inside the archive, which was not loaded. Unpack the outer one first, and load the inner one.',
  'archive-too-large':
    'Unpacked, this is over the limit of {limit} MB, so unpacking was stopped. Pack only the data to be checked, or unpack it and load the files one by one.',
  'archive-ratio':
    'Unpacked, this is more than {limit} times its packed size, which ordinary data is not, so unpacking was stopped. Check where it comes from, or unpack it and load the file itself.',
  'archive-entries':
    'The archive has {count} files, over the limit of {limit}. Pack only the data to be checked.',
  'archive-empty': 'There is no file in the archive that could be loaded. See what it holds.',
  'archive-names-reduced':
    'Names with a parent folder or an absolute path: {count} (such as “{example}”). Only the last part of them was used. Mind where the archive comes from.',
  'shapefile-part-alone':
    'This is a .{extension} without the .shp of the same name, so it was not loaded. Load .shp, .dbf, .prj and .cpg together, or as one zip.',
  'geodatabase-not-read':
    'This is a file geodatabase (.gdb), which can’t be read here. Export it as a Shapefile or GeoPackage from GIS software.',
};
