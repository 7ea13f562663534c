import { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Box } from '../domain/schema-parts';
import { metresPerPixel } from './map-scale';
import { syncStyle } from './sync-style';

export interface Picture {
  /** data: URL of a PNG */
  url: string;
  /** metres that one CSS pixel of the picture shows */
  metresPerPixel: number;
}

const timeoutMs = 20_000;

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
  const container = document.createElement('div');
  container.className = 'off-screen-map';
  container.style.width = `${width}px`;
  container.style.height = `${height}px`;
  document.body.append(container);
  const blank: StyleSpecification = { version: 8, sources: {}, layers: [] };
  const map = new MapLibreMap({
    container,
    style: blank,
    bounds,
    fitBoundsOptions: { padding: 4, maxZoom: 16 },
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    pixelRatio: 4,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  try {
    await withTimeout(map.once('load'));
    syncStyle(map, blank, style);
    await withTimeout(map.once('idle'));
    return { url: await pngOf(map.getCanvas()), metresPerPixel: metresPerPixel(map) };
  } finally {
    map.remove();
    container.remove();
  }
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('The map did not come to rest.')), timeoutMs);
    }),
  ]);
}

/** Encoding straight from the WebGL canvas takes tens of seconds in software; a 2D copy takes under one. */
async function pngOf(canvas: HTMLCanvasElement): Promise<string> {
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser has no 2D canvas.');
  context.drawImage(canvas, 0, 0);
  const blob = await copy.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The picture could not be read.'));
    reader.readAsDataURL(blob);
  });
}
