import { Map as MapLibreMap } from 'maplibre-gl';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import { DrawnStyle, emptyStyle } from './drawn-style';

/** Around what a scene frames, CSS pixels of the map. */
const margin = 12;

/**
 * A map that nobody moves: it shows one picture after the other, each framed by the bounds that it is to show, whatever the screen's
 * proportions.
 */
export class ScenePane {
  readonly #map: MapLibreMap;
  readonly #ready: Promise<unknown>;
  readonly #drawn: DrawnStyle;
  #bounds: Box | null = null;
  readonly #onFramed: () => void;

  /**
   * @param pixelRatio device pixels to a pixel of the container, which is scaled up to the screen
   * @param onFramed the places of the map lie elsewhere on the screen now
   * @param onLost the graphics card took the map away: it is to be made anew
   */
  constructor(container: HTMLElement, pixelRatio: number, onFramed: () => void, onLost: () => void) {
    this.#onFramed = onFramed;
    this.#map = new MapLibreMap({
      container,
      style: emptyStyle,
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      pixelRatio,
      maxCanvasSize: [8192, 8192],
      locale: { 'Map.Title': '' },
    });
    this.#drawn = new DrawnStyle(this.#map, { keepsHidden: true });
    this.#ready = this.#map.once('load');
    this.#map.on('resize', () => this.#frame());
    this.#map.on('webglcontextlost', onLost);
  }

  /** Shows a picture; resolves when it is drawn whole. */
  async show(style: StyleSpecification, bounds: Box): Promise<void> {
    await this.#ready;
    this.#bounds = bounds;
    this.#frame();
    this.#drawn.show(style);
    const idle = this.#map.once('idle');
    this.#map.triggerRepaint();
    await idle;
  }

  /** The screen is another: its pixels are told anew, and its size comes with the container. */
  setPixelRatio(pixelRatio: number): void {
    if (this.#map.getPixelRatio() !== pixelRatio) this.#map.setPixelRatio(pixelRatio);
  }

  /** Where a place is in the container, shares of its width and height. */
  shareOf(at: LonLat): [number, number] {
    const { x, y } = this.#map.project(at);
    const { clientWidth, clientHeight } = this.#map.getContainer();
    return [x / clientWidth, y / clientHeight];
  }

  /** The place at shares of the container's width and height. */
  placeAt(shareX: number, shareY: number): LonLat {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { lng, lat } = this.#map.unproject([shareX * clientWidth, shareY * clientHeight]);
    return [lng, lat];
  }

  remove(): void {
    this.#drawn.remove();
    this.#map.remove();
  }

  #frame(): void {
    if (!this.#bounds) return;
    const [west, south, east, north] = this.#bounds;
    this.#map.fitBounds([west, south, east, north], { padding: margin, duration: 0, maxZoom: 18 });
    const { lng, lat } = this.#map.getCenter();
    this.#map.getContainer().dataset['camera'] = [lng, lat, this.#map.getZoom()]
      .map((part) => part.toFixed(6))
      .join(' ');
    this.#onFramed();
  }
}
