/** Ends of the names of files that are read: what the chooser offers first. */
export const acceptedFiles = [
  ...[
    '.txt',
    '.dat',
    '.zip',
    '.shp',
    '.shx',
    '.dbf',
    '.prj',
    '.cpg',
    '.geojson',
    '.json',
    '.ndjson',
    '.geojsonl',
  ],
  ...['.kml', '.kmz', '.gpx', '.csv', '.tsv', '.xlsx', '.gpkg', '.dxf', '.wkt'],
].join(',');

/** Asks the user for files; none when the question is dismissed. */
export function pickFiles(): Promise<File[]> {
  const picker = document.createElement('input');
  picker.type = 'file';
  picker.multiple = true;
  return new Promise((resolve) => {
    picker.onchange = () => resolve([...(picker.files ?? [])]);
    picker.oncancel = () => resolve([]);
    picker.click();
  });
}
