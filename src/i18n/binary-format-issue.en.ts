import type { BinaryFormatIssueCode } from '../domain/issue-code';

/** Problems of shapefiles, XML, databases and drawings, and of files in no format that is read, in English. */
export const binaryFormatIssueEn: Readonly<Record<BinaryFormatIssueCode, string>> = {
  'shp-header': 'This is no Shapefile: the head of the .shp is wrong. Check the file, or export it again.',
  'shp-truncated':
    'The .shp is incomplete: its head says {declared} bytes, there are {actual}, and it breaks off in record {record}. Nothing was loaded. Copy or export it again.',
  'shp-length':
    'The .shp has {actual} bytes, more than the {declared} that its head says: shapes may stand in the rest. Nothing was loaded. Export it again.',
  'shp-record':
    'Record {record} of the .shp contradicts itself (its length, parts or points don’t agree). Nothing was loaded. Repair it where it was made, and export it again.',
  'shp-type':
    'Shapes of type {type} in a .shp can’t be read (multipatches, for one). Export polygons, lines or points.',
  'shp-without-dbf':
    'There is no .dbf of the same name: shapes were loaded without names and attributes. Load the .dbf with it.',
  'dbf-unreadable':
    'The .dbf is damaged, or is no table: shapes were loaded without names and attributes. Export it again.',
  'dbf-count':
    'There are {rows} rows of attributes for {shapes} shapes. They were matched in order, and shapes without a row have no attributes. Check that the names are right.',
  'dbf-row-deleted':
    'Rows of attributes marked as deleted: {count} (row {rows}). Their shapes were loaded all the same. If they are meant to be gone, pack the table where it was made and export it again.',
  'dbf-fields-unread':
    'These fields were not read: {fields}. Memos and the like are kept elsewhere; make them text fields if they are needed.',
  'dbf-encoding-unfit':
    'The attributes’ text fits no usual encoding; it is shown as {used}, perhaps garbled. Choose another encoding, or export it as UTF-8.',
  'encoding-contradicts':
    'The file declares the encoding {declared}, which its content doesn’t fit; it was read as {used}. Check the sample of its text.',
  'xml-doctype':
    'The file has a document type (DOCTYPE), which can hide harmful entities, so it was not read. Export it again, or take the declaration out.',
  'xml-syntax':
    'The XML is not well-formed (in the parser’s words: {detail}). It may have been cut short: export it again.',
  'xml-encoding': 'The file’s text doesn’t fit its encoding. Save it as UTF-8, or choose another encoding.',
  'xml-too-deep':
    'Elements are nested more than {limit} deep, which KML and GPX are not. Check where the file comes from.',
  'kml-network-link':
    'The file refers to other files (NetworkLink): {count}. They were neither read nor fetched. Save and load them by themselves if they are needed.',
  'kml-coordinates':
    '“{found}” is no “longitude,latitude[,height]”: there may be no blank beside a comma, and blanks part the positions. The file was not loaded: correct this and load it again.',
  'kml-several':
    'Only {read} was read; other KML files in the archive: {others}. Unpack it and load them one by one if they are needed.',
  'kml-overlays': 'Pictures laid over the map, and models, were not loaded: {count}. Only placemarks were.',
  'kmz-without-kml': 'There is no KML in this KMZ. Check the file, or export it again.',
  'gpx-point':
    'This point has no proper latitude and longitude ({found}). A border short of a point is another border, so the file was not loaded. Correct the point or take it out.',
  'sqlite-damaged':
    'Page {page} of the database is damaged, and nothing was loaded. The download or copy may be incomplete: fetch it again, and close it first where it is being edited.',
  'sqlite-cut-short':
    'The database is incomplete: it should have {pages} pages and has {there}, so nothing was loaded. The download or copy may have stopped early: fetch it again.',
  'sqlite-without-rowid':
    'This table is stored in a way (WITHOUT ROWID) that the GeoPackage standard doesn’t allow, so nothing was loaded. Export it as a GeoPackage from GIS software again.',
  'gpkg-not-one':
    'This is no GeoPackage: the tables that each has are missing. Export a GeoPackage from GIS software.',
  'gpkg-geometry':
    'The shape’s binary content is cut short or wrong, so the file was not loaded. Repair it where it was made, and export it again.',
  'gpkg-curves':
    'The shape has curves, which are not straightened for you, so the file was not loaded. Turn them into straight segments in GIS software, and export it again.',
  'gpkg-views-skipped': 'Views were not read: {names}. Export them as tables if they are needed.',
  'gpkg-write-ahead-log':
    'The file may still be open in another program: its latest changes may stand in the -wal file beside it, which isn’t read. Close it there first, then load it again.',
  'gpkg-other-frame':
    'These layers are in another coordinate system than the first, and were not read: {names}. Choose and load them by themselves.',
  'dxf-binary': 'This is a binary DXF, which can’t be read here. Save it as a text (ASCII) DXF from CAD.',
  'dxf-syntax': 'The DXF is broken off or not as it should be ({detail}). Save it as DXF from CAD again.',
  'dxf-skipped':
    'Objects that were not read: {types}. Only polylines, lines, circles and points are; borders must be closed polylines.',
  'dxf-blocks':
    'Blocks (INSERT) were not read: {count}; what they hold is missing here. Explode them in CAD and save again.',
  'dxf-bulge':
    'Arcs turned into straight segments: {count}, no further than {toleranceMm} mm from the arc (where the drawing’s unit is the metre).',
  'no-features': 'There is no shape in the file. Check what was selected for export, and the layers.',
  'format-is-pdf':
    'This is a PDF, which has no coordinates to be used. Ask whoever made it for a table of coordinates, TXT or Shapefile.',
  'format-is-word':
    'This is a Word document. Copy the table of coordinates out of it and paste it, or save it as Excel or CSV.',
  'format-is-picture':
    'This is a picture, which has no coordinates to be used. Ask for a table of coordinates, TXT or Shapefile.',
  'format-is-drawing':
    'This is a CAD drawing (DWG or DGN), which can’t be read here. Save it as an ASCII DXF from CAD.',
  'format-is-xls':
    'This is a file of an old Office (such as .xls), which can’t be read here. Save it as .xlsx or CSV.',
  'format-is-packed': 'This is a RAR, 7z or other archive. Unpack it first, or pack it again as zip.',
  'format-is-access':
    'This is an Access database (.mdb), such as a personal geodatabase, which can’t be read here. Export a Shapefile or GeoPackage from GIS software.',
  'format-is-html':
    'This is a web page, perhaps a log-in or error page that came in place of the file. Download the file again.',
  'format-is-plain-xml':
    'This is XML, but neither KML nor GPX (its root is “{root}”). Turn GML and the like into a Shapefile or GeoJSON in GIS software first.',
  'format-unknown':
    'What this file is can’t be told. These can be loaded: Shapefile (zip), GeoJSON, KML/KMZ, GPX, survey TXT, Excel, CSV, DXF, GeoPackage, WKT.',
};
