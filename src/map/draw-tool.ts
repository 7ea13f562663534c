import type { Map as MapLibreMap } from 'maplibre-gl';
import { TerraDraw, TerraDrawModeUndoRedo, TerraDrawPolygonMode, TerraDrawSelectMode } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { LonLat, Polygon } from '../domain/geometry';

/** Terra Draw keeps no more decimals than this (about 0.1 mm). */
const decimals = 9;
/** How near the pointer must be to mean a corner, px: half a fingertip. */
const pointerDistance = 12;
const drawColour = '#c4261d';
const outlineStyle = {
  outlineColor: drawColour,
  outlineWidth: 2,
  fillColor: drawColour,
  fillOpacity: 0.1,
} as const;

export interface DrawEvents {
  /** the outline as it stands, closed; fewer than three corners while it begins */
  onChange(ring: readonly LonLat[]): void;
  /** Enter, or a click on the first corner */
  onFinish(polygon: Polygon): void;
}

/** Drawing one polygon, or changing the corners of one; made when it begins, thrown away by `stop`. */
export class DrawTool {
  readonly #draw: TerraDraw;
  readonly #canvas: HTMLCanvasElement;

  constructor(map: MapLibreMap, events: DrawEvents) {
    this.#canvas = map.getCanvas();
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: decimals }),
      modes: [
        new TerraDrawPolygonMode({
          pointerDistance,
          keyEvents: { finish: 'Enter', cancel: null },
          styles: { ...outlineStyle, closingPointColor: drawColour, closingPointWidth: 6 },
          showCoordinatePoints: true,
        }),
        new TerraDrawSelectMode({
          pointerDistance,
          allowManualDeselection: false,
          keyEvents: null,
          // Terra Draw passes over each n-th move; were it the last, the corner would lag behind the pointer
          dragEventThrottle: Infinity,
          flags: {
            polygon: {
              feature: {
                draggable: true,
                // A crossing is told in words when the outline is finished, and must be open to mending
                selfIntersectable: true,
                coordinates: { midpoints: true, draggable: true, deletable: true },
              },
            },
          },
          styles: {
            selectedPolygonColor: drawColour,
            selectedPolygonFillOpacity: 0.1,
            selectedPolygonOutlineColor: drawColour,
            selectedPolygonOutlineWidth: 2,
            selectionPointColor: '#ffffff',
            selectionPointOutlineColor: drawColour,
            selectionPointOutlineWidth: 2,
            midPointColor: drawColour,
          },
        }),
      ],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.on('change', () => events.onChange(this.ring()));
    this.#draw.on('finish', (_, { action }) => {
      const polygon = this.polygon();
      if (action === 'draw' && polygon) events.onFinish(polygon);
    });
  }

  begin(): void {
    this.#draw.start();
    this.#draw.setMode('polygon');
    this.#canvas.focus();
  }

  /** Shows the corners of a polygon for dragging; midpoints add corners, a right click removes one. */
  edit(polygon: Polygon): void {
    this.#draw.start();
    const id = this.#draw.getFeatureId();
    const [ring = []] = polygon.coordinates;
    const rounded = ring.map(([lon, lat]) => [round(lon), round(lat)]);
    this.#draw.addFeatures([
      {
        id,
        type: 'Feature',
        geometry: { type: 'Polygon', coordinates: [rounded] },
        properties: { mode: 'polygon' },
      },
    ]);
    this.#draw.selectFeature(id);
    this.#canvas.focus();
  }

  /** Takes the last corner back. */
  undo(): void {
    this.#draw.undo();
  }

  /** Closes the outline as Enter does. */
  finish(): void {
    this.#canvas.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
  }

  /** The polygon being drawn or edited; null before there is one. */
  polygon(): Polygon | null {
    const ring = this.ring();
    return ring.length >= 4 ? { type: 'Polygon', coordinates: [ring] } : null;
  }

  private ring(): LonLat[] {
    const feature = this.#draw.getSnapshot().find(({ geometry }) => geometry.type === 'Polygon');
    return feature?.geometry.type === 'Polygon' ? ((feature.geometry.coordinates[0] ?? []) as LonLat[]) : [];
  }

  stop(): void {
    this.#draw.stop();
  }
}

const round = (degrees: number): number => Number(degrees.toFixed(decimals));
