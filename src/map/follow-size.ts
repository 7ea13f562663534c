import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Keeps a map as large as its container, which the map itself must not track. It is drawn anew only after the frame in which the size
 * changed: what took its room is on the screen at once, however long the map takes. Returns what ends it.
 */
export function followSize(map: MapLibreMap, container: HTMLElement): () => void {
  let drawn = [container.clientWidth, container.clientHeight];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const fit = (): void => {
    waiting = undefined;
    const size = [container.clientWidth, container.clientHeight];
    if (size.every((length, i) => length === drawn[i])) return;
    drawn = size;
    map.resize();
    // a canvas of another size is empty until it is drawn on
    map.redraw();
  };
  const observer = new ResizeObserver(() => (waiting ??= setTimeout(fit)));
  observer.observe(container);
  return () => {
    observer.disconnect();
    clearTimeout(waiting);
  };
}
