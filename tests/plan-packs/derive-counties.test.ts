import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { countyFeatures } from '../../geodata/build/county-features';
import type { PackFrame } from '../../geodata/build/frame';
import { layerText } from '../../geodata/build/layer-file';

const derived = (pack: string) =>
  countyFeatures(JSON.parse(readFileSync(`geodata/${pack}/plan.json`, 'utf8')) as PackFrame);
const counties = derived('cixi');

function verticesOf(code: string): Position[] {
  const county = counties.find(({ id }) => id === `county-${code}`);
  return county?.geometry.coordinates.flat(2) ?? [];
}

function sharedBy(a: string, b: string): number {
  const known = new Set(verticesOf(a).map((position) => position.join()));
  return new Set(
    verticesOf(b)
      .map((position) => position.join())
      .filter((key) => known.has(key)),
  ).size;
}

describe('the counties derived from the npm package', () => {
  it.each(['cixi', 'haishu'])('are, byte for byte, the layer that %s has', (pack) => {
    const committed = readFileSync(`geodata/${pack}/layers/counties.geojson`, 'utf8');
    expect(committed).toBe(layerText(derived(pack)));
  });

  it('share their vertices with their neighbours exactly', () => {
    expect(sharedBy('330282', '330281')).toBeGreaterThan(600);
    expect(sharedBy('330282', '330211')).toBeGreaterThan(100);
    expect(sharedBy('330282', '330205')).toBeGreaterThan(50);
  });

  it('repeat no point and close every ring', () => {
    for (const ring of counties.flatMap(({ geometry }) => geometry.coordinates.flat())) {
      expect(ring[0]).toEqual(ring.at(-1));
      expect(
        ring.every((position, index) => index === 0 || position.join() !== ring[index - 1]?.join()),
      ).toBe(true);
      expect(new Set(ring.map((position) => position.join())).size).toBeGreaterThanOrEqual(3);
    }
  });
});
