import type { Geometry } from './geometry';
import type { Indicator } from './indicator-schema';
import type { FeatureProperties, PlanManifest } from './plan-schema';
import type { Rule } from './rule-schema';
import type { Scene } from './scene-schema';

/** A feature of a pack. `geometry` is null where the documents name a thing but no place: it is listed, never drawn. */
export interface PlanFeature {
  type: 'Feature';
  id: string;
  geometry: Geometry | null;
  properties: FeatureProperties;
}

export interface LayerData {
  features: readonly PlanFeature[];
  /** SHA-256 of the file's bytes, hex */
  sha256: string;
}

/** What a map can be drawn from: the first screen needs no more than the layers it shows. */
export interface PlanOnScreen {
  manifest: PlanManifest;
  /** by layer id; perhaps not all of them yet */
  layers: ReadonlyMap<string, LayerData>;
}

/** A pack that was read whole and cross-checked: plain frozen data, with every layer. */
export interface Plan extends PlanOnScreen {
  rules: readonly Rule[];
  scenes: readonly Scene[];
  indicators: readonly Indicator[];
  /** SHA-256 over the hashes of all files that a check rests on (all but the statements), hex */
  sha256: string;
}
