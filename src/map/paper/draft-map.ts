import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { PaperFrame } from '../../geo/paper-frame';
import { PictureMap } from '../picture-map';
import { pngOf } from '../png-of';

/** The whole picture of a map in a low density, for a preview: its words stand where they will on paper. */
export class DraftMap {
  #map: PictureMap | null = null;

  /** Rejects as `PictureMap` does. @param most pixels of the longer side */
  async draw(style: StyleSpecification, frame: PaperFrame, most: number, stop: AbortSignal): Promise<Blob> {
    this.#map ??= new PictureMap();
    const size = {
      width: Math.round(frame.widthPx),
      height: Math.round(frame.heightPx),
      pixelRatio: Math.min(1, most / Math.max(frame.widthPx, frame.heightPx)),
    };
    const { canvas } = await this.#map.drawAt(style, { centre: frame.centre, zoom: frame.zoom }, size, stop);
    return pngOf(canvas);
  }

  remove(): void {
    this.#map?.remove();
    this.#map = null;
  }
}
