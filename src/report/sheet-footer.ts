import type { ControlLayer } from '../domain/finding';
import { formatSquareMetres } from '../domain/area-units';
import { methodAgreement } from '../domain/method-agreement';
import { html, type Markup } from './html';
import type { CheckSheetInput, JudgedRule } from './sheet-input';

const section = (heading: string, lines: readonly string[], none: string): Markup =>
  html`<section>
    <h2>${heading}</h2>
    <ul>
      ${(lines.length === 0 ? [none] : lines).map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;

/** Offices in the order of the rules, each with the rules whose data it holds. */
function officeLines(judged: readonly JudgedRule[], { words, locale }: CheckSheetInput): string[] {
  const byOffice = new Map<string, string[]>();
  for (const { rule } of judged) {
    const office = rule.office[locale];
    byOffice.set(office, [...(byOffice.get(office) ?? []), rule.title[locale]]);
  }
  return [...byOffice].map(([office, titles]) => words.officeLine(office, titles.join(words.comma)));
}

/** What could not be analysed, by the office to ask; a reason other than missing data is told before the lines it holds for. */
function missingLines(judged: readonly JudgedRule[], input: CheckSheetInput): string[] {
  const of = (isMissing: boolean): JudgedRule[] =>
    judged.filter(
      ({ finding: { state, because } }) =>
        state === 'unanalysed' && (because !== 'not-located') === isMissing,
    );
  const unlocated = of(false);
  const reason = unlocated.length > 0 ? [input.words.finding.because['not-located']] : [];
  return [...officeLines(of(true), input), ...reason, ...officeLines(unlocated, input)];
}

const holderLines = (judged: readonly JudgedRule[], input: CheckSheetInput): string[] =>
  officeLines(
    judged.filter(({ finding }) => finding.authority === 'schematic'),
    input,
  );

/** Who to ask: for what could not be analysed, and for the official data behind schematic layers. */
export function officesSection(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { unanalysed, holders } = input.words;
  return html`<div class="lists">
    ${section(unanalysed.heading, missingLines(judged, input), unanalysed.none)}
    ${section(holders.heading, holderLines(judged, input), holders.none)}
  </div>`;
}

function toleranceText(judged: readonly JudgedRule[], { words }: CheckSheetInput): string {
  const used = judged.filter(({ layer }) => layer !== null).map(({ finding }) => finding.toleranceM2);
  if (used.length === 0) return words.table.none;
  const [least, most] = [Math.min(...used), Math.max(...used)].map(formatSquareMetres);
  return `${least === most ? least : `${least}–${most}`} ${words.units.squareMetre}`;
}

/** What the figures mean and what they are not. */
export function notesSection(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { words, locale, plan, figure } = input;
  const isSchematic = judged.some(({ finding }) => finding.authority === 'schematic');
  const { notes } = words;
  const { agreed, figures, retried } = methodAgreement(judged.map(({ finding }) => finding));
  const documents = plan?.manifest.documents.map(({ title }) => title[locale]) ?? [];
  const texts = [
    ...(isSchematic ? [notes.schematic] : []),
    notes.area(toleranceText(judged, input)),
    notes.accuracy,
    notes.agreement(agreed, figures, retried),
    ...(documents.length === 0 ? [] : [notes.documents(documents.join(words.comma))]),
    ...(figure === null ? [] : [notes.internal]),
  ];
  return html`<section class="notes">
    <h2>${notes.heading}</h2>
    <p class="first">${notes.noBasis}</p>
    ${texts.map((text) => html`<p>${text}</p>`)}
  </section>`;
}

const planVersion = (
  { manifest, sha256 }: NonNullable<CheckSheetInput['plan']>,
  { words: { versions }, locale }: CheckSheetInput,
): string[] => [versions.plan, `${manifest.id} ${manifest.version}`, manifest.title[locale], sha256];

/** Every set of data that the result rests on, with the hash of its bytes. */
export function versionsTable(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { words, plan, site } = input;
  const { versions } = words;
  const layers = new Map<string, ControlLayer>();
  for (const { layer } of judged) if (layer !== null) layers.set(layer.sha256 + layer.id, layer);
  const rows = [
    ...(site.origin.kind === 'file' ? [[versions.site, site.origin.file, '', site.origin.sha256]] : []),
    ...(plan === null ? [] : [planVersion(plan, input)]),
    ...[...layers.values()].map((layer) => [
      layer.name,
      `${layer.version} · ${layer.date}`,
      layer.source,
      layer.sha256,
    ]),
  ];
  return html`<table class="versions">
    <thead>
      <tr>
        <th>${versions.heading}</th>
        <th>${versions.version}</th>
        <th>${versions.source}</th>
        <th>SHA-256</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name = '', version = '', source = '', hash = '']) =>
          html`<tr>
            <td>${name}</td>
            <td>${version}</td>
            <td>${source}</td>
            <td class="hash">${hash}</td>
          </tr> `,
      )}
    </tbody>
  </table>`;
}

/** Room for names and date. */
export const signRow = ({ words: { sign } }: CheckSheetInput): Markup =>
  html`<section class="sign">
    <span>${sign.analyst}</span><span>${sign.reviewer}</span><span>${sign.date}</span>
  </section>`;
