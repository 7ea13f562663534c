import type { Map as MapLibreMap } from 'maplibre-gl';

const equatorM = 2 * Math.PI * 6378137;

/** Metres that one CSS pixel shows in the middle of the map: Web Mercator stretches by 1/cos φ, a world is 512 · 2^zoom pixels round. */
export function metresPerPixel(map: MapLibreMap): number {
  const latitude = (map.getCenter().lat * Math.PI) / 180;
  return (equatorM * Math.cos(latitude)) / (512 * 2 ** map.getZoom());
}
