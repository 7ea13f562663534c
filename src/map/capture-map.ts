import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Box } from '../domain/schema-parts';
import { PictureMap } from './picture-map';
import { dataUrlOf, pngOf } from './png-of';

export interface Picture {
  /** data: URL of a PNG */
  url: string;
  /** metres that one CSS pixel of the picture shows */
  metresPerPixel: number;
}

const padding = { top: 4, right: 4, bottom: 4, left: 4 };

/**
 * Draws a style once, off the screen, `width` × `height` CSS pixels at the density of good print.
 * Rejects when the map does not come to rest in time.
 */
export async function captureMap(
  style: StyleSpecification,
  bounds: Box,
  width: number,
  height: number,
): Promise<Picture> {
  const map = new PictureMap();
  try {
    const frame = { width, height, pixelRatio: 4, padding };
    const { canvas, metresPerPixel } = await map.draw(style, bounds, frame);
    return { url: await dataUrlOf(await pngOf(canvas)), metresPerPixel };
  } finally {
    map.remove();
  }
}
