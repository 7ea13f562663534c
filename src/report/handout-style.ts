import { stateColours } from '../domain/state-colours';
import { handoutForms, pairGapMm, sheetMm, type Orientation } from './handout-form';

const stateRules = Object.entries(stateColours)
  .map(([state, colour]) => `.${state} { color: ${colour}; }`)
  .join('\n');

const formRules = (Object.keys(handoutForms) as Orientation[])
  .flatMap((orientation) =>
    Object.entries(handoutForms[orientation]).map(([perPage, { map, isBeside, textPt }]) => {
      const form = `.${orientation}.per-${perPage}`;
      return `${form} .scene { font-size: ${textPt}pt; }
${form} .body { grid-template-columns: ${isBeside ? `${map.w}mm minmax(0, 1fr)` : 'minmax(0, 1fr)'}; }
${form} .maps { width: ${map.w}mm; height: ${map.h}mm; }`;
    }),
  )
  .join('\n');

const sheetRules = (Object.keys(sheetMm) as Orientation[])
  .map(
    (orientation) => `@page ${orientation} { size: A4 ${orientation}; margin: 10mm; }
.leaf.${orientation} { page: ${orientation}; width: ${sheetMm[orientation].w}mm; height: ${sheetMm[orientation].h + 6}mm; }`,
  )
  .join('\n');

/** The one style element of the handout, constant so that a content security policy can allow it by its hash. */
export const handoutStyle = `
@page { size: A4 landscape; margin: 10mm; }
${sheetRules}
* { box-sizing: border-box; }
html { background: #e9edec; }
body { margin: 0; color: #1e2a28; font: 10pt/1.4 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
h1, h2, h3, p, ul, ol, figure { margin: 0; padding: 0; }
.leaf { position: relative; display: grid; grid-template-rows: 6mm minmax(0, 1fr); margin: 8mm auto; background: #fff; overflow: hidden; }
.leaf + .leaf { break-before: page; }
.leaf > header { display: flex; justify-content: space-between; gap: 6mm; font-size: 7.5pt; color: #56625e; border-bottom: .2mm solid #9aa5a3; }
.leaf > header strong { color: #b3201a; }
.scenes { display: grid; gap: 5mm 7mm; min-height: 0; padding-top: 2mm; }
.landscape.per-2 .scenes { grid-template-columns: 1fr 1fr; }
.portrait.per-2 .scenes { grid-template-rows: 1fr 1fr; }
.per-4 .scenes { grid-template-columns: 1fr 1fr; grid-template-rows: 1fr 1fr; }
${formRules}
.scene { display: grid; grid-template-rows: auto minmax(0, 1fr) auto; gap: 1.5mm; min-height: 0; min-width: 0; overflow: hidden; }
.scene h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 3mm; font-size: 1.45em; line-height: 1.25; }
.per-1 .scene h2 { font-size: 1.7em; }
.badge { flex: none; border: .3mm dashed #8a5a00; border-radius: .8mm; padding: 0 1.6mm; font-size: .62em; color: #8a5a00; background: #fdf3dc; }
.body { display: grid; align-content: start; gap: 2.5mm 4mm; min-height: 0; }
.maps { display: flex; gap: ${pairGapMm}mm; }
.maps figure { flex: 1 1 0; min-width: 0; display: flex; flex-direction: column; }
.maps figcaption { height: 6mm; font-weight: 700; color: #1f5d52; }
.maps img { display: block; width: 100%; min-height: 0; flex: 1; object-fit: contain; outline: .2mm solid #9aa5a3; }
.maps .lost { flex: 1; background: #e8e5db; outline: .2mm solid #9aa5a3; }
.words { min-height: 0; min-width: 0; overflow: hidden; }
.with-figure.under { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm; }
.words p, .words li { margin-bottom: .35em; overflow-wrap: anywhere; }
.words ul.text, .words ol { padding-left: 1.5em; }
.words .remark { color: #8a5a00; }
.words h3 { font-size: 1em; color: #1f5d52; margin: .6em 0 .25em; }
.verdict { border: .3mm solid currentColor; border-radius: .8mm; padding: .5mm 1.5mm; font-weight: 700; }
.legend ul { list-style: none; columns: auto; font-size: .92em; line-height: 1.3; display: flex; flex-wrap: wrap; gap: .2em 1.1em; }
.legend li { display: flex; align-items: center; gap: .5em; margin: 0; }
.legend svg { width: 1.9em; height: 1.27em; flex: none; }
table { border-collapse: collapse; width: 100%; font-size: .9em; }
th, td { border: .2mm solid #c9c4b5; padding: .12em .4em; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child, td:first-child { text-align: left; }
thead th { background: #e3eeea; }
.per-4 td[aria-hidden] { display: none; }
td svg { display: block; width: 22mm; height: .8em; }
.source { font-size: 6.5pt; line-height: 1.3; color: #56625e; }
${stateRules}
@media print {
  html { background: none; }
  .leaf { margin: 0; }
}
@media screen {
  .leaf { outline: 10mm solid #fff; margin: 18mm auto; }
  .leaf.landscape { zoom: .8; }
}
`;
