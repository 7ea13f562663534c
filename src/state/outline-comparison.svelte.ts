import { formatHectares, formatMu, formatPercent } from '../domain/area-units';
import { clearingWays } from '../domain/clearing';
import type { Finding, SubjectResult } from '../domain/finding';
import type { Areal } from '../domain/geometry';
import { outlineDifferences, type OutlineDifferences } from '../domain/outline-differences';
import { subjectOf, type Site } from '../domain/site';
import { findingWord, resultWord } from '../domain/verdict-word';
import { byteOrderMark, csvRow } from '../io/csv-row';
import { DialogState } from './dialog.svelte';
import { sketchOutlines, type OutlineSketch } from './outline-sketch';
import { fileName, saveFile } from './save-file';
import type { Session } from './session.svelte';

/** An outline that can be compared: a site, or what is proposed for one. */
export interface ComparedOutline {
  id: string;
  name: string;
  geometry: Areal;
  areaM2: number;
  /** null: not checked, or changed since */
  result: SubjectResult | null;
}

/** Two outlines of a project side by side. */
export class OutlineComparison {
  readonly dialog = new DialogState();
  a = $state<string | null>(null);
  b = $state<string | null>(null);
  readonly #session: Session;

  /** the sites, and what is proposed for the selected one just now */
  outlines: readonly ComparedOutline[] = $derived.by(() => {
    if (!this.dialog.isOpen) return [];
    return [...this.#session.sites.all.map((site) => this.#outlineOf(site)), ...this.#proposed];
  });
  sides: readonly [ComparedOutline, ComparedOutline] | null = $derived.by(() => {
    const [a, b] = [this.a, this.b].map((id) => this.outlines.find((outline) => outline.id === id));
    return a && b ? [a, b] : null;
  });
  differences: OutlineDifferences | null = $derived.by(() => {
    const [a, b] = this.sides ?? [];
    return a?.result && b?.result ? outlineDifferences(a.result, b.result, this.#session.bindings) : null;
  });
  sketch: OutlineSketch | null = $derived.by(
    () => this.sides && sketchOutlines(this.sides, this.#session.bindings),
  );

  constructor(session: Session) {
    this.#session = session;
  }

  get canOpen(): boolean {
    return this.#session.sites.all.length > 1;
  }

  /** Opens with two outlines; the selected site and another one where none are named. */
  async open(a: string | null = null, b: string | null = null): Promise<void> {
    const { siteDesk, sites } = this.#session;
    this.a = a ?? siteDesk.selectedId ?? sites.all[0]?.id ?? null;
    this.b = b ?? sites.all.find(({ id }) => id !== this.a)?.id ?? null;
    this.dialog.open();
    await this.check();
  }

  /** Checks the sites that are compared, where that has not been done. */
  async check(): Promise<void> {
    const { sites, checks, whole, bindings } = this.#session;
    const open = sites.all.filter(
      (site) => (site.id === this.a || site.id === this.b) && !checks.of(subjectOf(site), bindings),
    );
    if (whole && open.length > 0) await checks.run(whole, open.map(subjectOf), bindings);
  }

  /** Saves the table as CSV. */
  save(): void {
    const { words, secrecy } = this.#session;
    const { sides } = this;
    if (!sides) return;
    const name = secrecy.fileWords(`${words.clear.comparison.heading} ${sides[0].name} ${sides[1].name}`);
    saveFile(fileName(name, 'csv'), 'text/csv', byteOrderMark + this.#lines().map(csvRow).join(''));
  }

  #lines(): (string | number | null)[][] {
    const { words, settings } = this.#session;
    const { comparison } = words.clear;
    const { sides, differences } = this;
    if (!sides || !differences) return [];
    const heads = [comparison.state, ...comparison.columns];
    const both = ['A', 'B'].flatMap((side) => heads.map((head) => `${side} ${head}`));
    return [
      [comparison.outline, ...sides.map(({ name }, i) => `${'AB'[i] ?? ''} ${name}`)],
      [comparison.areaHa, ...sides.map(({ areaM2 }) => formatHectares(areaM2))],
      [comparison.areaMu, ...sides.map(({ areaM2 }) => formatMu(areaM2))],
      [
        comparison.verdict,
        ...sides.map(({ result }) => (result ? resultWord(words.finding, result) : comparison.unchecked)),
      ],
      [],
      [comparison.rule, comparison.layer, ...both, comparison.differenceHa],
      ...differences.rows.map(({ binding, a, b, overlapM2 }) => [
        binding.rule.title[settings.locale],
        binding.layer?.name ?? '',
        ...[a, b].flatMap((finding) => this.#cellsOf(finding)),
        overlapM2 === null ? '' : signedHectares(overlapM2),
      ]),
    ];
  }

  #cellsOf(finding: Finding): string[] {
    const { words } = this.#session;
    const { overlapAreaM2, share, distanceM } = finding;
    return [
      findingWord(words.finding, finding),
      overlapAreaM2 === null ? '' : formatHectares(overlapAreaM2),
      overlapAreaM2 === null ? '' : formatMu(overlapAreaM2),
      share === null ? '' : formatPercent(share),
      distanceM === null ? '' : distanceM.toFixed(2),
    ];
  }

  #outlineOf(site: Site): ComparedOutline {
    const { checks, bindings } = this.#session;
    const record = checks.of(subjectOf(site), bindings);
    const { id, name, geometry, areaM2 } = site;
    return { id, name, geometry, areaM2, result: record?.result ?? null };
  }

  get #proposed(): ComparedOutline[] {
    const { clearing, words } = this.#session;
    const { outcomes } = clearing;
    if (!outcomes) return [];
    return clearingWays.flatMap((way) => {
      const proposal = outcomes.found[way]?.proposal;
      if (!proposal) return [];
      const { geometry, areaM2, result } = proposal;
      const name = words.clear.keptName(outcomes.site.name, words.clear.ways[way]);
      return [{ id: `proposed ${way}`, name, geometry, areaM2, result }];
    });
  }
}

/** Hectares with the sign before them; nothing reads as 0.0000. */
export const signedHectares = (areaM2: number): string => {
  const figure = formatHectares(Math.abs(areaM2));
  if (areaM2 === 0) return figure;
  return `${areaM2 > 0 ? '+' : '−'}${figure}`;
};
