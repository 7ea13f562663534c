import { describe, expect, it } from 'vitest';
import { matchesLayer } from '../../src/domain/match-layer';
import { whyHidden } from '../../src/domain/why-hidden';

const sight = { isLoaded: true, isPlaced: true, isShown: true, classes: [0] };
const drawn = { zoom: 11, minZoom: 0, opacity: 1 };

describe('why nothing of a layer is seen', () => {
  it('is told by the first thing that would have to be seen to', () => {
    expect(whyHidden(sight, drawn)).toBeNull();
    expect(whyHidden({ ...sight, classes: [] }, drawn)).toBe('elsewhere');
    expect(whyHidden({ ...sight, classes: [] }, { ...drawn, minZoom: 11.5 })).toBe('scale');
    expect(whyHidden({ ...sight, isShown: false, classes: [] }, { ...drawn, minZoom: 11.5 })).toBe(
      'filtered',
    );
    expect(whyHidden({ ...sight, isShown: false }, { ...drawn, opacity: 0 })).toBe('transparent');
    expect(whyHidden({ isLoaded: true, isPlaced: false, isShown: false, classes: [] }, drawn)).toBe(
      'unplaced',
    );
    expect(whyHidden({ isLoaded: false, isPlaced: false, isShown: false, classes: [] }, drawn)).toBe(
      'loading',
    );
  });

  it('is not the scale on the very level where a layer begins, nor before the map’s level is known', () => {
    expect(whyHidden(sight, { ...drawn, minZoom: 11 })).toBeNull();
    expect(whyHidden(sight, { ...drawn, zoom: null, minZoom: 11 })).toBeNull();
  });
});

describe('the search in the layer tree', () => {
  const layer = {
    name: { zh: '综合交通 铁路', en: 'Rail Lines' },
    symbology: {
      kind: 'classes' as const,
      field: 'status',
      classes: [{ values: ['planned'], label: { zh: '规划', en: 'Planned' }, symbol: {} }],
    },
  };
  it('finds a layer by its name or a line of its legend, in either language', () => {
    for (const text of ['铁路', '交通铁', 'rail l', 'ＲＡＩＬ', '规划', 'plann'])
      expect(matchesLayer(layer, text)).toBe(true);
    expect(matchesLayer(layer, '公路')).toBe(false);
  });
});
