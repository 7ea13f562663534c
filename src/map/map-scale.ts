import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LonLat } from '../domain/geometry';
import type { Camera } from './map-pane';

const equatorM = 2 * Math.PI * 6378137;
const radians = Math.PI / 180;

/** CSS pixels round the world at a zoom level. */
const worldPx = (zoom: number): number => 512 * 2 ** zoom;

/** Metres that one CSS pixel shows in the middle of the map: Web Mercator stretches by 1/cos φ, a world is 512 · 2^zoom pixels round. */
export const metresPerPixel = (map: MapLibreMap): number =>
  metresPerPixelOf(map.getCenter().lat, map.getZoom());

export const metresPerPixelOf = (latitude: number, zoom: number): number =>
  (equatorM * Math.cos(latitude * radians)) / worldPx(zoom);

/**
 * The camera at which one CSS pixel in the middle of the map shows so many metres, while a place stays where it is on the screen.
 * @param offset from that place to the middle of the map, px right and down
 */
export function cameraAtScale(perPixelM: number, place: LonLat, [right, down]: [number, number]): Camera {
  let centre = place;
  let zoom = 0;
  // the zoom depends on the latitude of the middle, which depends on the zoom; each round gains several digits
  for (let round = 0; round < 8; round++) {
    zoom = Math.log2((equatorM * Math.cos(centre[1] * radians)) / (512 * perPixelM));
    const y = mercatorY(place[1]) + down / worldPx(zoom);
    centre = [place[0] + (right / worldPx(zoom)) * 360, latitudeAt(y)];
  }
  return { centre, zoom };
}

/** 0 at the north, 1 at the south end of the Web Mercator square. */
const mercatorY = (latitude: number): number => (1 - Math.asinh(Math.tan(latitude * radians)) / Math.PI) / 2;

const latitudeAt = (y: number): number => Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / radians;
