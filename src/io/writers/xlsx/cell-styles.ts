import { xmlText } from './xml-text';

/** How a cell looks. */
export interface CellLook {
  /** format code of a number (ECMA-376-1, 18.8.30); left out: General */
  format?: string;
  /** `title` is a large line of its own, `head` stands over a column */
  role?: 'title' | 'head' | 'label';
  /** of the text, `rrggbb` */
  colour?: string;
  /** lines are broken within the cell */
  wraps?: boolean;
  /** a number stands at the right, with a little room to the next column, unless this is said */
  isLeft?: boolean;
  /** text that stays text even when it is edited, whatever it begins with */
  isQuoted?: boolean;
}

const font = (size: number, isBold: boolean, colour: string): string =>
  `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF${colour}"/><name val="等线"/><family val="2"/></font>`;

const usualColour = '1F2933';
const headFill = '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF0"/></patternFill></fill>';
const line = '<border><left/><right/><top/><bottom style="thin"><color rgb="FFD0D7DC"/></bottom></border>';

/** Each section of a format with the width of a blank behind it. */
const withRoom = (format: string): string => format.replace(/(?=;|$)/g, '_ ');

/** Own formats have numbers from here on (18.8.30). */
const firstFormat = 164;

/** What was seen so far of something, each by its number. */
class Numbered {
  readonly all: string[];

  constructor(...first: string[]) {
    this.all = first;
  }

  of(one: string): number {
    const at = this.all.indexOf(one);
    return at >= 0 ? at : this.all.push(one) - 1;
  }
}

/** The looks of a workbook's cells, by the numbers that the cells name them by; written when all cells are. */
export class CellStyles {
  readonly #fonts = new Numbered(font(10, false, usualColour));
  readonly #formats = new Numbered();
  readonly #looks = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #known = new Map<string, number>();

  numberOf(look: CellLook): number {
    const key = JSON.stringify(look);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const number = this.#looks.of(this.#formatOf(look));
    this.#known.set(key, number);
    return number;
  }

  #formatOf({
    format,
    role,
    colour = usualColour,
    wraps = role === 'head',
    isQuoted = false,
    isLeft = false,
  }: CellLook): string {
    const isBold = role !== undefined;
    const fontId = this.#fonts.of(font(role === 'title' ? 15 : 10, isBold, colour));
    const formatId =
      format === undefined ? 0 : firstFormat + this.#formats.of(isLeft ? format : withRoom(format));
    const [fill, border] = [role === 'head' ? 2 : 0, role === 'title' ? 0 : 1];
    const quoted = isQuoted ? ' quotePrefix="1"' : '';
    const vertical = role === 'head' ? 'center' : 'top';
    const horizontal = isLeft ? ' horizontal="left"' : '';
    return (
      `<xf numFmtId="${formatId}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted}>` +
      `<alignment${horizontal} vertical="${vertical}"${wraps ? ' wrapText="1"' : ''}/></xf>`
    );
  }

  /** `xl/styles.xml` */
  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`;
    const formats = this.#formats.all.map(
      (code, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${xmlText(code)}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', this.#fonts.all) +
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        headFill,
      ]) +
      list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', line]) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list('cellXfs', this.#looks.all) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    );
  }
}
