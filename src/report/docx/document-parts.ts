import type { Paragraph, ParagraphChild, Table } from 'docx';
import { stateColours } from '../../domain/state-colours';
import { legendPicture } from '../figure/legend-picture';
import { figureWidthMm } from '../figure/figure-size';
import { fromBase64 } from '../figure/to-base64';
import { inXml } from './escape-xml';
import type {
  SheetFacts,
  SheetLine,
  SheetModel,
  SheetNotes,
  SheetOffices,
  SheetPart,
  SheetPicture,
  SheetSign,
  SheetTable,
  SheetVerdict,
} from '../sheet/sheet-model';

/** What a document or a cell is made of. */
type Block = Paragraph | Table;

/** The library, which is loaded when a document is made. */
export type Docx = typeof import('docx');

/** 186 mm in twentieths of a point: what a page has between its margins. */
const pageTwips = 10545;
const pixelsPerMm = 96 / 25.4;

const styleOf: Readonly<Record<SheetLine['role'], string>> = {
  plain: 'SheetCell',
  small: 'SheetSmall',
  hash: 'SheetChecksum',
  state: 'SheetState',
};

const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** Width and height of a PNG in pixels (ISO/IEC 15948, 11.2.2). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** How a paragraph stands. */
interface Stand {
  align?: 'left' | 'right' | 'center' | undefined;
  /** on the page of what follows */
  keepNext?: boolean;
}

/** Rows of a table that is kept on one page. */
const mostShort = 9;

/** Makes the parts of a document. Pictures are numbered in their order, since the library counts on from the document before. */
export class DocumentParts {
  readonly #docx: Docx;
  #pictures = 0;

  constructor(docx: Docx) {
    this.#docx = docx;
  }

  paragraph(style: string, children: ParagraphChild[], { align = 'left', keepNext }: Stand = {}): Paragraph {
    const { Paragraph } = this.#docx;
    return new Paragraph({
      style,
      children,
      ...(align !== 'left' && { alignment: align }),
      ...(keepNext && { keepNext }),
    });
  }

  text(text: string, colour?: string): ParagraphChild {
    return new this.#docx.TextRun({ text: inXml(text), ...(colour && { color: hex(colour) }) });
  }

  /** A PNG as high or as wide as given, in millimetres; its other side follows. */
  picture(
    png: Uint8Array<ArrayBuffer>,
    size: { widthMm: number } | { heightMm: number },
    alt: string,
  ): ParagraphChild {
    const { width, height } = pngSize(png);
    const scale = ('widthMm' in size ? size.widthMm / width : size.heightMm / height) * pixelsPerMm;
    this.#pictures += 1;
    return new this.#docx.ImageRun({
      type: 'png',
      data: png,
      transformation: { width: width * scale, height: height * scale },
      altText: { id: String(this.#pictures), name: `Picture ${this.#pictures}`, description: alt, title: '' },
    });
  }

  /** Logo, title and marks. */
  head({ title, subtitle, logo, badges }: SheetModel): Block[] {
    const logoRun = logo ? [this.picture(pngOf(logo), { heightMm: 11 }, ''), this.text('  ')] : [];
    return [
      this.paragraph('Title', [...logoRun, this.text(title)]),
      ...(subtitle === null ? [] : [this.paragraph('Subtitle', [this.text(subtitle)])]),
      ...badges.map((badge) => this.paragraph('SheetMark', [this.text(badge)])),
    ];
  }

  /** @param next the part that follows it */
  part(part: SheetPart, next?: SheetPart): Block[] {
    switch (part.kind) {
      case 'verdict':
        return this.#verdict(part);
      case 'facts':
        return [this.#facts(part), this.#gap()];
      case 'figure':
        return [this.#figure(part), this.#gap()];
      case 'table':
        return this.#table(part, next?.kind === 'sign');
      case 'offices':
        return this.#offices(part);
      case 'notes':
        return this.#notes(part);
      case 'sign':
        return [this.#gap({ keepNext: true }), this.#sign(part)];
    }
  }

  /** Word joins tables that nothing stands between. */
  #gap(stand: Stand = {}): Paragraph {
    return this.paragraph('SheetSmall', [], stand);
  }

  #verdict({ label, state, sign, word, overridden, groups }: SheetVerdict): Block[] {
    const colour = stateColours[state];
    return [
      this.paragraph('Heading1', [this.text(label)]),
      this.paragraph('SheetVerdict', [this.text(`${sign} ${word}`, colour)]),
      ...(overridden === null ? [] : [this.paragraph('SheetText', [this.text(overridden)])]),
      ...groups.map((group) =>
        this.paragraph('SheetText', [
          this.text(`${group.sign} `, stateColours[group.state]),
          this.#strong(group.count),
          this.text(` ${group.titles}`),
        ]),
      ),
      this.#gap(),
    ];
  }

  #strong(text: string): ParagraphChild {
    return new this.#docx.TextRun({ text: inXml(text), style: 'Strong' });
  }

