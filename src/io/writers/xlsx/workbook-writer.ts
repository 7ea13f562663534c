import { ZipWriter, type ZipMember } from '../../write-zip';
import { CellStyles, type CellLook } from './cell-styles';
import {
  columnName,
  contentTypesXml,
  rootRelationsXml,
  sheetHeadXml,
  sheetTailXml,
  workbookRelationsXml,
  workbookXml,
  type PageEdge,
  type SheetForm,
} from './workbook-parts';
import { textWidth } from './text-width';
import { xmlText } from './xml-text';

/** A cell: a text or a number, never a formula. */
export interface WorkbookCell extends Omit<CellLook, 'isQuoted'> {
  value: string | number;
}

/** What a cell of Excel holds, and a sheet; a workbook with more in one is taken for damaged. */
const maxTextLength = 32_767;
const maxRows = 1_048_576;
/** Characters that are collected before they are packed. */
const chunkLength = 1 << 16;
/** What a spreadsheet would take for the start of a formula when the cell is edited. */
const formulaStart = /^[=+\-@＝＋－＠]/;

/** That a sheet would have more rows than there is room for. */
export class SheetFull extends Error {
  override name = 'SheetFull';
}

/** Of a line in a cell; not every program makes a row as high as its text by itself. */
const lineHeightPt = 14;
/** The most that Excel makes a row high: 409 points. */
const mostLines = 29;

/** Lines of the cell that has most of them when its text is broken at its column's width. */
function linesOf(cells: readonly (WorkbookCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) =>
    typeof cell?.value === 'string' && (cell.wraps ?? cell.role === 'head')
      ? Math.ceil(textWidth(cell.value) / Math.max(1, (widths[i] ?? 8) - 1))
      : 1,
  );
  return Math.min(mostLines, Math.max(1, ...lines));
}

interface OpenSheet {
  form: SheetForm;
  member: ZipMember;
  rows: number;
  waiting: string;
}

/**
 * An Excel workbook (ECMA-376-1) that is written row by row: what is held is packed already, and the same rows are the same bytes. Texts stand
 * in their cells, so that none is looked up and none can be taken for a formula.
 */
export class WorkbookWriter {
  readonly #zip: ZipWriter;
  readonly #styles = new CellStyles();
  readonly #sheets: readonly OpenSheet[];
  readonly #edge: PageEdge;
  readonly #encoder = new TextEncoder();

  /** @param zip an archive of its own, that deflates */
  constructor(zip: ZipWriter, forms: readonly SheetForm[], edge: PageEdge) {
    this.#zip = zip;
    this.#edge = edge;
    this.#sheets = forms.map((form, i) => ({
      form,
      member: zip.open(`xl/worksheets/sheet${i + 1}.xml`),
      rows: 0,
      waiting: sheetHeadXml(form),
    }));
  }

  /**
   * The next row of a sheet, by its number from zero; null is an empty cell.
   * @throws SheetFull
   */
  row(sheet: number, cells: readonly (WorkbookCell | null)[]): void {
    const open = this.#sheets[sheet];
    if (!open) throw new RangeError(`There is no sheet ${sheet}.`);
    if (open.rows === maxRows) throw new SheetFull(open.form.name);
    open.rows += 1;
    const { isTable, widths } = open.form;
    const place = (i: number): string => `${columnName(i)}${open.rows}`;
    const written = cells.map((cell, i) =>
      cell ? this.#cell(cell, place(i)) : isTable ? this.#empty(place(i)) : '',
    );
    const lines = linesOf(cells, widths);
    const height = lines > 1 ? ` ht="${lines * lineHeightPt + 2}" customHeight="1"` : '';
    open.waiting += `<row r="${open.rows}"${height}>${written.join('')}</row>`;
    if (open.waiting.length >= chunkLength) this.#flush(open);
  }

  /** The whole file, in parts. */
  end(): Uint8Array<ArrayBuffer>[] {
    const count = this.#sheets.length;
    const forms = this.#sheets.map(({ form }) => form);
    const rows = this.#sheets.map((sheet) => sheet.rows);
    const texts: readonly (readonly [string, string])[] = [
      ['[Content_Types].xml', contentTypesXml(count)],
      ['_rels/.rels', rootRelationsXml],
      ['xl/workbook.xml', workbookXml(forms, rows)],
      ['xl/_rels/workbook.xml.rels', workbookRelationsXml(count)],
      ['xl/styles.xml', this.#styles.xml()],
    ];
    return [
      ...texts.flatMap(([name, text]) => this.#zip.add({ name, bytes: this.#encoder.encode(text) })),
      ...this.#sheets.flatMap((sheet) => this.#close(sheet)),
      ...this.#zip.end(),
    ];
  }

  #cell({ value, ...look }: WorkbookCell, place: string): string {
    const isQuoted = typeof value === 'string' && formulaStart.test(value);
    const style = this.#styles.numberOf(isQuoted ? { ...look, isQuoted } : look);
    if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
    const text = xmlText(value.slice(0, maxTextLength));
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }

  /** An empty cell in the lines of its table. */
  #empty(place: string): string {
    return `<c r="${place}" s="${this.#styles.numberOf({})}"/>`;
  }

  #flush(sheet: OpenSheet): void {
    sheet.member.write(this.#encoder.encode(sheet.waiting));
    sheet.waiting = '';
  }

  #close(sheet: OpenSheet): Uint8Array<ArrayBuffer>[] {
    sheet.waiting += sheetTailXml(sheet.form, sheet.rows, this.#edge);
    this.#flush(sheet);
    return this.#zip.close(sheet.member);
  }
}
