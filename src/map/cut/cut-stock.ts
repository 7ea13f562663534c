import type { Feature } from 'geojson';
import { nextTask } from '../../domain/next-task';
import { buffersOf } from '../../domain/pack-polygons';
import { featureChanges } from '../feature-changes';
import type { Marks, TileAddress } from './cut-messages';
import type { CutterLink } from './cutter-link';
import { lotsOf } from './feature-lots';

/** The features that one source of one map has at the cutter. */
export class CutStock {
  readonly number: number;
  readonly #link: CutterLink;
  #features: readonly Feature[] = [];
  /** as the cutter was told of them */
  #known: readonly Feature[] = [];
  #isOpen = false;
  #sent: Promise<void> = Promise.resolve();
  #version = 0;

  constructor(link: CutterLink) {
    this.#link = link;
    this.number = link.nextSource();
  }

  /**
   * Brings it up to date with what changed, a lot at a time; resolves when the cutter was told.
   * @param tolerance that shapes may be simplified by, px; as it was when the source was opened
   */
  update(features: readonly Feature[], tolerance: number): Promise<void> {
    this.#features = features;
    this.#version += 1;
    return (this.#sent = this.#sent.then(() => this.#send(features, tolerance)));
  }

  /** Marks features by their ids with properties beside their own. */
  mark(marks: readonly (readonly [string, Marks])[]): Promise<void> {
    this.#version += 1;
    return (this.#sent = this.#sent.then(() => {
      this.#link.post({ kind: 'mark', source: this.number, marks });
    }));
  }

  /** A tile as of now, to be transferred: what changes meanwhile is in it. Rejects when the cutter fails, or nobody wants it any more. */
  async tile(address: TileAddress, signal: AbortSignal): Promise<ArrayBuffer> {
    for (;;) {
      const version = this.#version;
      await this.#sent;
      signal.throwIfAborted();
      if (this.#features.length === 0) return new ArrayBuffer(0);
      const tile = await this.#link.cut(this.number, address);
      if (version === this.#version) return tile;
    }
  }

  forget(): void {
    this.#version += 1;
    this.#features = [];
    void this.#sent.then(() => {
      if (this.#isOpen) this.#link.post({ kind: 'forget', source: this.number });
    });
  }

  /** In tasks of its own: the page has its turn before the first lot and after each. */
  async #send(features: readonly Feature[], tolerance: number): Promise<void> {
    await nextTask();
    const { gone, added, changed } = featureChanges(this.#known, features);
    this.#known = features;
    if (!this.#isOpen && features.length === 0) return;
    if (!this.#isOpen) this.#link.post({ kind: 'open', source: this.number, tolerance });
    this.#isOpen = true;
    for (const lot of lotsOf([...added, ...changed.map(([, feature]) => feature)])) {
      this.#link.post({ kind: 'add', source: this.number, lot }, buffersOf(lot.polygons));
      await nextTask();
    }
    this.#link.post({ kind: 'commit', source: this.number, gone });
  }
}
