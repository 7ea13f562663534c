import { Map as MapLibreMap, setWorkerUrl, type MapMouseEvent } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import type { LonLat, Polygon } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';
import type { DrawEvents, DrawTool } from './draw-tool';
import { DrawnStyle, emptyStyle } from './drawn-style';
import { followSize } from './follow-size';
import { cameraAtScale, metresPerPixel } from './map-scale';
import { MeasureTool, type MeasureEvents } from './measure-tool';
import { pickAt, type Picked } from './pick-at';
import { sitesSourceId } from './overlay';
import type { SiteMark } from './verdict-layers';

setWorkerUrl(workerUrl);

export interface MapPaneEvents {
  onPick(picked: readonly Picked[], at: LonLat): void;
  /** null when the pointer leaves the map */
  onPointer(at: LonLat | null): void;
  /** true scale of the middle of the screen: metres a CSS pixel */
  onScale(metresPerPixel: number): void;
  /** everything that was asked for is drawn */
  onIdle(centre: LonLat, zoom: number): void;
  /** something is being drawn or loaded */
  onBusy(): void;
  onError(message: string): void;
}

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** The middle of the map and its zoom level. */
export interface Camera {
  centre: LonLat;
  zoom: number;
}

/** A box smaller than this on the screen can't be read. */
const leastSeenPx = 40;

/** A map that is not at rest by then is being moved, or waits for tiles that don't come. */
const longestDrawingMs = 8000;

const toMillionths = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The one map on the screen: it shows styles, tells what was clicked, and lends itself to the drawing tool. */
export class MapPane {
  readonly #map: MapLibreMap;
  readonly #events: MapPaneEvents;
  readonly #ready: Promise<unknown>;
  readonly #stopFollowing: () => void;
  readonly #drawn: DrawnStyle;
  #draw: DrawTool | null = null;
  #measure: MeasureTool | null = null;

  /** Whether this browser draws maps at all: they need WebGL 2, which old machines and remote desktops may have switched off. */
  static isPossible(): boolean {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  }

