import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Marks } from './cut/cut-messages';
import { CutSources } from './cut/cut-sources';
import { syncStyle } from './sync-style';
import { withHidden } from './with-hidden';

export const emptyStyle: StyleSpecification = { version: 8, sources: {}, layers: [] };

export interface DrawnStyleOptions {
  /** layers that the next style lacks, and that may return, stay on the map, hidden */
  keepsHidden?: boolean;
  /** sources that come as tiles however light they are: they can be marked */
  alwaysCut?: readonly string[];
}

/** The style that a map shows, and how it comes to the next one. */
export class DrawnStyle {
  readonly #map: MapLibreMap;
  readonly #keepsHidden: boolean;
  readonly #sources: CutSources;
  /** as it was given */
  #given = emptyStyle;
  /** with tiles in the place of what is heavy */
  #onMap = emptyStyle;

  constructor(map: MapLibreMap, { keepsHidden = false, alwaysCut = [] }: DrawnStyleOptions = {}) {
    this.#map = map;
    this.#keepsHidden = keepsHidden;
    this.#sources = new CutSources(map, alwaysCut);
  }

  get isEmpty(): boolean {
    return this.#given === emptyStyle;
  }

  /**
   * Brings the map to a style.
   * @returns whether there is anything to draw anew
   */
  show(style: StyleSpecification): boolean {
    const next = this.#keepsHidden ? withHidden(this.#given, style) : style;
    const onMap = this.#sources.cut(next);
    const isNew = syncStyle(this.#map, this.#onMap, onMap);
    this.#given = next;
    this.#onMap = onMap;
    return this.#sources.bring(next) || isNew;
  }

  /** Marks features of a source that always comes as tiles, by their ids. What is marked stays when others of them change. */
  mark(source: string, marks: readonly (readonly [string, Marks])[]): void {
    this.#sources.mark(source, marks);
  }

  remove(): void {
    this.#sources.remove();
  }
}