  #line({ role, strong, text, state }: SheetLine, stand: Stand = {}): Paragraph {
    const runs = [
      ...(strong === undefined ? [] : [this.#strong(strong)]),
      ...(text === '' ? [] : [this.text(text, state && stateColours[state])]),
    ];
    return this.paragraph(styleOf[role], runs, stand);
  }

  #facts({ rows }: SheetFacts): Table {
    return this.#grid(
      'SheetFacts',
      [30, 156],
      rows.map(({ term, lines }) => [
        [this.paragraph('SheetTerm', [this.text(term)])],
        lines.map((line) => this.#line(line)),
      ]),
    );
  }

  /** The picture as wide as its scale says, and beside it what it is and what its signs mean. */
  #figure({ caption, figure }: SheetPicture): Table {
    const legend = figure.legend.map((entry) => {
      const png = legendPicture(entry);
      const swatch = png ? [this.picture(png, { heightMm: 3.2 }, '')] : [];
      return this.paragraph('SheetLegend', [...swatch, this.text(`\u{A0}${entry.label}`)]);
    });
    const picture = this.picture(pngOf(figure.dataUrl), { widthMm: figureWidthMm }, figure.alt);
    return this.#grid(
      'SheetPlain',
      [90, 96],
      [
        [
          [this.paragraph('SheetCell', [picture])],
          [this.paragraph('Caption', [this.text(caption)]), ...legend],
        ],
      ],
    );
  }

  /** A short table stays whole; the last row of a long one is never alone, nor is what is signed under it. */
  #table({ caption, columns, rows, notes }: SheetTable, isSigned: boolean): Block[] {
    const head = columns.map(({ name, align }) => [
      this.paragraph('SheetHead', [this.text(name)], { align }),
    ]);
    const isKept = (at: number): boolean =>
      at === rows.length - 1
        ? isSigned || notes.length > 0
        : rows.length <= mostShort || at === rows.length - 2;
    const body = rows.map((row, at) =>
      columns.map(({ align }, i) =>
        (row[i] ?? []).map((line) => this.#line(line, { align, keepNext: isKept(at) })),
      ),
    );
    const widths = columns.map(({ widthMm }) => widthMm);
    return [
      this.paragraph('Heading2', [this.text(caption)]),
      ...(rows.length === 0 ? [] : [this.#grid('SheetTable', widths, [head, ...body], true)]),
      ...notes.map((note) => this.paragraph('SheetSmall', [this.text(note)], { keepNext: isSigned })),
    ];
  }

  /** A table as wide as the page, its columns by their shares; no row is torn between pages, and its head is repeated. */
  #grid(style: string, shares: readonly number[], rows: Block[][][], hasHead = false): Table {
    const { Table, TableRow, TableCell, TableLayoutType, WidthType } = this.#docx;
    const whole = shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => Math.round((share / whole) * pageTwips));
    const cell = (children: Block[], i: number) =>
      new TableCell({
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        children: children.length > 0 ? children : [this.paragraph('SheetCell', [])],
      });
    return new Table({
      style,
      width: { size: pageTwips, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: hasHead, noHBand: true, noVBand: true },
      rows: rows.map(
        (row, at) =>
          new TableRow({ cantSplit: true, tableHeader: hasHead && at === 0, children: row.map(cell) }),
      ),
    });
  }

  #offices({ lists }: SheetOffices): Block[] {
    return lists.flatMap(({ heading, lines }) => [
      this.paragraph('Heading2', [this.text(heading)]),
      ...lines.map((line) => this.paragraph('SheetText', [this.text(line)])),
    ]);
  }

  #notes({ heading, first, others }: SheetNotes): Block[] {
    return [
      this.paragraph('Heading2', [this.text(heading)]),
      this.paragraph('SheetText', [this.#strong(first)]),
      ...others.map((note) => this.paragraph('SheetText', [this.text(note)])),
    ];
  }

  #sign({ fields }: SheetSign): Table {
    return this.#grid(
      'SheetSign',
      fields.map(() => 1),
      [fields.map(({ label, value }) => [this.paragraph('SheetText', [this.text(`${label}  ${value}`)])])],
    );
  }
}

const pngOf = (dataUrl: string): Uint8Array<ArrayBuffer> =>
  fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
