import type { FeatureCollection } from 'geojson';
import type {
  GeoJSONSource,
  Map as MapLibreMap,
  MapMouseEvent,
  MapTouchEvent,
  Subscription,
} from 'maplibre-gl';
import type { LonLat } from '../domain/geometry';
import { metresPerPixel } from './map-scale';
import { measureLayers } from './measure-layers';

const sourceId = 'measure:live';
/** How near a pointer must be to mean a corner, px: a mouse, and half a fingertip. */
const mouseReachPx = 12;
const fingerReachPx = 22;

/** A place that is pointed at. */
export interface Pointed {
  at: LonLat;
  /** how far from there things are meant, too, m */
  reachM: number;
  /** Shift is held: the place itself is meant, and nothing near it */
  isFree: boolean;
}

export interface MeasureEvents {
  /** null when the pointer leaves the map */
  onMove(pointed: Pointed | null): void;
  /** a click or a tap */
  onPlace(pointed: Pointed): void;
  /** pressed; returns whether a corner is there to be dragged */
  onGrab(pointed: Pointed): boolean;
  /** what was grabbed is let go */
  onRelease(): void;
}

/** The map while somebody measures: it tells where is pointed, and draws over everything what is being measured. */
export class MeasureTool {
  readonly #map: MapLibreMap;
  readonly #events: MeasureEvents;
  readonly #subscriptions: readonly Subscription[];
  readonly #stopped = new AbortController();
  readonly #layers = measureLayers(sourceId, 'live');
  #isHeld = false;

  constructor(map: MapLibreMap, events: MeasureEvents) {
    this.#map = map;
    this.#events = events;
    map.addSource(sourceId, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    for (const layer of this.#layers) map.addLayer(layer);
    map.doubleClickZoom.disable();
    map.getCanvas().style.cursor = 'crosshair';
    map.getCanvas().focus();
    this.#subscriptions = [
      map.on('click', (event) => events.onPlace(this.#pointed(event))),
      map.on('mousemove', (event) => events.onMove(this.#pointed(event))),
      map.on('mouseout', () => !this.#isHeld && events.onMove(null)),
      map.on('mousedown', (event) => this.#grab(event)),
      map.on('touchstart', (event) => event.points.length === 1 && this.#grab(event)),
      map.on('touchmove', (event) => this.#isHeld && events.onMove(this.#pointed(event))),
      map.on('touchend', () => this.#release()),
      map.on('touchcancel', () => this.#release()),
    ];
    addEventListener('mouseup', () => this.#release(), { signal: this.#stopped.signal });
  }

  /** Draws features as `measureLayers` tells them. */
  show(features: FeatureCollection): void {
    void this.#map.getSource<GeoJSONSource>(sourceId)?.setData(features);
  }

  stop(): void {
    this.#stopped.abort();
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
    for (const { id } of this.#layers) this.#map.removeLayer(id);
    this.#map.removeSource(sourceId);
    this.#map.doubleClickZoom.enable();
    this.#map.getCanvas().style.cursor = '';
  }

  /** The map stays where it is while a corner is dragged. */
  #grab(event: MapMouseEvent | MapTouchEvent): void {
    if ('button' in event.originalEvent && event.originalEvent.button !== 0) return;
    this.#isHeld = this.#events.onGrab(this.#pointed(event));
    if (this.#isHeld) event.preventDefault();
  }

  #release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#events.onRelease();
  }

  #pointed({ lngLat, originalEvent }: MapMouseEvent | MapTouchEvent): Pointed {
    const reachPx = 'touches' in originalEvent ? fingerReachPx : mouseReachPx;
    return {
      at: [lngLat.lng, lngLat.lat],
      reachM: reachPx * metresPerPixel(this.#map),
      isFree: originalEvent.shiftKey,
    };
  }
}
