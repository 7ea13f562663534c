import type { LayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';

/** A base map under the plan, as stacks of picture tiles. */
export interface Ground {
  /** another one for another base map, and whenever its tiles are to be asked for again */
  key: string;
  /** 0–1 */
  opacity: number;
  /** of each stack, the lowest first: the deepest level at which it has tiles */
  depths: readonly number[];
}

/** Under this protocol the map asks for a base map's tiles; the addresses are known to the loader alone. */
export const tileProtocol = 'yutu-tile';

const idOf = ({ key }: Ground, stack: number): string => `ground:${key}:${stack}`;

export const groundSources = (ground: Ground): Record<string, SourceSpecification> =>
  Object.fromEntries(
    ground.depths.map((maxzoom, stack): [string, SourceSpecification] => [
      idOf(ground, stack),
      {
        type: 'raster',
        tiles: [`${tileProtocol}://${ground.key}/${stack}/{z}/{x}/{y}`],
        tileSize: 256,
        maxzoom,
      },
    ]),
  );

/** The lowest first. */
export const groundLayers = (ground: Ground): LayerSpecification[] =>
  ground.depths.map((_, stack) => ({
    id: idOf(ground, stack),
    type: 'raster',
    source: idOf(ground, stack),
    paint: { 'raster-opacity': ground.opacity, 'raster-fade-duration': 0 },
  }));
