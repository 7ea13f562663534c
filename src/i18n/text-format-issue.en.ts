import type { TextFormatIssueCode } from '../domain/issue-code';

/** Problems of texts and tables of coordinates, in English. */
export const textFormatIssueEn: Readonly<Record<TextFormatIssueCode, string>> = {
  'text-undecodable':
    'This is no text, or not in UTF-8, UTF-16 or GB18030 (GBK). Check the file; if it is a text, name its encoding or save it as UTF-8.',
  'text-encoding-unfit':
    'The content doesn’t fit the chosen encoding {encoding}. Choose another, or “automatic”.',
  'ordinate-invalid':
    'The coordinate “{found}” is no finite number. Correct the point where it was made and export again.',
  'ring-number-returns':
    'Ring number “{number}” comes back after other rings while its ring is still open, so it can’t be told where this point belongs. Put the points of a ring together, or give this one a new number.',

  'survey-head-missing':
    'There is no line for the plot (number of points, area, code, name …, @); the points that follow are read as one plot without name and area. Check that it is only one.',
  'survey-row-unreadable':
    'The line “{found}” can’t be read. It should be “point, ring, X, Y”, or a plot’s line that ends in @. Correct or delete it and load again.',
  'survey-not-areal':
    'The kind of shape is “{shape}”, which is no area and can’t be checked. Use the area of the project.',
  'survey-plot-empty': 'No points follow the plot’s line. Add its points, or delete the plot.',
  'survey-count-differs':
    'The plot’s line says {declared} points, and there are {found} (with closing points). It is loaded as it is; check whether points are missing or too many.',
  'survey-no-plots': 'There are no plots: the file holds no points. Check what was selected for export.',
  'survey-packed-degrees':
    'The unit is “{unit}”: degrees, minutes and seconds in one number (121.3312 for 121°33′12″) can’t be told from decimal degrees, so nothing is loaded. Export in metres or decimal degrees.',
  'survey-unit-unknown':
    'The unit “{unit}” isn’t known, so nothing is loaded. Export in metres or decimal degrees and correct this entry.',
  'survey-shift-not-applied':
    'The file has transformation parameters ({shift}), which aren’t applied: coordinates are read as they are. If they still need that shift, apply it in the survey’s program first.',

  'cass-row-unreadable':
    'The line “{found}” can’t be read. It should be “number, code, Y (east), X (north), height”. Correct or delete it and load again.',

  'table-head-missing':
    'No heads of columns were recognised; the values told which two are coordinates. Check the place; better add heads such as “lon, lat” or “easting, northing”.',
  'table-rows-skipped':
    '{count} rows have a point’s number but no coordinates and aren’t taken as corners (from this row on). Check whether coordinates are missing.',
  'table-no-coordinates':
    'No columns of coordinates were found. Add heads such as “lon, lat”, “X, Y”, “easting, northing” or “WKT”, and see that the coordinates are numbers.',
  'table-no-rows': 'No row below the heads has coordinates. Check what was selected for export.',
  'table-quotes':
    'From this row on the quotes don’t match, so that the columns after them are unsure. Export again, or correct the quotes here.',
  'sheet-too-wide':
    'The sheet spans more than {limit} cells; something may have been entered far out by mistake. Delete it, or copy the coordinates to a new workbook.',
  'sheet-unknown':
    'There is no sheet “{sheet}”, or it has no coordinates. Sheets with coordinates: {sheets}.',
  'xls-not-supported':
    'This is a workbook of the old Excel format (.xls) or has a password, and can’t be read. Save it as .xlsx without a password.',
  'xlsx-unreadable':
    'This is no complete Excel workbook (.xlsx). Open it in Excel or WPS, save a copy and load that.',

  'wkt-syntax': 'This is no correct WKT: “{found}” can’t stand here. Export again.',
  'wkt-truncated':
    'The WKT ends too early (a cell of a spreadsheet holds 32,767 characters at most). Export again, or use another format.',
  'wkt-type-unknown':
    'Shapes of the type “{found}” aren’t supported. Turn them into points, lines or polygons first (curves into line segments) and export again.',
  'wkt-dimensions':
    'The position “{found}” has another number of values than those before it; each has two, or three with a height. Export again.',
  'wkt-too-deep':
    'The GEOMETRYCOLLECTION is nested too deeply for a real shape. Take it apart and export again.',
  'wkt-srid-differs':
    'The file has two frames: SRID={first} and SRID={second}. Transform them to one first, or split the file.',
};
