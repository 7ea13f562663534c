import { stateColours } from '../../domain/state-colours';

const stateRules = Object.entries(stateColours)
  .map(([state, colour]) => `.${state} { color: ${colour}; }`)
  .join('\n');

/** The one style element of the summary. */
export const summaryStyle = `
@page { size: A4 landscape; margin: 11mm 12mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4a5654; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 24px; color: #1d2524; font: 13px/1.5 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; font-variant-numeric: tabular-nums; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; border-bottom: 2px solid #1d2524; padding-bottom: 8px; }
h1 { font-size: 21px; margin: 0; letter-spacing: .04em; }
h2 { font-size: 14px; margin: 20px 0 4px; }
.badge { margin: 0; padding: 1px 8px; border: 1px solid #b3201a; color: #b3201a; font-weight: 700; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0; }
dt { color: #4a5654; }
dd { margin: 0; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; padding: 0; list-style: none; }
.counts li { min-width: 104px; padding: 6px 12px; border: 1px solid #d3dad8; border-radius: 6px; }
.counts b { display: block; font-size: 20px; line-height: 1.25; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 4px 8px; border-bottom: 1px solid #d3dad8; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #e8edf0; border-bottom: 1px solid #8d9997; vertical-align: bottom; }
tr { break-inside: avoid; }
table { min-width: 1040px; }
.site { width: 34%; }
.worst { width: 22%; }
.none { color: #8d9997; }
.number { text-align: right; white-space: nowrap; }
.state { font-weight: 700; white-space: nowrap; }
.links { white-space: nowrap; }
a { color: #1d5c86; }
.notes { color: #4a5654; padding-left: 20px; }
.scroll { overflow-x: auto; }
@media print { body { padding: 0; max-width: none; font-size: 8pt; } table { min-width: 0; } .counts b { font-size: 12pt; } h1 { font-size: 14pt; } h2 { font-size: 9pt; } th, td { padding: 1mm 1.5mm; } .scroll { overflow: visible; } }
${stateRules}
`;
