import { papers, sheetForm } from './sheet-form';

const forms = papers.flatMap((paper) =>
  (['landscape', 'portrait'] as const).map((orientation) => sheetForm(paper, orientation)),
);

/** The one style element of maps on paper, constant so that a content security policy can allow it by its hash. */
export const mapSheetStyle = `
html { background: #e9edec; }
body { margin: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
${forms
  .map(
    ({ paper, orientation, page: { w, h } }) =>
      `@page ${paper}-${orientation} { size: ${w}mm ${h}mm; margin: 0; }
.${paper}-${orientation} { page: ${paper}-${orientation}; width: ${w}mm; height: ${h}mm; }`,
  )
  .join('\n')}
.sheet { position: relative; margin: 0 auto; background: #fff; overflow: hidden; break-inside: avoid; }
.sheet + .sheet { break-before: page; }
.sheet svg { display: block; width: 100%; height: 100%; }
@media print { html { background: none; } }
@media screen {
  .sheet { margin: 4mm auto; max-width: calc(100% - 8mm); height: auto; }
  .sheet svg { height: auto; }
}
`;
