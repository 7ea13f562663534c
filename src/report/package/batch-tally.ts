import type { FindingState } from '../../domain/finding';
import { joinedAgreement, methodAgreement, noAgreement } from '../../domain/method-agreement';
import type { SiteEntry } from './site-entry';

/** What the sites of a package have in common, counted as they come. */
export class BatchTally {
  sites = 0;
  agreement = noAgreement;
  /** a finding rests on schematic data */
  isSchematic = false;
  readonly states = new Map<FindingState, number>();
  /** files that sites came from, by name and hash */
  readonly files = new Map<string, { file: string; sha256: string }>();
  #least = Infinity;
  #greatest = -Infinity;

  take({ checked: { site, result } }: SiteEntry): void {
    this.sites += 1;
    this.states.set(result.state, (this.states.get(result.state) ?? 0) + 1);
    this.agreement = joinedAgreement(this.agreement, methodAgreement(result.findings));
    for (const { authority, layer, toleranceM2 } of result.findings) {
      this.isSchematic ||= authority === 'schematic';
      if (layer === null) continue;
      this.#least = Math.min(this.#least, toleranceM2);
      this.#greatest = Math.max(this.#greatest, toleranceM2);
    }
    if (site.origin.kind === 'file') {
      const { file, sha256 } = site.origin;
      this.files.set(`${file}\n${sha256}`, { file, sha256 });
    }
  }

  /** The least and the greatest area tolerance, m²; null where nothing was measured. */
  get tolerancesM2(): { least: number; greatest: number } | null {
    return this.#least > this.#greatest ? null : { least: this.#least, greatest: this.#greatest };
  }
}
