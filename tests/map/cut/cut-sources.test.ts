import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CutSources, sourceInStyle } from '../../../src/map/cut/cut-sources';

vi.mock('maplibre-gl', () => ({ addProtocol: () => undefined }));

class SilentWorker {
  postMessage(): void {
    // nobody asks it for tiles here
  }
}

/** What of the map these sources use. */
class FakeMap {
  refreshed: string[] = [];
  isLoaded = true;
  rest: () => void = () => undefined;

  on(_: 'idle', act: () => void): void {
    this.rest = act;
  }
  isSourceLoaded(): boolean {
    return this.isLoaded;
  }
  refreshTiles(id: string): void {
    this.refreshed.push(id);
  }
}

const points = (count: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, i) => ({
    type: 'Feature',
    properties: { id: String(i) },
    geometry: { type: 'Point', coordinates: [i / 1e4, 30] },
  })),
});
const heavy = points(5000);
const light = points(5);

const layers: StyleSpecification['layers'] = [
  { id: 'background', type: 'background' },
  { id: 'dots', type: 'circle', source: 'dots' },
  { id: 'sites', type: 'circle', source: 'sites' },
];
const styleOf = (dots: FeatureCollection, sites: FeatureCollection): StyleSpecification => ({
  version: 8,
  sources: {
    dots: { type: 'geojson', data: dots, promoteId: 'id' },
    sites: { type: 'geojson', data: sites, promoteId: 'id' },
  },
  layers,
});

let map: FakeMap;
let sources: CutSources;
beforeEach(() => {
  vi.stubGlobal('Worker', SilentWorker);
  map = new FakeMap();
  sources = new CutSources(map as unknown as MapLibreMap, ['sites']);
});

describe('the sources of a map', () => {
  it('come as tiles where they are heavy or are to be marked, and stay so', () => {
    const first = sources.cut(styleOf(light, light));
    expect(Object.entries(first.sources).map(([id, { type }]) => [id, type])).toEqual([
      ['dots', 'geojson'],
      ['sites#cut', 'vector'],
    ]);
    const second = sources.cut(styleOf(heavy, light));
    expect(Object.keys(second.sources)).toEqual(['dots#cut', 'sites#cut']);
    const third = sources.cut(styleOf(light, light));
    expect(Object.keys(third.sources)).toEqual(['dots#cut', 'sites#cut']);
    expect(third.sources['dots#cut']).toBe(second.sources['dots#cut']);
    expect(Object.keys(third.sources).map(sourceInStyle)).toEqual(['dots', 'sites']);
  });

  it('are drawn by the same layers, which are the same objects from style to style', () => {
    const [first, second] = [sources.cut(styleOf(heavy, light)), sources.cut(styleOf(heavy, heavy))];
    expect(first.layers).toMatchObject([
      { id: 'background' },
      { id: 'dots', source: 'dots#cut', 'source-layer': 'features' },
      { id: 'sites', source: 'sites#cut', 'source-layer': 'features' },
    ]);
    for (const [i, layer] of second.layers.entries()) expect(layer).toBe(first.layers[i]);
    expect(first.layers[0]).toBe(layers[0]);
  });

  it('are asked for again when their data are others, and once more where the engine may have read the old ones', () => {
    const style = styleOf(heavy, light);
    sources.cut(style);
    expect(sources.bring(style)).toBe(true);
    expect(sources.bring(style)).toBe(false);
    expect(map.refreshed).toEqual([]);
    const next = styleOf(heavy, points(6));
    sources.cut(next);
    expect(sources.bring(next)).toBe(true);
    map.rest();
    expect(map.refreshed).toEqual(['sites#cut']);
    map.isLoaded = false;
    sources.mark('sites', [['1', { standing: 'conflict' }]]);
    expect(map.refreshed).toEqual(['sites#cut', 'sites#cut']);
    map.rest();
    map.rest();
    expect(map.refreshed).toEqual(['sites#cut', 'sites#cut', 'sites#cut']);
  });
});
