import { officialSymbology } from '../../domain/official-symbology';
import { formatScale } from '../../domain/numeric-scale';
import type { RuleBinding } from '../../domain/finding';
import type { PlanLayer } from '../../domain/plan-schema';
import type { Bilingual } from '../../domain/schema-parts';
import { siteColour } from '../../domain/site-colour';
import { stateColours } from '../../domain/state-colours';
import type { SheetWords } from '../../i18n/sheet-words';
import type { SheetFigure } from '../sheet-input';
import { toBase64 } from './to-base64';
import type { DrawnFigure, FigureLayer, ShownSymbol } from './draw-sheet-figure';

/** The layers that rules judge by, each once, as the plan draws them; the first rule's on top. */
export function figureLayers(
  bindings: readonly RuleBinding[],
  layers: readonly Pick<PlanLayer, 'id' | 'symbology'>[],
): FigureLayer[] {
  const symbologies = new Map(layers.map(({ id, symbology }) => [id, symbology]));
  const used = new Map(bindings.flatMap(({ layer }) => (layer ? [[layer.id, layer]] : [])));
  return [...used.values()]
    .map((layer) => ({ layer, symbology: symbologies.get(layer.id) ?? officialSymbology }))
    .toReversed();
}

const exact = { geometry: 'polygon', authority: 'statutory', role: 'control' } as const;

interface FigureText {
  words: SheetWords;
  locale: keyof Bilingual;
  /** the site's name */
  site: string;
}

/** A drawn figure as a sheet takes it: as a data: URL, with its scale as a sentence and a legend of what is in it. */
export function sheetFigureOf(
  drawn: DrawnFigure,
  layers: readonly FigureLayer[],
  text: FigureText,
): SheetFigure {
  const { words, site } = text;
  const { figure, units } = words;
  const ground = [drawn.groundWidthM, drawn.groundHeightM].map((metres) => metres.toFixed(0)).join(' × ');
  const isSchematic = drawn.shown.some(({ layer }) => layer.authority === 'schematic');
  return {
    dataUrl: `data:image/png;base64,${toBase64(drawn.png)}`,
    alt: figure.alt(site),
    scaleNote: figure.scaleNote(formatScale(drawn.scale), `${ground} ${units.metre}`, isSchematic),
    legend: [
      {
        label: figure.siteLegend,
        layer: exact,
        symbol: { strokes: [{ color: siteColour, width: 2 }] },
      },
      ...(drawn.hasOverlap ? [overlapEntry(figure.overlapLegend)] : []),
      ...(drawn.hasNearest ? [nearestEntry(figure.nearestLegend)] : []),
      ...drawn.shown.toReversed().map((shown) => layerEntry(shown, layers, text)),
    ],
  };
}

type LegendEntry = SheetFigure['legend'][number];

const overlapEntry = (label: string): LegendEntry => ({
  label,
  layer: exact,
  symbol: {
    fill: { color: stateColours.conflict, opacity: 0.45 },
    strokes: [{ color: stateColours.conflict, width: 0.8 }],
  },
});

const nearestEntry = (label: string): LegendEntry => ({
  label,
  layer: { ...exact, geometry: 'line' },
  symbol: { strokes: [{ color: '#1d2524', width: 1.2, dash: [3, 2] }] },
});

/** A class is called by its own name, a layer of one symbol by the layer's. */
function layerEntry(
  { layer, symbol, kind }: ShownSymbol,
  layers: readonly FigureLayer[],
  { words, locale }: FigureText,
): LegendEntry {
  const symbology = layers.find((one) => one.layer.id === layer.id)?.symbology;
  const label = symbology?.kind === 'classes' ? symbology.classes[kind ?? -1]?.label[locale] : undefined;
  const mark = layer.authority === 'schematic' ? words.figure.schematicMark : '';
  return {
    label: `${label ?? layer.name}${mark}`,
    layer: { geometry: 'polygon', authority: layer.authority, role: 'control' },
    symbol,
  };
}
