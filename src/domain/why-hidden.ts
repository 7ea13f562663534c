/** Why nothing is to be seen of a layer that is switched on. */
export type HiddenReason = 'loading' | 'unplaced' | 'transparent' | 'scale' | 'filtered' | 'elsewhere';

/** What a layer that is on has to show just now. */
export interface LayerSight {
  /** its data is there */
  isLoaded: boolean;
  /** some of its features have a place */
  isPlaced: boolean;
  /** filters and the timeline let some of those through */
  isShown: boolean;
  /** its classes of which something lies in view, by their place in the symbology; 0 stands for a layer without classes */
  classes: readonly number[];
}

/** @param zoom of the map, null before it is known; `minZoom` and `opacity` (0–1) of the layer */
interface DrawnHow {
  zoom: number | null;
  minZoom: number;
  opacity: number;
}

/** The first reason that would have to be seen to; null where something of the layer is in view. */
export function whyHidden(sight: LayerSight, { zoom, minZoom, opacity }: DrawnHow): HiddenReason | null {
  if (!sight.isLoaded) return 'loading';
  if (!sight.isPlaced) return 'unplaced';
  if (opacity === 0) return 'transparent';
  if (!sight.isShown) return 'filtered';
  if (zoom !== null && zoom < minZoom) return 'scale';
  return sight.classes.length === 0 ? 'elsewhere' : null;
}
