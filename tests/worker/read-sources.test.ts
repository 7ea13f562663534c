import { describe, expect, it } from 'vitest';
import type { Box } from '../../src/domain/schema-parts';
import { readSources } from '../../src/worker/read-sources';
import { geojsonOf, shapefileOf, starsAbout } from '../bench/star-files';

const extent: Box = [120, 29, 123, 31];
const stars = starsAbout([121.35, 30.15], 7, 40);

describe.each([geojsonOf(stars), shapefileOf(stars)])('$name', ({ name, bytes }) => {
  it('tells how far it has come, up to the end', async () => {
    const told: [number, number][] = [];
    const files = [new File([bytes], name)];
    const { sources } = await readSources({ files, extent, choices: {} }, (...step) => told.push(step));
    expect(sources[0]?.polygons).toHaveLength(7);
    expect(told).toHaveLength(7);
    for (const [i, [done, total]] of told.entries()) {
      expect(total).toBe(told[0]?.[1]);
      expect(done / total).toBeCloseTo((i + 1) / 7, 10);
    }
  });
});
