import type { WriterIssueCode } from '../domain/issue-code';

/** Problems of writing sites into a file, in English. */
export const writerIssueEn: Readonly<Record<WriterIssueCode, string>> = {
  'write-nothing': 'There is no site to be written. Load or draw one first.',
  'write-frame-degrees':
    '{format} is in longitude and latitude (CGCS2000 or WGS 84) by definition and cannot be written in {frame}: most programs would take the metres for degrees. Choose longitude and latitude, or another format such as Shapefile or DXF.',
  'write-frame-shift':
    '{frame} is on another datum than CGCS2000 and cannot be reached without seven parameters; nothing was written. Give the parameters, or choose CGCS2000.',
  'write-frame-survey':
    'The head of a survey TXT has words for longitude and latitude and for Gauss–Krüger only, not for {frame}. Choose a CGCS2000 belt, or another format.',
  'write-frame-unnamed':
    '{frame} has no standard definition; in a .prj it would be taken for WGS 84, so nothing was written. Choose CGCS2000 or WGS 84.',
  'write-too-many-fields':
    'There are {count} columns of attributes, more than a shapefile holds (255 columns, 65535 bytes a row); nothing was written. Choose GeoJSON, CSV or XLSX.',
  'write-too-many-corners':
    'There are {count} corners, more than the {limit} rows of an Excel sheet; nothing was written. Choose Shapefile or GeoJSON, or write several files.',
  'write-fields-renamed':
    'Fields of a shapefile have ten bytes and a name of their own; shortened: {fields}.',
  'write-text-cut':
    'Field “{field}”: {count} texts are longer than {limit} and were cut. Choose GeoJSON or CSV to keep them whole.',
  'write-text-changed':
    'Commas and ends of lines in these fields became full-width commas and blanks in the TXT: {fields}.',
  'write-attributes-left':
    'This format has no place for some attributes, which were not written: {fields}. Choose Shapefile, XLSX or GeoJSON to keep them.',
  'package-too-large':
    'What is made of {sites} sites is beyond what an archive (65,535 files, 4 GB) or a sheet of Excel (1,048,576 rows) can hold; nothing was written. Choose fewer contents, or check sheets only for the sites that need one.',
  'write-cell-long':
    'The WKT of {count} sites is longer than {limit} characters: Excel would break it up; this program and GIS programs read it whole.',
};
