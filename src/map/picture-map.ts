import { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import type { Camera } from './map-pane';
import { copyDrawing } from './copy-drawing';
import { DrawnStyle, emptyStyle } from './drawn-style';
import { metresPerPixel } from './map-scale';

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

type PictureSize = Omit<PictureFrame, 'padding'>;

/** A feature in a picture: its property `id`, and where it is if it is a point, CSS px from the upper left corner. */
export interface SeenFeature {
  id: string | null;
  x: number;
  y: number;
}

export interface DrawnMap {
  /** the picture, readable quickly any number of times until the next one is drawn */
  canvas: OffscreenCanvas;
  /** metres that one CSS pixel of the picture shows */
  metresPerPixel: number;
}

const timeoutMs = 60_000;
const nowhere = { x: NaN, y: NaN };
/** pixels a side; the engine's own limit would make large pictures smaller without a word */
const largest = 8192;
/** pixels of the longer side while tiles are read: each of them draws the whole picture again */
const readingPx = 640;

/** A map off the screen that draws pictures one after the other; to be removed after use. */
export class PictureMap {
  readonly #container: HTMLElement;
  readonly #map: MapLibreMap;
  readonly #ready: Promise<unknown>;
  readonly #style: DrawnStyle;
  /** what the map engine could not draw, in its own words, since it was asked last */
  #failures = new Set<string>();

  constructor() {
    this.#container = document.createElement('div');
    this.#container.className = 'off-screen-map';
    this.#container.inert = true;
    document.body.append(this.#container);
    this.#map = new MapLibreMap({
      container: this.#container,
      style: emptyStyle,
      interactive: false,
      attributionControl: false,
      trackResize: false,
      fadeDuration: 0,
      maxCanvasSize: [largest, largest],
      canvasContextAttributes: { preserveDrawingBuffer: true },
      locale: { 'Map.Title': '' },
    });
    this.#style = new DrawnStyle(this.#map);
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
    const size = { width, height, pixelRatio };
    await this.#size(size, stop);
    const [west, south, east, north] = bounds;
    this.#map.fitBounds([west, south, east, north], { padding, maxZoom: 16, duration: 0 });
    return this.#drawn(style, size, stop);
  }

  /** Draws a style with a place in the middle of the picture at a zoom level; rejects as `draw` does. */
  async drawAt(
    style: StyleSpecification,
    { centre, zoom }: Camera,
    size: PictureSize,
    stop?: AbortSignal,
  ): Promise<DrawnMap> {
    await this.#size(size, stop);
    this.#map.jumpTo({ center: centre, zoom });
    return this.#drawn(style, size, stop);
  }

  /**
   * The features that a layer shows in the picture that was drawn last, or in a box of it: of a layer of words those that found room.
   * @param box left, top, right, bottom, CSS px
   */
  seen(layer: string, box?: Box): SeenFeature[] {
    const query = { layers: [layer] };
    const found = box
      ? this.#map.queryRenderedFeatures(
          [
            [box[0], box[1]],
            [box[2], box[3]],
          ],
          query,
        )
      : this.#map.queryRenderedFeatures(query);
    return found.map(({ properties, geometry }) => {
      const id: unknown = properties['id'];
      const { x, y } =
        geometry.type === 'Point' ? this.#map.project(geometry.coordinates as LonLat) : nowhere;
      return { id: typeof id === 'string' ? id : null, x, y };
    });
  }

  remove(): void {
    this.#style.remove();
    this.#map.remove();
    this.#container.remove();
  }

  async #size(size: PictureSize, stop?: AbortSignal): Promise<void> {
    await this.#awaited(this.#ready, stop);
    this.#container.style.width = `${size.width}px`;
    this.#container.style.height = `${size.height}px`;
    this.#map.setPixelRatio(readingRatio(size));
  }

  /** Comes to rest in few pixels, and then draws once in as many as are wanted: words have their places by CSS px. */
  async #drawn(style: StyleSpecification, size: PictureSize, stop?: AbortSignal): Promise<DrawnMap> {
    this.#style.show(style);
    await this.#rest(stop);
    if (readingRatio(size) < size.pixelRatio) {
      this.#map.setPixelRatio(size.pixelRatio);
      await this.#rest(stop);
    }
    const canvas = this.#map.getCanvas();
    const expected = size.width * size.pixelRatio;
    if (Math.abs(canvas.width - expected) > 1)
      throw new Error(`The picture came out ${canvas.width} px wide instead of ${expected}.`);
    return { canvas: await copyDrawing(canvas, stop), metresPerPixel: metresPerPixel(this.#map) };
  }

  #rest(stop?: AbortSignal): Promise<unknown> {
    const rest = this.#map.once('idle');
    this.#map.triggerRepaint();
    return this.#awaited(rest, stop);
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
}

const readingRatio = ({ width, height, pixelRatio }: PictureSize): number =>
  Math.min(pixelRatio, readingPx / Math.max(width, height));
