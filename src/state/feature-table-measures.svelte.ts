import type { Geometry, LonLat } from '../domain/geometry';
import { measuredExtent, type MeasuredExtent } from '../geo/measured-extent';
import { nextFrame } from './next-frame';

/** Longest piece of work at a time, ms: the map goes on between two. */
const sliceMs = 8;

const known = new WeakMap<Geometry, MeasuredExtent>();

/** Measures geometries a slice at a time, each once for as long as it is there. */
export class FeatureTableMeasures {
  /** grows with every slice, so that what shows the measures is brought up to date */
  #done = $state.raw(0);
  #run: symbol | null = null;

  /** null until it is measured */
  of(geometry: Geometry | null): MeasuredExtent | null {
    return geometry && this.#done >= 0 ? (known.get(geometry) ?? null) : null;
  }

  /** Measures those that were not yet; what was begun before is left off. */
  async measure(geometries: readonly Geometry[], centre: LonLat): Promise<void> {
    const run = (this.#run = Symbol('run'));
    const missing = geometries.filter((geometry) => !known.has(geometry));
    let until = 0;
    for (const geometry of missing) {
      if (performance.now() > until) {
        await nextFrame();
        if (this.#run !== run) return;
        this.#done += 1;
        until = performance.now() + sliceMs;
      }
      known.set(geometry, measuredExtent(geometry, centre));
    }
    if (missing.length > 0) this.#done += 1;
  }
}
