import { describe, expect, it } from 'vitest';
import { annotationFeatures } from '../../src/domain/annotation-features';
import type { LonLat } from '../../src/domain/geometry';
import { geodesicDistanceM } from '../../src/geo/geodesic';

const colour = '#c4261d';

describe('annotations as shapes', () => {
  it('draws a circle whose every corner lies at the radius, within the flattening of the Earth', () => {
    const centre: LonLat = [121.3, 30.1];
    const [ring] = annotationFeatures([{ id: 'c', kind: 'circle', colour, centre, radiusM: 5000 }]);
    if (ring?.geometry.type !== 'LineString') throw new Error('no ring');
    const far = ring.geometry.coordinates.map((corner) => geodesicDistanceM(centre, corner));
    expect(Math.min(...far)).toBeGreaterThan(5000 * 0.996);
    expect(Math.max(...far)).toBeLessThan(5000 * 1.004);
    expect(ring.geometry.coordinates.at(-1)).toEqual(ring.geometry.coordinates[0]);
  });

  it('ends an arrow in a head whose tip is where it points and whose wings are alike', () => {
    const from: LonLat = [121.1, 30.3];
    const to: LonLat = [121.3, 30.2];
    const [shaft, head] = annotationFeatures([{ id: 'a', kind: 'arrow', colour, from, to }]);
    if (shaft?.geometry.type !== 'LineString' || head?.geometry.type !== 'Polygon')
      throw new Error('no arrow');
    const [tip, left, right] = head.geometry.coordinates[0] ?? [];
    expect(tip).toEqual(to);
    expect(shaft.geometry.coordinates[0]).toEqual(from);
    const [toLeft, toRight] = [left, right].map((wing) => geodesicDistanceM(to, wing ?? from));
    expect(toLeft).toBeCloseTo(toRight ?? 0, -2);
    expect(toLeft).toBeLessThan(0.3 * geodesicDistanceM(from, to));
  });

  it('leaves an arrow without length out, and keeps what is written', () => {
    const at: LonLat = [121, 30];
    expect(annotationFeatures([{ id: 'a', kind: 'arrow', colour, from: at, to: at }])).toEqual([]);
    const [text] = annotationFeatures([{ id: 't', kind: 'text', colour, at, text: '<b>here</b>' }]);
    expect(text?.properties).toEqual({ id: 't', kind: 'text', colour, text: '<b>here</b>' });
  });
});
