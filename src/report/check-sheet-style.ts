import { stateColours } from '../domain/state-colours';
import { figureWidthMm } from './figure/figure-size';

const stateRules = Object.entries(stateColours)
  .map(([state, colour]) => `.${state} { color: ${colour}; }`)
  .join('\n');

/**
 * The one style element of the check sheet, constant so that a content security policy can allow it by its hash. Colours only
 * support what words and signs say.
 */
export const checkSheetStyle = `
@page { size: A4 portrait; margin: 9mm 12mm 10mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7pt sans-serif; color: #4a5654; vertical-align: top; margin-top: -4mm; } }
* { box-sizing: border-box; }
html { background: #e9edec; }
body { margin: 0; color: #1d2524; font: 7.6pt/1.34 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Hiragino Sans GB", SimHei, sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.sheet { position: relative; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 9mm 12mm 8mm; background: #fff; box-shadow: 0 1mm 4mm #0002; }
.sheet + .sheet { break-before: page; }
.running, .foot { font-size: 7pt; color: #4a5654; }
.running, .room { display: none; }
.foot { display: none; }
h1, h2, p, ul, dl, dd, figure { margin: 0; padding: 0; }
ul { list-style: none; }
h1 { font-size: 14pt; line-height: 1.2; font-weight: 700; letter-spacing: .06em; }
h2 { font-size: 7.8pt; font-weight: 700; margin: 0 0 .4mm; }
small { font-size: 6.2pt; line-height: 1.28; color: #4a5654; display: block; }
.hash { font-family: "DejaVu Sans Mono", Consolas, Menlo, monospace; font-size: 5.3pt; letter-spacing: -.01em; overflow-wrap: anywhere; color: #4a5654; }
.head { display: flex; align-items: flex-end; gap: 4mm; border-bottom: .5mm solid #1d2524; padding-bottom: 1.6mm; }
.head > div { flex: 1; }
.logo { height: 11mm; max-width: 40mm; object-fit: contain; }
.subtitle { font-size: 8pt; color: #4a5654; }
.badge { border: .3mm solid #1d2524; border-radius: .8mm; padding: .3mm 2mm; font-size: 8pt; font-weight: 700; white-space: nowrap; }
.verdict { display: flex; gap: 5mm; align-items: center; margin: 2mm 0; padding: 1.2mm 3.5mm; border: .5mm solid currentColor; border-radius: 1mm; break-inside: avoid; }
.verdict > div { flex: none; max-width: 60mm; }
.verdict .label { font-size: 7.5pt; font-weight: 400; margin: 0; color: #1d2524; }
.verdict .word { font-size: 18pt; line-height: 1.15; font-weight: 700; }
.verdict ul { flex: 1; border-left: .2mm solid #9aa5a3; padding-left: 4mm; color: #1d2524; }
.verdict li { padding-left: 1.3em; text-indent: -1.3em; }
.verdict li > span { display: inline-block; width: 1.3em; text-indent: 0; }
.verdict b { font-weight: 700; }
.top { display: flex; gap: 5mm; align-items: stretch; margin-bottom: 2mm; break-inside: avoid; }
.top dl { flex: 1 1 0; min-width: 0; display: grid; grid-template-columns: max-content 1fr; align-content: start; border-top: .2mm solid #9aa5a3; }
.top dt, .top dd { padding: .5mm 0; border-bottom: .2mm solid #d5dbda; }
.top dt { color: #4a5654; padding-right: 3mm; max-width: 27mm; }
.top dd { min-width: 0; overflow-wrap: anywhere; }
.top dd strong { font-size: 9pt; }
figure { flex: 0 0 ${figureWidthMm}mm; display: flex; flex-direction: column; }
figure img { display: block; width: ${figureWidthMm}mm; outline: .2mm solid #9aa5a3; }
figcaption { font-size: 6.9pt; color: #4a5654; margin-top: .6mm; }
.legend { display: flex; flex-wrap: wrap; gap: 0 3mm; font-size: 6.9pt; }
.legend li { display: flex; align-items: center; gap: 1mm; }
.legend svg { width: 6mm; height: 4mm; flex: none; }
table { width: 100%; border-collapse: collapse; margin-top: 2mm; table-layout: fixed; }
thead { display: table-header-group; }
caption, .lists, .empty, .under { break-inside: avoid; }
caption, thead { break-after: avoid; }
.line, .hash, .state { display: block; }
.under { font-size: 6.5pt; line-height: 1.3; color: #4a5654; margin: .5mm 0 0; }
.short { break-inside: avoid; }
.empty { margin-top: 2mm; }
caption { text-align: left; font-size: 7.8pt; font-weight: 700; padding-bottom: .5mm; }
tr { break-inside: avoid; }
th, td { border: .2mm solid #9aa5a3; padding: .35mm 1mm; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #eef2f1; font-weight: 700; font-size: 7pt; }
.c-number { width: 8mm; text-align: center; }
.findings .c-conclusion { width: 35mm; }
.findings .c-overlap { width: 29mm; }
.findings .c-share { width: 14mm; }
.findings .c-zones, .findings .c-data { width: 28mm; }
.pieces .c-hectares, .pieces .c-mu { width: 20mm; }
.pieces .c-squareMetres { width: 24mm; }
.pieces .c-centroid { width: 38mm; }
.pieces .c-control { width: 38mm; }
.corners .c-number { width: 14mm; }
.corners .c-ring { width: 34mm; }
.pieces, .corners { font-size: 7pt; line-height: 1.28; }
.pieces th, .corners th, .pieces td, .corners td { padding: .2mm 1mm; }
.versions .c-name { width: 34mm; }
.versions .c-version { width: 26mm; }
.versions .c-hash { width: 75mm; }
.findings th[scope=row] { font-size: 7.6pt; }
.findings th small { font-weight: 400; }
.right { text-align: right; }
.center { text-align: center; }
.state { font-weight: 700; font-size: 8.2pt; }
${stateRules}
.lists { display: flex; gap: 6mm; margin: 1.8mm 0; font-size: 6.9pt; break-inside: avoid; }
.lists > section { flex: 1; }
.lists > section:first-child { flex: 1.5; }
.notes { break-inside: avoid; font-size: 6.5pt; line-height: 1.32; color: #2c3534; }
.notes h2, .notes p { display: inline; margin-right: .6em; }
.notes .first { font-weight: 700; font-size: 7.2pt; color: #1d2524; }
.versions { font-size: 6.2pt; line-height: 1.25; }
.versions th, .versions td { padding: .2mm 1.2mm .2mm 0; border-width: 0 0 .2mm; border-color: #d5dbda; }
.versions thead th { background: none; font-weight: 400; font-size: 6pt; color: #4a5654; }
.sign { display: flex; gap: 8mm; margin-top: 3mm; break-inside: avoid; break-before: avoid; }
.sign span { flex: 1; border-bottom: .2mm solid #1d2524; padding: 3mm 0 .4mm; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; pointer-events: none; z-index: 1; }
:root:lang(en) .watermark span { font-size: 56pt; }
.watermark span { font-size: 92pt; font-weight: 700; letter-spacing: .2em; color: #1d2524; opacity: .055; transform: rotate(-28deg); white-space: nowrap; }
@media print {
  html { background: none; }
  .sheet { display: table; width: 100%; min-height: 0; margin: 0; padding: 0; background: none; box-shadow: none; }
  .running { display: table-header-group; break-inside: avoid; }
  .running span { display: block; padding-bottom: 1.5mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; max-width: 186mm; }
  .body { display: table-row-group; }
  .foot { display: block; position: fixed; bottom: 0; left: 0; z-index: 1; }
  .room { display: table-footer-group; break-inside: avoid; }
  .room span { display: block; height: 4mm; }
}
@media screen and (max-width: 820px) {
  .sheet { width: auto; margin: 0; padding: 16px; }
  .top, .lists, .verdict { flex-wrap: wrap; }
  .verdict ul { flex-basis: 100%; border-left: 0; padding-left: 0; }
  .head { flex-wrap: wrap; }
  .head > div { flex-basis: 100%; }
  figure, figure img { flex-basis: 100%; width: 100%; }
  table { display: block; overflow-x: auto; }
}
`;
