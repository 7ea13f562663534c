import { formatHectares, formatMu, formatPercent, formatSquareMetres } from '../domain/area-units';
import { statesByGravity, type Finding } from '../domain/finding';
import { stateSigns } from '../domain/state-colours';
import { findingWord } from '../domain/verdict-word';
import { html, type Markup } from './html';
import type { CheckSheetInput, JudgedRule } from './sheet-input';

/** Zones named in a row before the rest is only counted. */
const maxZones = 3;

const isMet = ({ state }: Finding): boolean => state === 'conflict' || state === 'attention';

const formatMetres = (metres: number): string => (metres < 1000 ? metres.toFixed(1) : metres.toFixed(0));

function controlCell({ rule: { title, clause } }: JudgedRule, { locale, words }: CheckSheetInput): Markup {
  const { law, article, certainty } = clause;
  const name = article === undefined ? law[locale] : `${law[locale]} ${article}`;
  const sure = html`<span class="whole">· ${words.finding.certainty[certainty]}</span>`;
  return html`<th scope="row">${title[locale]}<small>${name} ${sure}</small></th>`;
}

/** What the planner said under the rule's exemption. */
function claimText(
  { finding: { claim }, rule: { exemption } }: JudgedRule,
  { table }: CheckSheetInput['words'],
  locale: CheckSheetInput['locale'],
): string | null {
  if (claim === null || !exemption) return null;
  const activity = exemption.activities.find(({ id }) => id === claim);
  return activity ? table.claimed(activity.name[locale]) : table.claimedNone;
}

function conclusionCell(judged: JudgedRule, { words, locale }: CheckSheetInput): Markup {
  const { finding, rule } = judged;
  const word = findingWord(words.finding, finding);
  const reasons = [
    isMet(finding) ? words.finding.severity[rule.severity] : null,
    claimText(judged, words, locale),
    finding.because === null ? null : words.finding.because[finding.because],
    finding.contact === 'touching' || finding.contact === 'sliver'
      ? words.finding.contact[finding.contact]
      : null,
    isMet(finding) ? (rule.advice?.[locale] ?? null) : null,
  ];
  const shown = reasons.flatMap((reason) => (reason === null ? [] : [html`<small>${reason}</small>`]));
  return html`<td>
    <span class="state ${finding.state}">${stateSigns[finding.state]} ${word}</span>${shown}
  </td>`;
}

function areaCell(
  { overlapAreaM2, shapeAreaM2, because, overlapLengthM }: Finding,
  { words }: CheckSheetInput,
): Markup {
  const { units, table } = words;
  const squareMetres = (areaM2: number | null): string =>
    areaM2 === null ? table.none : `${formatSquareMetres(areaM2)} ${units.squareMetre}`;
  if (overlapAreaM2 === null) {
    const inside =
      overlapLengthM === null
        ? table.none
        : table.lengthInside(`${formatMetres(overlapLengthM)} ${units.metre}`);
    return html`<td class="number">${inside}</td>`;
  }
  const both =
    because === 'methods-disagree'
      ? table.twoMethods(squareMetres(overlapAreaM2), squareMetres(shapeAreaM2))
      : null;
  if (overlapAreaM2 === 0 && both === null) return html`<td class="number">0</td>`;
  const inOtherUnits = `${formatMu(overlapAreaM2)} ${units.mu} · ${squareMetres(overlapAreaM2)}`;
  return html`<td class="number">
    ${formatHectares(overlapAreaM2)} ${units.hectare}<small>${both ?? inOtherUnits}</small>
  </td>`;
}

function zonesCell({ zones, contact, distanceM }: Finding, { words }: CheckSheetInput): Markup {
  const { units, table, comma } = words;
  if (contact === 'none') {
    const [nearest] = zones;
    if (distanceM === null || !nearest) return html`<td>${table.none}</td>`;
    const distance = table.nearest(`${formatMetres(distanceM)} ${units.metre}`, nearest.name);
    const others = zones.length > 1 ? html`<small>${table.alsoWithin(zones.length - 1)}</small>` : null;
    return html`<td>${distance}${others}</td>`;
  }
  const names = zones.slice(0, maxZones).map(({ name }) => name);
  const more = zones.length > maxZones ? table.moreZones(zones.length) : '';
  return html`<td>${names.length === 0 ? table.none : names.join(comma) + more}</td>`;
}

function dataCell({ layer, finding }: JudgedRule, { words: { table }, locale }: CheckSheetInput): Markup {
  if (layer === null) return html`<td>${table.none}</td>`;
  const facts = [table.authority[layer.authority], table.accuracy(String(finding.accuracyM))].join(' · ');
  const official = layer.official ? html`<small>${table.official}</small>` : null;
  const past = layer.superseded && html`<small>${table.superseded(layer.superseded.by[locale])}</small>`;
  return html`<td>${layer.name} ${layer.version}<small>${facts}</small>${official}${past}</td>`;
}

function row(judged: JudgedRule, index: number, input: CheckSheetInput): Markup {
  const { share } = judged.finding;
  return html`<tr>
    <td class="n">${index + 1}</td>
    ${controlCell(judged, input)}${conclusionCell(judged, input)}${areaCell(judged.finding, input)}
    <td class="number">${share === null ? input.words.table.none : formatPercent(share)}</td>
    ${zonesCell(judged.finding, input)}${dataCell(judged, input)}
  </tr> `;
}

/** A row for every rule that was judged, gravest first; rules without data are listed elsewhere. */
export function findingsTable(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { table } = input.words;
  const rank = ({ finding }: JudgedRule): number => statesByGravity.indexOf(finding.state);
  const rows = judged
    .filter(({ finding }) => finding.state !== 'unanalysed')
    .toSorted((a, b) => rank(a) - rank(b));
  return html`<table class="findings">
    <caption>
      ${table.caption}
    </caption>
    <thead>
      <tr>
        <th class="n">${table.number}</th>
        <th>${table.control}</th>
        <th class="conclusion">${table.conclusion}</th>
        <th class="area">${table.overlap}</th>
        <th class="share">${table.share}</th>
        <th class="zones">${table.zones}</th>
        <th class="data">${table.data}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((rule, index) => row(rule, index, input))}
    </tbody>
  </table>`;
}
