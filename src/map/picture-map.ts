import { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Box } from '../domain/schema-parts';
import type { Camera } from './map-pane';
import { metresPerPixel } from './map-scale';
import { syncStyle } from './sync-style';

/** How large a picture is and what part of it must hold the bounds. */
export interface PictureFrame {
  /** CSS px: labels and lines are as large as on a screen of that size */
  width: number;
  height: number;
  /** pixels of the picture for one CSS px */
  pixelRatio: number;
  /** room around the bounds, CSS px */
  padding: { top: number; right: number; bottom: number; left: number };
}

export interface DrawnMap {
  /** the picture, readable quickly any number of times until the next one is drawn */
  canvas: OffscreenCanvas;
  /** metres that one CSS pixel of the picture shows */
  metresPerPixel: number;
}

const timeoutMs = 60_000;
const blank: StyleSpecification = { version: 8, sources: {}, layers: [] };
/** pixels a side; the engine's own limit would make large pictures smaller without a word */
const largest = 8192;

/** A map off the screen that draws pictures one after the other; to be removed after use. */
export class PictureMap {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;
  readonly #ready: Promise<unknown>;
  #shown = blank;
  /** what the map engine could not draw, in its own words, since it was asked last */
  #failures = new Set<string>();

  constructor() {
    this.#container = document.createElement('div');
    this.#container.className = 'off-screen-map';
    this.#container.inert = true;
    document.body.append(this.#container);
    this.#map = new MapLibreMap({
      container: this.#container,
      style: blank,
      interactive: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      maxCanvasSize: [largest, largest],
      canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: { 'Map.Title': '' },
    });
    this.#ready = this.#map.once('load');
    this.#map.on('error', ({ error }) => this.#failures.add(error.message));
  }

  /** What the engine reported since it was asked last. */
  takeFailures(): string[] {
    const failures = [...this.#failures];
    this.#failures.clear();
    return failures;
  }

  /**
   * Draws a style with the bounds inside its frame. Rejects when the map does not come to rest in time, when it is stopped, or when
   * the machine can't draw a picture of that size.
   */
  async draw(
    style: StyleSpecification,
    bounds: Box,
    frame: PictureFrame,
    stop?: AbortSignal,
  ): Promise<DrawnMap> {
    const { width, height, pixelRatio, padding } = frame;
    await this.#size({ width, height, pixelRatio }, stop);
    const [west, south, east, north] = bounds;
    this.#map.fitBounds([west, south, east, north], { padding, maxZoom: 16, duration: 0 });
    return this.#drawn(style, width * pixelRatio, stop);
  }

  /** Draws a style with a place in the middle of the picture at a zoom level; rejects as `draw` does. */
  async drawAt(
    style: StyleSpecification,
    { centre, zoom }: Camera,
    size: Omit<PictureFrame, 'padding'>,
    stop?: AbortSignal,
  ): Promise<DrawnMap> {
    await this.#size(size, stop);
    this.#map.jumpTo({ center: centre, zoom });
    return this.#drawn(style, size.width * size.pixelRatio, stop);
  }

  remove(): void {
    this.#map.remove();
    this.#container.remove();
  }

  async #size(
    { width, height, pixelRatio }: Omit<PictureFrame, 'padding'>,
    stop?: AbortSignal,
  ): Promise<void> {
    await this.#awaited(this.#ready, stop);
    this.#container.style.width = `${width}px`;
    this.#container.style.height = `${height}px`;
    this.#map.setPixelRatio(pixelRatio);
    this.#map.resize();
  }

  async #drawn(style: StyleSpecification, widthPx: number, stop?: AbortSignal): Promise<DrawnMap> {
    syncStyle(this.#map, this.#shown, style);
    this.#shown = style;
    const rest = this.#map.once('idle');
    this.#map.triggerRepaint();
    await this.#awaited(rest, stop);
    return { canvas: this.#copy(widthPx), metresPerPixel: metresPerPixel(this.#map) };
  }

  #awaited<T>(promise: Promise<T>, stop?: AbortSignal): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (act: () => void): void => {
        clearTimeout(timer);
        stop?.removeEventListener('abort', onStop);
        act();
      };
      const onStop = (): void => end(() => reject(new Error('Stopped.')));
      const timer = setTimeout(
        () => end(() => reject(new Error('The map did not come to rest.'))),
        timeoutMs,
      );
      stop?.addEventListener('abort', onStop);
      if (stop?.aborted) onStop();
      promise.then(
        (value) => end(() => resolve(value)),
        (error: unknown) => end(() => reject(error instanceof Error ? error : new Error(String(error)))),
      );
    });
  }

  /** Encoding straight from the WebGL canvas takes tens of seconds in software; a 2D copy takes under one. */
  #copy(expectedWidth: number): OffscreenCanvas {
    const canvas = this.#map.getCanvas();
    if (Math.abs(canvas.width - expectedWidth) > 1)
      throw new Error(`The picture came out ${canvas.width} px wide instead of ${expectedWidth}.`);
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = copy.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser has no 2D canvas.');
    context.drawImage(canvas, 0, 0);
    return copy;
  }
}
