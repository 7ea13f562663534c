import type { ControlLayer, ControlZone, Finding } from '../../domain/finding';
import type { Areal, LonLat } from '../../domain/geometry';
import type { MapSymbol, Symbology } from '../../domain/plan-schema';
import { siteColour } from '../../domain/site-colour';
import { stateColours } from '../../domain/state-colours';
import { writePng } from '../../io/write-png';
import { dashLines } from './dash-lines';
import { drawZone } from './draw-symbol';
import { drawFrame } from './figure-frame';
import { dotsPerInch, figureHeight, figureWidth } from './figure-size';
import { figureView, type FigureView } from './figure-view';
import { Raster, type PixelPath } from './raster';

/** A control layer as the figure draws it. */
export interface FigureLayer {
  layer: Pick<ControlLayer, 'id' | 'name' | 'authority' | 'zones'>;
  symbology: Symbology;
}

/** What a figure shows. */
export interface FigureSubject {
  site: Areal;
  findings: readonly Pick<Finding, 'overlap' | 'nearest' | 'contact' | 'distanceM'>[];
  /** in the order in which they are painted, the first lowest */
  layers: readonly FigureLayer[];
}

/** A figure with what must be said beside it. */
export interface DrawnFigure {
  png: Uint8Array<ArrayBuffer>;
  /** the N of 1:N at 200 dots to the inch, 84 mm wide */
  scale: number;
  /** what the frame shows of the ground */
  groundWidthM: number;
  groundHeightM: number;
  /** symbols that something in the frame is drawn by */
  shown: readonly ShownSymbol[];
  /** a line to the nearest zone is drawn */
  hasNearest: boolean;
  /** pieces that overlap are drawn */
  hasOverlap: boolean;
}

/** A symbol of a layer; `kind` tells which class it is where a layer has several. */
export interface ShownSymbol {
  layer: FigureLayer['layer'];
  symbol: MapSymbol;
  /** index of the class; null: the layer has one symbol */
  kind: number | null;
}

const paper = '#fbfaf6';
const overlapColour = stateColours.conflict;
const nearestColour = '#1d2524';

/** The map of a check sheet without a browser: pure, synchronous, the same bytes for the same subject. */
export function drawSheetFigure({ site, findings, layers }: FigureSubject): DrawnFigure {
  const line = nearestOf(findings);
  const view = figureView(site, line?.[1] ?? null);
  const nearest = line && view.toPixels(Float64Array.from(line.flat()));
  const hasNearest = nearest !== null && isInFrame(nearest);
  const raster = new Raster(figureWidth, figureHeight, paper);
  const shown = layers.flatMap((layer) => drawLayer(raster, layer, view));
  const overlaps = findings.flatMap(({ overlap }) => (overlap ? [overlap] : []));
  drawOverlap(
    raster,
    overlaps.flatMap((overlap) => view.ringsOf(overlap)),
  );
  raster.stroke(view.ringsOf(site), 5.2, { colour: '#ffffff', opacity: 0.7 });
  raster.stroke(view.ringsOf(site), 3.4, { colour: siteColour, opacity: 1 });
  if (hasNearest) drawNearest(raster, nearest);
  drawFrame(raster, view.metresPerPixel);
  return {
    png: writePng({ width: figureWidth, height: figureHeight, ...raster.indexed(), dotsPerInch }),
    scale: view.scale,
    groundWidthM: figureWidth * view.metresPerPixel,
    groundHeightM: figureHeight * view.metresPerPixel,
    shown,
    hasNearest,
    hasOverlap: overlaps.length > 0,
  };
}

/** The shortest of the lines to zones that the site does not meet; its ends on the site and on the zone. */
function nearestOf(findings: FigureSubject['findings']): readonly [LonLat, LonLat] | null {
  const apart = findings.filter(({ distanceM, nearest }) => nearest !== null && (distanceM ?? 0) > 0);
  const [first] = apart.toSorted((a, b) => (a.distanceM ?? 0) - (b.distanceM ?? 0));
  return first?.nearest ?? null;
}

const isInFrame = ([, , x = NaN, y = NaN]: PixelPath): boolean =>
  x > 0 && x < figureWidth && y > 0 && y < figureHeight;

/** Draws what of a layer is in the frame; which of its symbols were used, in their own order. */
function drawLayer(raster: Raster, { layer, symbology }: FigureLayer, view: FigureView): ShownSymbol[] {
  const used = new Map<number | null, ShownSymbol>();
  for (const zone of layer.zones) {
    const rings = view.ringsOf(zone.geometry);
    const drawn = rings.length > 0 ? symbolOf(zone, symbology) : null;
    if (drawn === null) continue;
    drawZone(raster, rings, drawn.symbol, layer.authority === 'schematic');
    used.set(drawn.kind, { layer, ...drawn });
  }
  return [...used.values()].toSorted((a, b) => (a.kind ?? 0) - (b.kind ?? 0));
}

function symbolOf(
  { properties }: Pick<ControlZone, 'properties'>,
  symbology: Symbology,
): Omit<ShownSymbol, 'layer'> | null {
  if (symbology.kind === 'single') return { symbol: symbology.symbol, kind: null };
  const field = properties[symbology.field];
  const value = typeof field === 'string' || typeof field === 'number' ? String(field) : '';
  const kind = symbology.classes.findIndex(({ values }) => values.includes(value));
  const found = symbology.classes[kind];
  return found ? { symbol: found.symbol, kind } : null;
}

function drawOverlap(raster: Raster, rings: readonly PixelPath[]): void {
  raster.fill(rings, { colour: overlapColour, opacity: 0.45 });
  raster.stroke(rings, 1.6, { colour: overlapColour, opacity: 1 });
}

function drawNearest(raster: Raster, line: PixelPath): void {
  raster.stroke(dashLines([line], [9, 5]), 2.2, { colour: nearestColour, opacity: 1 });
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line;
  raster.stroke([Float64Array.of(x0, y0, x0, y0), Float64Array.of(x1, y1, x1, y1)], 8, {
    colour: nearestColour,
    opacity: 1,
  });
}
