import { writeFileSync } from 'node:fs';
import type { Feature, Position } from 'geojson';

const scale = 1e6;

/** Six decimals: a tenth of a metre, far below what any of the data knows. */
export const rounded = ([lon, lat]: Position): Position => [
  Math.round((lon ?? 0) * scale) / scale,
  Math.round((lat ?? 0) * scale) / scale,
];

/** A layer the way packs keep it: one feature a line, so that a change of one place is a change of one line. */
export const layerText = (features: readonly Feature[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;

export function writeLayer(path: string, features: readonly Feature[]): void {
  writeFileSync(path, layerText(features));
  console.log(`${path}: ${features.length} features`);
}
