import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { standingsByRank } from '../../src/domain/site-standing';
import { verdictLayers, type SiteMark } from '../../src/map/verdict-layers';

const layers = verdictLayers('sites');

/** Ids of the outlines that a site with this mark is drawn by, bottom first. */
const outlinesOf = (mark: Partial<SiteMark>): string[] =>
  layers.flatMap((layer) => {
    if (layer.type !== 'line' || layer.id === 'overlay/verdict-casing') return [];
    const { filter } = featureFilter(layer.filter, 'layers.filter');
    return filter({ zoom: 10 }, { type: 3, properties: { ...mark } }) ? [layer.id] : [];
  });

describe('sites by their verdicts', () => {
  it('are each drawn by one outline: that of their standing, or the thin one where the table does not list them', () => {
    for (const standing of standingsByRank) {
      expect(outlinesOf({ standing })).toEqual([`overlay/verdict-${standing}`]);
      expect(outlinesOf({ standing, faint: true })).toEqual(['overlay/verdict-faint']);
    }
  });

  it('are drawn as unchecked where nothing was marked', () => {
    expect(outlinesOf({})).toEqual(['overlay/verdict-unchecked']);
  });

  it('lie over one another by rank, what needs a person first on top', () => {
    const ids = standingsByRank.toReversed().map((standing) => `overlay/verdict-${standing}`);
    expect(layers.map(({ id }) => id).filter((id) => ids.includes(id))).toEqual(ids);
  });
});