  /** @param padding is asked when the map is ready, since panels are laid out meanwhile */
  constructor(container: HTMLElement, home: Box, padding: () => Padding, events: MapPaneEvents) {
    this.#events = events;
    this.#map = new MapLibreMap({
      container,
      style: emptyStyle,
      bounds: home,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      trackResize: false,
      maxZoom: 20,
      minZoom: 6,
      // Fading labels in takes a dozen more frames: seconds on a machine without a graphics card
      fadeDuration: 0,
      locale: { 'Map.Title': container.ariaLabel ?? '' },
    });
    this.#drawn = new DrawnStyle(this.#map, { keepsHidden: true, alwaysCut: [sitesSourceId] });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#stopFollowing = followSize(this.#map, container);
    this.#ready = this.#map.once('load').then(() => this.jumpToBox(home, padding()));
    this.#map.on('click', (event) => this.#pick(event));
    this.#map.on('mousemove', ({ lngLat }) => events.onPointer([lngLat.lng, lngLat.lat]));
    this.#map.on('mouseout', () => events.onPointer(null));
    this.#map.on('move', () => events.onScale(metresPerPixel(this.#map)));
    this.#map.on('idle', () => {
      const { lng, lat } = this.#map.getCenter();
      if (!this.#drawn.isEmpty) events.onIdle([lng, lat], this.#map.getZoom());
    });
    this.#map.on('dataloading', () => events.onBusy());
    this.#map.on('movestart', () => events.onBusy());
    this.#map.on('error', ({ error }) => events.onError(error.message));
    void this.#ready.then(() => events.onScale(metresPerPixel(this.#map)));
  }

  /** Shows a style, now or as soon as the map can. */
  show(style: StyleSpecification): void {
    void this.#ready.then(() => {
      if (this.#drawn.show(style)) this.#events.onBusy();
    });
  }

  /**
   * Marks sites, by their ids, with what changed of their marks; resolves when the map has drawn it, or is kept from that for long. What is
   * marked stays when other sites are edited.
   */
  async markSites(marks: readonly (readonly [string, Partial<SiteMark>])[]): Promise<void> {
    await this.#ready;
    this.#drawn.mark(sitesSourceId, marks);
    this.#map.triggerRepaint();
    const tooLong = new Promise((resolve) => setTimeout(resolve, longestDrawingMs));
    await Promise.race([this.#map.once('idle'), tooLong]);
  }

  fit([west, south, east, north]: Box, padding: Padding): void {
    const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map.fitBounds([west, south, east, north], {
      padding,
      maxZoom: 17,
      duration: reducedMotion ? 0 : 600,
    });
  }

  /** Where the map is; to be gone back to with `jumpTo`. */
  get camera(): Camera {
    const { lng, lat } = this.#map.getCenter();
    return { centre: [lng, lat], zoom: this.#map.getZoom() };
  }

  jumpTo({ centre, zoom }: Camera): void {
    this.#map.jumpTo({ center: centre, zoom });
  }

  jumpToBox([west, south, east, north]: Box, padding: Padding): void {
    this.#map.fitBounds([west, south, east, north], { padding, duration: 0 });
  }

  /** Resolves when the map is at its home and can be moved. */
  async whenReady(): Promise<void> {
    await this.#ready;
  }

  /** Tells of every movement; returns what ends that. */
  watchMoves(onMove: () => void): () => void {
    const watching = this.#map.on('move', onMove);
    return () => watching.unsubscribe();
  }

  /** Whether a box is seen whole beside what lies over the map, and large enough to be made out. */
  shows([west, south, east, north]: Box, { top, right, bottom, left }: Padding): boolean {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const southWest = this.#map.project([west, south]);
    const northEast = this.#map.project([east, north]);
    const inside =
      southWest.x >= left &&
      northEast.x <= clientWidth - right &&
      northEast.y >= top &&
      southWest.y <= clientHeight - bottom;
    return inside && Math.max(northEast.x - southWest.x, southWest.y - northEast.y) >= leastSeenPx;
  }

  /** What is seen of the map beside what lies over it, to a millionth of a degree (some decimetres). */
  boundsWithin({ top, right, bottom, left }: Padding): Box {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const isCovered = clientWidth - left - right < leastSeenPx || clientHeight - top - bottom < leastSeenPx;
    const southWest = this.#map.unproject(isCovered ? [0, clientHeight] : [left, clientHeight - bottom]);
    const northEast = this.#map.unproject(isCovered ? [clientWidth, 0] : [clientWidth - right, top]);
    const [west, south] = southWest.toArray().map(toMillionths);
    const [east, north] = northEast.toArray().map(toMillionths);
    return [west ?? 0, south ?? 0, east ?? 0, north ?? 0];
  }

  /** The place under a point of the map, px from its left and its top. */
  lonLatAt(x: number, y: number): LonLat {
    const { lng, lat } = this.#map.unproject([x, y]);
    return [lng, lat];
  }

  /** What is drawn at a place just now. */
  pickedAt(at: LonLat): Picked[] {
    return pickAt(this.#map, this.#map.project(at));
  }

  /** Asks what lies at a place as soon as the map has drawn it. */
  pickWhenDrawn(at: LonLat): void {
    void this.#map.once('idle').then(() => this.#events.onPick(this.pickedAt(at), at));
    this.#map.triggerRepaint();
  }

  zoomBy(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 200 });
  }

  /**
   * Goes to a scale (metres a CSS pixel shows in the middle of the map), about the middle of what is seen beside what lies over the map;
   * as near to it as the map can.
   */
  zoomToScale(perPixelM: number, { top, right, bottom, left }: Padding): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const middle: [number, number] = [(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2];
    const { lng, lat } = this.#map.unproject(middle);
    const offset: [number, number] = [clientWidth / 2 - middle[0], clientHeight / 2 - middle[1]];
    const { centre, zoom } = cameraAtScale(perPixelM, [lng, lat], offset);
    this.#map.easeTo({ center: centre, zoom, duration: 300 });
  }

  async startDrawing(events: DrawEvents): Promise<void> {
    (await this.#newDrawTool(events)).begin();
  }

  async startEditing(polygon: Polygon, events: DrawEvents): Promise<void> {
    (await this.#newDrawTool(events)).edit(polygon);
  }

  undoVertex(): void {
    this.#draw?.undo();
  }

  finishDrawing(): void {
    this.#draw?.finish();
  }

  /** The outline under the drawing tool; null when there is none. */
  drawnPolygon(): Polygon | null {
    return this.#draw?.polygon() ?? null;
  }

  stopDrawing(): void {
    this.#draw?.stop();
    this.#draw = null;
  }

  async startMeasuring(events: MeasureEvents): Promise<void> {
    await this.#ready;
    this.stopMeasuring();
    this.#measure = new MeasureTool(this.#map, events);
  }

  /** Draws what is being measured, features as `measureLayers` tells them. */
  showMeasuring(features: FeatureCollection): void {
    this.#measure?.show(features);
  }

  stopMeasuring(): void {
    this.#measure?.stop();
    this.#measure = null;
  }

  remove(): void {
    this.stopDrawing();
    this.stopMeasuring();
    this.#stopFollowing();
    this.#drawn.remove();
    this.#map.remove();
  }

  /** The drawing tool is loaded when it is first used. */
  async #newDrawTool(events: DrawEvents): Promise<DrawTool> {
    const { DrawTool } = await import('./draw-tool');
    await this.#ready;
    this.stopDrawing();
    return (this.#draw = new DrawTool(this.#map, events));
  }

  #pick({ point, lngLat }: MapMouseEvent): void {
    if (!this.#draw && !this.#measure)
      this.#events.onPick(pickAt(this.#map, point), [lngLat.lng, lngLat.lat]);
  }
}
