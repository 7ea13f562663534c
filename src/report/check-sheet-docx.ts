import type { Document } from 'docx';
import { fixZipDates } from '../io/fix-zip-dates';
import { DocumentParts, type Docx } from './docx/document-parts';
import { documentStyles } from './docx/document-styles';
import { escapeXml } from './docx/escape-xml';
import { headerXml } from './docx/header-xml';
import { makeSheet } from './sheet/make-sheet';
import type { SheetModel } from './sheet/sheet-model';
import type { CheckSheetInput } from './sheet-input';

/**
 * The check sheet of one site as a Word document (DOCX, ISO/IEC 29500) for A4, that can be edited: the same parts and figures as the
 * HTML has. The same input gives the same bytes: no date of this machine and no random name is in it.
 */
export async function checkSheetDocx(input: CheckSheetInput): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const sheet = makeSheet(input);
  const file = documentOf(docx, sheet);
  const bytes = await docx.Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/header1.xml', data: headerXml(sheet.running.head, sheet.watermark) },
    { path: 'word/styles.xml', data: documentStyles(sheet.lang) },
    { path: 'docProps/core.xml', data: coreProperties(sheet, input) },
  ]);
  const archive = new Uint8Array(bytes);
  fixZipDates(archive);
  return archive;
}

/** 12 mm at the sides, 18 mm above and 16 mm below, in twentieths of a point. */
const margins = { left: 680, right: 680, top: 1020, bottom: 907, header: 500, footer: 450, gutter: 0 };
/** 210 × 297 mm */
const a4 = { width: 11906, height: 16838 };

function documentOf(docx: Docx, sheet: SheetModel): Document {
  const { Document, Footer, Header, PageNumber, Paragraph, Tab, TextRun } = docx;
  const parts = new DocumentParts(docx);
  const { foot } = sheet.running;
  const pages = [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Document({
    title: sheet.title,
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        // its text is written in its place, with the watermark
        headers: { default: new Header({ children: [] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Footer',
                children: [parts.text(foot), new TextRun({ children: pages })],
              }),
            ],
          }),
        },
        children: [
          ...parts.head(sheet),
          ...sheet.parts.flatMap((part, i) => parts.part(part, sheet.parts[i + 1])),
        ],
      },
    ],
  });
}

/** Title and program only (ISO/IEC 29500-2, 11): when the check was made is told in the document. */
const coreProperties = ({ title }: SheetModel, { site, tool }: CheckSheetInput): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(`${title} · ${site.name}`)}</dc:title><dc:creator>${escapeXml(`${tool.name} ${tool.version}`)}</dc:creator></cp:coreProperties>`;
