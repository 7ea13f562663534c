import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Areal, LonLat } from '../../../src/domain/geometry';
import { ellipsoidalAreaM2 } from '../../../src/geo/site-area';
import { drawSheetFigure, type FigureLayer } from '../../../src/report/figure/draw-sheet-figure';
import { figureHeight, figureWidth } from '../../../src/report/figure/figure-size';
import { Raster } from '../../../src/report/figure/raster';

const black = { colour: '#000000', opacity: 1 };

/** Painted area of a white picture, pixels: each by how dark it is. */
const painted = (raster: Raster): number => {
  const { indices, palette } = raster.indexed();
  return indices.reduce((sum, index) => sum + 1 - (palette[3 * index] ?? 0) / 255, 0);
};

const star = (cx: number, cy: number, radius: number, turn: number): Float64Array =>
  Float64Array.from(
    [...Array(11).keys()].flatMap((i) => {
      const angle = turn + ((i % 10) * Math.PI) / 5;
      const r = i % 2 === 0 ? radius : radius / 2.3;
      return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
    }),
  );

const shoelace = (ring: Float64Array): number => {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2)
    twice += (ring[i] ?? 0) * (ring[i + 3] ?? 0) - (ring[i + 2] ?? 0) * (ring[i + 1] ?? 0);
  return Math.abs(twice) / 2;
};

describe('the painted area', () => {
  const filled = (...rings: Float64Array[]): number => {
    const raster = new Raster(200, 160, '#ffffff');
    raster.fill(rings, black);
    return painted(raster);
  };

  it.each([0, 0.1, 0.7, 1.3, 2.9])('of a polygon turned by %f is the polygon’s', (turn) => {
    const ring = star(97.3, 80.6, 61.7, turn);
    expect(filled(ring)).toBeCloseTo(shoelace(ring), -1);
    expect(Math.abs(filled(ring) / shoelace(ring) - 1)).toBeLessThan(1e-3);
  });

  it('is the same whichever way the ring runs and mirrored, less its hole, and of what lies in the picture only', () => {
    const ring = star(97.3, 80.6, 61.7, 0.4);
    const reversed = Float64Array.from(
      [...ring].reverse().map((_, i, all) => all[i % 2 ? i - 1 : i + 1] ?? 0),
    );
    const mirrored = ring.map((value, i) => (i % 2 === 0 ? 200 - value : value));
    expect(filled(reversed)).toBe(filled(ring));
    expect(filled(mirrored)).toBeCloseTo(filled(ring), 0);
    const hole = Float64Array.from([...star(97.3, 80.6, 20, 0.4)]);
    const against = Float64Array.from(
      [...hole].reverse().map((_, i, all) => all[i % 2 ? i - 1 : i + 1] ?? 0),
    );
    expect(filled(ring, against)).toBeCloseTo(shoelace(ring) - shoelace(hole), -1);
    expect(filled(Float64Array.of(-50, -50, 400, -50, 400, 20.5, -50, 20.5, -50, -50))).toBeCloseTo(
      200 * 20.5,
      -1,
    );
  });

  it('of a line is its length by its width and its round ends', () => {
    const raster = new Raster(200, 160, '#ffffff');
    raster.stroke([Float64Array.of(20.2, 30.7, 170.1, 120.4)], 6, black);
    const length = Math.hypot(170.1 - 20.2, 120.4 - 30.7);
    expect(Math.abs(painted(raster) / (6 * length + Math.PI * 9) - 1)).toBeLessThan(5e-3);
  });
});

const box = (west: number, south: number, east: number, north: number): Areal => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

/** Red, green and blue of each pixel of a PNG with a palette, whose rows have filter 0. */
function pixelsOf(png: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png);
  const chunk = (name: string): Buffer => {
    const at = bytes.indexOf(name);
    return bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4));
  };
  const [rows, palette] = [inflateSync(chunk('IDAT')), chunk('PLTE')];
  const row = figureWidth + 1;
  const indices = [...rows].filter((_, i) => i % row !== 0);
  return Uint8Array.from(indices.flatMap((index) => [...palette.subarray(3 * index, 3 * index + 3)]));
}

describe('the figure of a sheet', () => {
  const site = box(121.2, 30.1, 121.206, 30.104);
  const zone = {
    id: 'z',
    name: '区',
    accuracyM: 0,
    properties: {},
    geometry: box(121.1, 30.05, 121.203, 30.2),
  };
  const layer: FigureLayer = {
    layer: { id: 'l', name: '层', authority: 'statutory', zones: [zone] },
    symbology: { kind: 'single', symbol: { fill: { color: '#00ff00', opacity: 1 } } },
  };
  const overlap = box(121.2, 30.1, 121.203, 30.104);
  const subject = {
    site,
    layers: [layer],
    findings: [{ overlap, nearest: null, contact: 'overlap', distanceM: 0 }],
  } as const;

  it('has the true scale: what is painted of a zone is its area on the ground', () => {
    const beside = { ...zone, geometry: box(121.1977, 30.1015, 121.1995, 30.1032) };
    const { png, groundWidthM, scale } = drawSheetFigure({
      ...subject,
      findings: [],
      layers: [{ ...layer, layer: { ...layer.layer, zones: [beside] } }],
    });
    const pixels = pixelsOf(png);
    let green = 0;
    for (let y = 60; y < figureHeight - 60; y += 1)
      for (let x = 5; x < figureWidth / 2; x += 1) {
        const [red = 0, , blue = 0] = pixels.subarray(3 * (y * figureWidth + x));
        const isPaperToGreen = Math.abs(red / 251 - blue / 246) < 0.02;
        if (isPaperToGreen) green += 1 - red / 251;
      }
    const metresPerPixel = groundWidthM / figureWidth;
    expect(metresPerPixel).toBeCloseTo((scale * 0.0254) / 200, 9);
    expect(Math.abs((green * metresPerPixel ** 2) / ellipsoidalAreaM2(beside.geometry) - 1)).toBeLessThan(
      2e-3,
    );
  });

  it('is the same bytes for the same subject, and says what is in it', () => {
    const [one, two] = [drawSheetFigure(subject), drawSheetFigure(structuredClone(subject))];
    expect(Buffer.from(one.png).equals(Buffer.from(two.png))).toBe(true);
    expect(one).toMatchObject({ hasOverlap: true, hasNearest: false });
    expect(one.shown.map((shown) => shown.layer.id)).toEqual(['l']);
    expect([...one.png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
  });

  it('draws the line to the nearest zone only where its end is in the frame', () => {
    const to = (end: LonLat) =>
      drawSheetFigure({
        ...subject,
        findings: [{ overlap: null, nearest: [[121.206, 30.1], end], contact: 'none', distanceM: 5 }],
      });
    expect(to([121.209, 30.1]).hasNearest).toBe(true);
    expect(to([122.9, 30.1]).hasNearest).toBe(false);
  });
});
