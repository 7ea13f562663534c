import { xmlText } from './xml-text';

/** A sheet before its rows. */
export interface SheetForm {
  name: string;
  /** widths of the columns, in characters */
  widths: readonly number[];
  /** rows and columns that stay in sight */
  frozenRows: number;
  frozenColumns: number;
  /** the row above the first can be filtered by its columns: the sheet is one table, whose heads are its last frozen row */
  isTable: boolean;
  /** upright A4; landscape A3, as many pages beside one another as said, the frozen columns on each */
  print: 'upright' | { pagesWide: number };
}

/** What stands at the edge of every printed page, in the codes of 18.3.1.46. */
export interface PageEdge {
  header: string;
  footer: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `A` for the first column. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

export const contentTypesXml = (sheets: number): string =>
  `${declaration}<Types xmlns="${packaged}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
  Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  ).join('') +
  `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`;

const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;

export const rootRelationsXml =
  `${declaration}<Relationships xmlns="${packaged}/relationships">` +
  `${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`;

export const workbookRelationsXml = (sheets: number): string =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">` +
  Array.from({ length: sheets }, (_, i) =>
    relationship(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  ).join('') +
  `${relationship(sheets + 1, 'styles', 'styles.xml')}</Relationships>`;

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The table's place on its sheet. */
const tableRange = ({ widths, frozenRows }: SheetForm, rows: number, lock = ''): string =>
  `${lock}A${lock}${frozenRows}:${lock}${columnName(widths.length - 1)}${lock}${Math.max(rows, frozenRows)}`;

/** What is printed again on every page: the frozen columns and rows. */
function printTitles({ name, frozenRows, frozenColumns }: SheetForm): string {
  const rows = `${quoted(name)}!$1:$${frozenRows}`;
  return frozenColumns === 0 ? rows : `${quoted(name)}!$A:$${columnName(frozenColumns - 1)},${rows}`;
}

/** @param rows how many each sheet has */
export function workbookXml(sheets: readonly SheetForm[], rows: readonly number[]): string {
  const names = sheets.flatMap((sheet, i) => [
    ...(sheet.isTable
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">` +
            `${xmlText(`${quoted(sheet.name)}!${tableRange(sheet, rows[i] ?? 0, '$')}`)}</definedName>`,
        ]
      : []),
    ...(sheet.frozenRows > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">` +
            `${xmlText(printTitles(sheet))}</definedName>`,
        ]
      : []),
  ]);
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${listed.join('')}</sheets>` +
    `${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`
  );
}

function paneXml({ frozenRows, frozenColumns }: SheetForm): string {
  if (frozenRows + frozenColumns === 0) return '';
  const corner = `${columnName(frozenColumns)}${frozenRows + 1}`;
  const split = [
    ...(frozenColumns > 0 ? [`xSplit="${frozenColumns}"`] : []),
    ...(frozenRows > 0 ? [`ySplit="${frozenRows}"`] : []),
  ].join(' ');
  const pane = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight';
  return `<pane ${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
}

/** A sheet up to its rows. */
export const sheetHeadXml = (form: SheetForm): string =>
  `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${paneXml(form)}</sheetView></sheetViews>` +
  `<sheetFormatPr defaultRowHeight="15"/><cols>` +
  form.widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('') +
  '</cols><sheetData>';

/** A4 is paper 9, A3 is paper 8 (18.3.1.63). */
const pageSetup = (print: SheetForm['print']): string =>
  print === 'upright'
    ? 'paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"'
    : `paperSize="8" orientation="landscape" fitToWidth="${print.pagesWide}" fitToHeight="0"`;

/** A sheet from behind its rows on. */
export const sheetTailXml = (form: SheetForm, rows: number, { header, footer }: PageEdge): string =>
  `</sheetData>${form.isTable ? `<autoFilter ref="${tableRange(form, rows)}"/>` : ''}` +
  '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>' +
  `<pageSetup ${pageSetup(form.print)}/>` +
  `<headerFooter><oddHeader>${xmlText(header)}</oddHeader><oddFooter>${xmlText(footer)}</oddFooter></headerFooter></worksheet>`;
