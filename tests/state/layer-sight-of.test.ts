import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf } from '../../src/domain/geometry';
import type { Plan } from '../../src/domain/plan';
import type { PlanLayer } from '../../src/domain/plan-schema';
import type { Box } from '../../src/domain/schema-parts';
import { loadPlan } from '../../src/plan/load-plan';
import { gridLabel, gridOverlay } from '../../src/state/grid-overlay';
import { layerSightOf } from '../../src/state/layer-sight-of';
import { packFilesOf, tinyPack } from '../plan/tiny-pack';

const everything = { filters: {} };

describe('what there is to see of a layer', () => {
  let plan: Plan;
  beforeAll(async () => {
    const { plan: read } = await loadPlan(packFilesOf(tinyPack()));
    if (!read) throw new Error('The tiny pack is sound.');
    plan = read;
  });
  const placed = (): PlanLayer[] =>
    plan.manifest.layers.filter(({ id }) => plan.layers.get(id)?.features.some(({ geometry }) => geometry));

  it('is something in a view of the whole plan, and nothing in one of elsewhere', () => {
    const elsewhere: Box = [10, 10, 11, 11];
    expect(placed().length).toBeGreaterThan(0);
    for (const layer of placed()) {
      const data = plan.layers.get(layer.id);
      expect(layerSightOf(layer, data, everything, null).classes.length).toBeGreaterThan(0);
      expect(layerSightOf(layer, data, everything, elsewhere)).toMatchObject({ isShown: true, classes: [] });
    }
  });

  it('is nothing where a filter lets nothing through, or where the data is not there yet', () => {
    for (const layer of placed()) {
      const filters = { [layer.id]: { field: 'id', values: ['no such feature'] } };
      const data = plan.layers.get(layer.id);
      expect(layerSightOf(layer, data, { filters }, null)).toMatchObject({
        isPlaced: true,
        isShown: false,
        classes: [],
      });
      expect(layerSightOf(layer, undefined, everything, null).isLoaded).toBe(false);
    }
  });

  it('has each class whose feature lies in the view, and only those', () => {
    for (const layer of placed()) {
      if (layer.symbology.kind === 'single') continue;
      const { field, classes } = layer.symbology;
      for (const { geometry, properties } of plan.layers.get(layer.id)?.features ?? []) {
        const box = geometry && boundsOf(geometry);
        const place = classes.findIndex(({ values }) => values.includes(String(properties[field])));
        if (box && place >= 0)
          expect(layerSightOf(layer, plan.layers.get(layer.id), everything, box).classes).toContain(place);
      }
    }
  });
});

describe('the grid on the map', () => {
  const seen: Box = [121.1, 30.05, 121.6, 30.4];

  it.each(['degrees', 'gk'] as const)(
    'names each line that enters the view once, on its edge: %s',
    (kind) => {
      const { features } = gridOverlay(kind, seen, 4000);
      const labels = features.filter(({ geometry }) => geometry.type === 'Point');
      expect(labels.length).toBeGreaterThan(5);
      for (const { geometry, properties } of labels) {
        if (geometry.type !== 'Point') continue;
        const [lon = 0, lat = 0] = geometry.coordinates;
        const edges = (
          properties?.['along'] === 'north' ? [lat - seen[1]] : [lon - seen[0], lon - 121.5]
        ).map(Math.abs);
        expect(Math.min(...edges)).toBeLessThan(1e-9);
        expect(properties?.['text']).toMatch(kind === 'gk' ? /^[XY] \d+(\.\d+)? km$/ : /^\d+°(\d\d′)? [EN]$/);
      }
    },
  );

  it.each(['degrees', 'gk'] as const)('names no line where its name would run into another: %s', (kind) => {
    const degreePx = 700;
    const { features } = gridOverlay(kind, seen, degreePx);
    const places = features.flatMap(({ geometry, properties }) =>
      geometry.type === 'Point' && properties?.['along'] === 'north' ? [geometry.coordinates[0] ?? 0] : [],
    );
    const apartPx = places.slice(1).map((lon, i) => (lon - (places[i] ?? 0)) * degreePx);
    expect(places.length).toBeGreaterThan(1);
    expect(Math.min(...apartPx)).toBeGreaterThan(70);
  });

  it('is named in degrees as far as they are needed, and in kilometres with the belt before the easting', () => {
    const line = [] as [number, number][];
    expect(gridLabel({ constant: 'east', value: 121 * 3600, zone: null, line })).toBe('121° E');
    expect(gridLabel({ constant: 'north', value: 30 * 3600 + 605, zone: null, line })).toBe('30°10′05″ N');
    expect(gridLabel({ constant: 'north', value: -1800, zone: null, line })).toBe('0°30′ S');
    expect(gridLabel({ constant: 'east', value: 525_500, zone: 40, line })).toBe('Y 40525.5 km');
    expect(gridLabel({ constant: 'north', value: 3_338_000, zone: 40, line })).toBe('X 3338 km');
  });
});
