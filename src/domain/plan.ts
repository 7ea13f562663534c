import type { Geometry } from './geometry';
import type { FeatureProperties, Indicator, PlanManifest, Rule, Scene } from './plan-schema';

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

/** A pack that was read and cross-checked: plain frozen data. */
export interface Plan {
  manifest: PlanManifest;
  rules: readonly Rule[];
  scenes: readonly Scene[];
  indicators: readonly Indicator[];
  /** by layer id */
  layers: ReadonlyMap<string, LayerData>;
  /** SHA-256 over the hashes of all files of the pack, hex */
  sha256: string;
}
