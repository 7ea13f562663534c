import { expect, it } from 'vitest';
import { cssStep, planTiles, tileMargin } from '../../src/map/paper/plan-tiles';

const a0 = { widthPx: 4200, heightPx: 3010 };

it('draws in one go what one picture can carry', () => {
  expect(planTiles({ widthPx: 1500, heightPx: 1000 }, 300 / 96, 8192)).toEqual({
    kind: 'whole',
    width: 1536,
    height: 1008,
  });
});

it('covers a larger map with tiles of whole pixels, none of which is too large with its margin', () => {
  // WebGL 2 has at least 2048
  for (const limit of [2048, 4096, 8192])
    for (const dpi of [150, 200, 300]) {
      const plan = planTiles(a0, dpi / 96, limit);
      if (plan.kind === 'whole') continue;
      const { tileWidth, tileHeight, columns, rows } = plan;
      expect(columns * tileWidth).toBeGreaterThanOrEqual(a0.widthPx);
      expect((columns - 1) * tileWidth).toBeLessThan(a0.widthPx);
      expect(rows * tileHeight).toBeGreaterThanOrEqual(a0.heightPx);
      expect(((tileWidth + 2 * tileMargin) * dpi) / 96).toBeLessThanOrEqual(limit);
      expect(((tileHeight * dpi) / 96) % 1).toBe(0);
      expect(tileWidth % cssStep).toBe(0);
    }
});
