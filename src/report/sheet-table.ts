import { formatHectareParts, formatPercent } from '../domain/area-units';
import { statesByGravity, type Finding } from '../domain/finding';
import { html, type Markup } from './html';
import { areaCell, formatMetres } from './sheet-area';
import { conclusionCell } from './sheet-conclusion';
import type { CheckSheetInput, JudgedRule } from './sheet-input';

/** Zones named in a row before the rest is only counted. */
const maxZones = 3;

function controlCell({ rule: { title, clause } }: JudgedRule, { locale, words }: CheckSheetInput): Markup {
  const { law, article, certainty } = clause;
  const name = article === undefined ? law[locale] : `${law[locale]} ${article}`;
  const sure = html`<span class="whole">· ${words.finding.certainty[certainty]}</span>`;
  return html`<th scope="row">${title[locale]}<small>${name} ${sure}</small></th>`;
}

/** Each zone's name, with its own part of the overlap where there are several. */
function namesOf({ zones, overlapAreaM2 }: Finding, hectare: string): string[] {
  if (zones.length < 2 || overlapAreaM2 === null) return zones.map(({ name }) => name);
  const areas = formatHectareParts(
    zones.map((zone) => zone.overlapAreaM2 ?? 0),
    overlapAreaM2,
  );
  return zones.map(({ name }, i) => `${name} ${areas[i] ?? ''} ${hectare}`);
}

function zonesCell(finding: Finding, { words }: CheckSheetInput): Markup {
  const { zones, contact, distanceM } = finding;
  const { units, table, comma } = words;
  if (contact === 'none') {
    const [nearest] = zones;
    if (distanceM === null || !nearest) return html`<td>${table.none}</td>`;
    const distance = table.nearest(`${formatMetres(distanceM)} ${units.metre}`, nearest.name);
    const others = zones.length > 1 ? html`<small>${table.alsoWithin(zones.length - 1)}</small>` : null;
    return html`<td>${distance}${others}</td>`;
  }
  const names = namesOf(finding, units.hectare).slice(0, maxZones);
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
    ${controlCell(judged, input)}${conclusionCell(judged, input)}${areaCell(judged, input)}
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
