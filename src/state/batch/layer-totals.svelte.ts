import { boundsOf, type Areal, type LonLat } from '../../domain/geometry';
import type { Box } from '../../domain/schema-parts';
import { meetingGroups } from '../../geo/meeting-boxes';
import type { CheckRecord } from '../checks.svelte';
import { inSlices } from '../in-slices';
import type { WorkClient } from '../work-client';

/** What some sites have in common with the zones of one layer. */
export interface LayerTotal {
  /** what lies in several sites or under several rules counts once, m²; null where it could not be told */
  overlapM2: number | null;
  /** pieces that are not in it, since no shape could be made of them */
  untold: number;
}

interface Piece {
  areaM2: number;
  shape: Areal;
}

/** How much of each layer some sites overlap together; never added up over layers, which overlap each other. */
export class LayerTotals {
  readonly #work: WorkClient;
  /** by layer */
  #totals = $state.raw<ReadonlyMap<string, LayerTotal>>(new Map());
  /** nothing is left to be added up */
  isDone = $state.raw(false);
  #of: readonly CheckRecord[] | null = null;

  constructor(work: WorkClient) {
    this.#work = work;
  }

  /** null while it is not told yet */
  of(layer: string): LayerTotal | null {
    return this.#totals.get(layer) ?? null;
  }

  /** Adds up layer by layer; what was begun for other records is left off. @param centre of the plane that areas are measured in */
  async add(records: readonly CheckRecord[], centre: LonLat): Promise<void> {
    if (isSame(this.#of, records)) return;
    this.#of = records;
    this.#totals = new Map();
    this.isDone = false;
    const layers = await inSlices(piecesByLayer(records));
    for (const [layer, { pieces, untold }] of layers) {
      if (this.#of !== records) return;
      const overlapM2 = await this.#union(pieces, centre).catch(() => null);
      if (this.#of !== records) return;
      this.#totals = new Map(this.#totals).set(layer, { overlapM2, untold });
    }
    this.isDone = true;
  }

  /** A piece that meets no other counts by its own figure, so that the total is the sum of those that are listed. */
  async #union(pieces: readonly Piece[], centre: LonLat): Promise<number | null> {
    const boxes = pieces.map(({ shape }): Box => boundsOf(shape) ?? [0, 0, 0, 0]);
    let sumM2 = 0;
    for (const group of meetingGroups(boxes)) {
      const [only, ...others] = group.flatMap((at) => pieces[at] ?? []);
      // most pieces are alone: the page waits for none of them
      const areaM2 = only && others.length > 0 ? await this.#areaOf([only, ...others], centre) : only?.areaM2;
      if (areaM2 === null) return null;
      sumM2 += areaM2 ?? 0;
    }
    return sumM2;
  }

  #areaOf(pieces: readonly Piece[], centre: LonLat): Promise<number | null> {
    const geometries = pieces.map(({ shape }) => shape);
    return this.#work.run('measure', { quantity: 'area', geometries, of: [], centre });
  }
}

type Layers = Map<string, { pieces: Piece[]; untold: number }>;

const isSame = (a: readonly CheckRecord[] | null, b: readonly CheckRecord[]): boolean =>
  a?.length === b.length && b.every((record, at) => record === a[at]);

function* piecesByLayer(records: readonly CheckRecord[]): Generator<undefined, Layers, undefined> {
  const layers: Layers = new Map();
  for (const { result } of records) {
    yield undefined;
    for (const { layer, contact, overlap, overlapAreaM2 } of result.findings) {
      if (layer === null || overlapAreaM2 === null || (contact !== 'overlap' && contact !== 'sliver'))
        continue;
      const total = layers.get(layer) ?? { pieces: [], untold: 0 };
      layers.set(layer, total);
      if (overlap) total.pieces.push({ areaM2: overlapAreaM2, shape: overlap });
      else total.untold += 1;
    }
  }
  return layers;
}
