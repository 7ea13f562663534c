import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { geodesicDistanceM } from '../../src/geo/geodesic';
import type { LonLat } from '../../src/domain/geometry';
import type { Box } from '../../src/domain/schema-parts';
import { paperFrame } from '../../src/geo/paper-frame';
import { planTiles } from '../../src/map/paper/plan-tiles';
import { sheetForm } from '../../src/report/map-sheet/sheet-form';
import { expect, test } from './app';

const dpi = 150;
const scale = 25_000;
/** pixels a side of a picture on a machine that draws maps in tiles */
const tiledLimit = 1200;
const marks: LonLat[] = [
  [121.24, 30.165],
  [121.27, 30.165],
  [121.24, 30.185],
];

const squareAround = ([lon, lat]: LonLat) => {
  const [dx, dy] = [0.0008, 0.0007];
  const ring = [
    [lon - dx, lat - dy],
    [lon + dx, lat - dy],
    [lon + dx, lat + dy],
    [lon - dx, lat + dy],
    [lon - dx, lat - dy],
  ];
  return { type: 'Feature', properties: { name: '点' }, geometry: { type: 'Polygon', coordinates: [ring] } };
};

/** The picture's size, and the middles of the boxes that its pure red outlines fill, left of a column. */
const outlines = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const boxes: [number, number, number, number][] = [];
    const isRed = (i: number): boolean =>
      Math.abs((data[i] ?? 0) - 196) + Math.abs((data[i + 1] ?? 0) - 38) + Math.abs((data[i + 2] ?? 0) - 29) <
      12;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width * 0.76; x++) {
        if (!isRed((y * width + x) * 4)) continue;
        const near = boxes.find(
          (box) => x > box[0] - 60 && x < box[2] + 60 && y > box[1] - 60 && y < box[3] + 60,
        );
        if (near) {
          near[0] = Math.min(near[0], x);
          near[1] = Math.min(near[1], y);
          near[2] = Math.max(near[2], x);
          near[3] = Math.max(near[3], y);
        } else boxes.push([x, y, x, y]);
      }
    return {
      width,
      height,
      middles: boxes.map(([a, b, c, d]): [number, number] => [(a + c) / 2, (b + d) / 2]),
    };
  }, png.toString('base64'));

/** Of two pictures the shares of pixels in groups of boxes that differ by more than a shade. */
const differences = (page: Page, one: Buffer, other: Buffer, groups: readonly (readonly Box[])[]) =>
  page.evaluate(
    async ([a, b, groups]) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [left, right] = [await read(a), await read(b)];
      return groups.map((boxes) => {
        let [different, all] = [0, 0];
        for (const [x1, y1, x2, y2] of boxes)
          for (let y = Math.floor(y1); y < y2; y++)
            for (let x = Math.floor(x1); x < x2; x++) {
              const i = (y * left.width + x) * 4;
              const off = [0, 1, 2].map((k) => Math.abs((left.data[i + k] ?? 0) - (right.data[i + k] ?? 0)));
              if (Math.max(...off) > 24) different += 1;
              all += 1;
            }
        return different / all;
      });
    },
    [one.toString('base64'), other.toString('base64'), groups] as const,
  );

/** Where tiles of a map meet, some pixels to both sides, and the map as a whole: left, top, right, bottom. */
function seamsAndMap(): { seams: Box[]; map: Box } {
  const { map } = sheetForm('a4', 'landscape');
  const frame = paperFrame([121.25, 30.17], scale, { widthMm: map.w, heightMm: map.h });
  const plan = planTiles(frame, dpi / 96, tiledLimit);
  if (plan.kind === 'whole') throw new Error('The map is not drawn in tiles.');
  const pxOfMm = dpi / 25.4;
  const [left, top] = [map.x * pxOfMm, map.y * pxOfMm];
  const [right, bottom] = [left + map.w * pxOfMm, top + map.h * pxOfMm];
  const along = (count: number, step: number): number[] =>
    Array.from({ length: count - 1 }, (_, i) => (i + 1) * step * (dpi / 96));
  return {
    seams: [
      ...along(plan.columns, plan.tileWidth).map((x): Box => [left + x - 5, top, left + x + 5, bottom]),
      ...along(plan.rows, plan.tileHeight)
        .map((y) => top + y * frame.stretch)
        .map((y): Box => [left, y - 5, right, y + 5]),
    ],
    map: [left, top, right, bottom],
  };
}

async function exported(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '导出 PNG' }).click();
  const bytes = await readFile(await (await download).path());
  await expect(page.getByTestId('sheet-saved')).toContainText('MB');
  return bytes;
}

test('a map on paper is true to its scale, and the same whether it is drawn in one go or in tiles', async ({
  app,
}) => {
  const { page } = app;
  await app.open();
  const features = marks.map(squareAround);
  await app.drop([{ name: '标.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) }]);
  await expect(page.getByTestId('map')).toBeVisible();
  await app.idle();
  await app.menu('汇报', '制图输出');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('纸张').selectOption('a4');
  await dialog.getByLabel('分辨率').selectOption(String(dpi));
  await dialog.locator('select').first().selectOption(String(scale));
  await expect(dialog.locator('image')).toHaveAttribute('href', /^blob:/);
  await app.expectAccessible();
  const whole = await exported(page);
  const { width, height, middles } = await outlines(page, whole);
  expect([width, height]).toEqual([1754, 1240]);
  expect(middles).toHaveLength(3);
  const [top, ...bottom] = middles.toSorted((a, b) => a[1] - b[1]);
  const [left, right] = bottom.toSorted((a, b) => a[0] - b[0]);
  const [a, b, c] = marks as [LonLat, LonLat, LonLat];
  const ruled = (from: [number, number] = [0, 0], to: [number, number] = [0, 0]): number =>
    (Math.hypot(to[0] - from[0], to[1] - from[1]) / dpi) * 0.0254 * scale;
  for (const [measured, truly] of [
    [ruled(left, right), geodesicDistanceM(a, b)],
    [ruled(left, top), geodesicDistanceM(a, c)],
    [ruled(top, right), geodesicDistanceM(b, c)],
  ] as const)
    expect(Math.abs(measured / truly - 1)).toBeLessThan(0.005);

  await page.evaluate((limit) => {
    const real = Reflect.get(WebGL2RenderingContext.prototype, 'getParameter') as (name: number) => unknown;
    WebGL2RenderingContext.prototype.getParameter = function (this: WebGL2RenderingContext, name: number) {
      const value = real.call(this, name);
      return name === WebGL2RenderingContext.MAX_RENDERBUFFER_SIZE ? limit : value;
    };
  }, tiledLimit);
  const tiled = await exported(page);
  await expect(page.getByTestId('sheet-outcome').locator('..')).toContainText('块绘制后拼合');
  const { seams, map } = seamsAndMap();
  expect(seams).toHaveLength(2);
  const [atSeams, overall] = await differences(page, whole, tiled, [seams, [map]]);
  expect(atSeams, 'at the seams').toBeLessThan(0.002);
  expect(overall, 'of the whole map').toBeLessThan(0.002);
});
