/**
 * Fonts by the names that Word and WPS know on every Windows: SimSun (a serif) for text, SimHei (a sans) for headings; other systems
 * take what they have for them.
 */
const text = fonts('Times New Roman', 'SimSun');
const heading = fonts('Arial', 'SimHei');

function fonts(latin: string, chinese: string): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${chinese}"/>`;
}

/** Sizes in half points. */
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const bold = '<w:b/><w:bCs/>';
const quiet = '<w:color w:val="4A5654"/>';

interface ParagraphStyle {
  id: string;
  /** the name that Word has for a style of its own, by which it is translated */
  name: string;
  /** paragraph properties, in the order of the schema */
  paragraph?: string;
  run?: string;
  isQuick?: boolean;
}

const spaced = (before: number, after: number, line = 240): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    paragraph: `<w:keepNext/>${spaced(0, 60)}<w:jc w:val="center"/>`,
    run: `${heading}${bold}${size(36)}`,
    isQuick: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    paragraph: `<w:keepNext/>${spaced(0, 60)}<w:jc w:val="center"/>`,
    run: `${heading}${quiet}${size(21)}`,
    isQuick: true,
  },
  {
    id: 'SheetMark',
    name: 'Sheet Mark',
    paragraph: `${spaced(0, 60)}<w:jc w:val="center"/>`,
    run: `${heading}${bold}${size(21)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/><w:keepLines/>${spaced(200, 80)}<w:outlineLvl w:val="0"/>`,
    run: `${heading}${bold}${size(26)}`,
    isQuick: true,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: `<w:keepNext/><w:keepLines/>${spaced(140, 60)}<w:outlineLvl w:val="1"/>`,
    run: `${heading}${bold}${size(22)}`,
    isQuick: true,
  },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: spaced(0, 80),
    run: `${heading}${size(17)}`,
    isQuick: true,
  },
  {
    id: 'SheetVerdict',
    name: 'Sheet Verdict',
    paragraph: `<w:keepNext/>${spaced(0, 60)}`,
    run: `${heading}${bold}${size(44)}`,
  },
  { id: 'SheetText', name: 'Sheet Text', paragraph: spaced(0, 40, 256), run: size(19) },
  { id: 'SheetTerm', name: 'Sheet Term', paragraph: spaced(0, 0), run: `${quiet}${size(17)}` },
  { id: 'SheetLegend', name: 'Sheet Legend', paragraph: spaced(20, 0), run: size(16) },
  { id: 'SheetCell', name: 'Sheet Cell', paragraph: spaced(0, 0), run: size(17) },
  {
    id: 'SheetHead',
    name: 'Sheet Table Head',
    paragraph: `<w:keepNext/>${spaced(0, 0)}`,
    run: `${heading}${bold}${size(16)}`,
  },
  { id: 'SheetState', name: 'Sheet State', paragraph: spaced(0, 0), run: `${heading}${bold}${size(18)}` },
  { id: 'SheetSmall', name: 'Sheet Small', paragraph: spaced(0, 0), run: `${quiet}${size(14)}` },
  {
    id: 'SheetChecksum',
    name: 'Sheet Checksum',
    paragraph: spaced(0, 0),
    run: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${quiet}${size(12)}`,
  },
  {
    id: 'Header',
    name: 'header',
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="9AA5A3"/></w:pBdr>${spaced(0, 0)}`,
    run: `${quiet}${size(16)}`,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="10545"/></w:tabs>${spaced(0, 0)}`,
    run: `${quiet}${size(16)}`,
  },
];

const paragraphStyle = ({ id, name, paragraph = '', run = '', isQuick = false }: ParagraphStyle): string =>
  `<w:style w:type="paragraph"${name.startsWith('Sheet') ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${isQuick ? '<w:next w:val="Normal"/>' : ''}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="9AA5A3"/>`;
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const cellMargins =
  '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>';

const tableStyle = (id: string, name: string, borders: readonly string[], firstRow: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${borders.map(line).join('')}</w:tblBorders>${cellMargins}</w:tblPr>${firstRow}</w:style>`;

/** Rows of shaded heads. */
const shadedHead =
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF2F1"/></w:tcPr></w:tblStylePr>';

/**
 * The styles of a check sheet's document (ECMA-376 part 1, 17.7): everything that is seen is by a style, so that an office can give all of
 * it another look at once.
 * @param lang language tag of the document
 */
export const documentStyles = (lang: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${text}${size(19)}<w:lang w:val="en-US" w:eastAsia="${lang === 'en' ? 'en-US' : lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spaced(0, 60)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr>${bold}</w:rPr></w:style>${paragraphStyles.map(paragraphStyle).join('')}${tableStyle('SheetTable', 'Sheet Table', sides, shadedHead)}${tableStyle('SheetFacts', 'Sheet Facts', ['top', 'bottom', 'insideH'], '')}${tableStyle('SheetPlain', 'Sheet Plain', [], '')}${tableStyle('SheetSign', 'Sheet Sign', ['bottom'], '')}</w:styles>`;
