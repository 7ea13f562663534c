import { escapeXml } from './escape-xml';

/** Greatest width and height of a watermark, points. */
const [widest, highest] = [440, 150];

/** Outline of Word's own watermarks (WordArt 136: straight text that fills its shape), which Word, WPS and LibreOffice know. */
const textShape =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>';

/** Chinese signs are as wide as they are high, others some 0.6 of it. */
const unitsOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 1 : 0.6), 0);

function watermarkRun(text: string): string {
  const height = Math.min(highest, widest / unitsOf(text));
  const place =
    'position:absolute;margin-left:0;margin-top:0;rotation:332;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';
  const size = `width:${(height * unitsOf(text)).toFixed(0)}pt;height:${height.toFixed(0)}pt`;
  return `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${textShape}<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="" style="${place};${size}" o:allowincell="f" fillcolor="#cfd6d5" stroked="f"><v:fill opacity=".35"/><v:textpath style="font-family:&quot;SimHei&quot;;font-size:1pt;font-weight:bold" string="${escapeXml(text)}"/></v:shape></w:pict></w:r>`;
}

/**
 * The head of every page (ECMA-376 part 1, 17.10.4), and across it the watermark (part 4, 14.1 and 14.5), which the library has no words
 * for; null: none.
 */
export const headerXml = (text: string, watermark: string | null): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>${watermark === null ? '' : watermarkRun(watermark)}</w:p></w:hdr>`;
