import type { Feature } from 'geojson';
import { claimOf } from '../../domain/claim-of';
import type { FindingState, SubjectResult } from '../../domain/finding';
import type { PlanLayer } from '../../domain/plan-schema';
import { featuresShown, sceneLegend, type LegendEntry, type LegendLayer } from '../../domain/scene-legend';
import type { Bilingual, Box } from '../../domain/schema-parts';
import { standingsByRank, type Standing } from '../../domain/site-standing';
import { siteColour } from '../../domain/site-colour';
import { stateColours } from '../../domain/state-colours';
import { verdictLines } from '../../domain/verdict-lines';
import type { View } from '../../domain/view';
import type { Messages } from '../../i18n/messages.zh';
import { measureColour } from '../../map/measure-layers';
import { areaColour, lightColour, markColour } from '../../map/overlay';
import type { SheetLegendRow } from '../../report/map-sheet/sheet-content';
import { overlayIn } from './printed-style';
import type { Session } from '../session.svelte';

interface LegendSubject {
  style: NonNullable<Session['style']>;
  layers: readonly LegendLayer[];
  view: View;
  bounds: Box;
  /** what was found, where that is on the map */
  result: SubjectResult | null;
  /** what verdicts of sites are called */
  standings: Readonly<Record<Standing, string>>;
  locale: keyof Bilingual;
  words: Messages;
}

/** An outline of the user's is exact, whatever it is laid over. */
const exact = (geometry: PlanLayer['geometry']): SheetLegendRow['layer'] => ({
  geometry,
  authority: 'statutory',
  role: 'control',
});

/** What lies in the frame, from the top of the map: what the user brought and found, the plan's layers, its ground. */
export const legendRows = (subject: LegendSubject): SheetLegendRow[] => [
  ...overlayRows(subject),
  ...planRows(subject),
  ...groundRows(subject),
];

function overlayRows({ style, bounds, result, standings, words }: LegendSubject): SheetLegendRow[] {
  const { paper } = words.mapSheet;
  const has = (overlay: string): boolean => overlayIn(style, overlay, bounds).length > 0;
  const states = new Set(
    overlayIn(style, 'findings', bounds).map(({ properties }) => properties?.['state'] as FindingState),
  );
  const stroke = (color: string, width: number, dash?: number[]): SheetLegendRow['symbol'] => ({
    strokes: [{ color, width, ...(dash && { dash }) }],
  });
  const rows: [boolean, string, SheetLegendRow['symbol'], PlanLayer['geometry']][] = [
    [has('area'), paper.area, stroke(areaColour, 2, [3, 2]), 'polygon'],
    [has('highlights'), paper.highlight, stroke(lightColour, 3), 'polygon'],
    [has('measures'), paper.measure, stroke(measureColour, 2), 'line'],
    [has('marks'), paper.mark, { marker: { shape: 'circle', color: markColour, size: 12 } }, 'point'],
  ];
  return [
    ...siteRows(overlayIn(style, 'sites', bounds), { standings, words }),
    ...rows
      .filter(([isThere]) => isThere)
      .map(([, label, symbol, geometry]) => ({ label, symbol, layer: exact(geometry) })),
    ...[...states].map((state): SheetLegendRow => ({
      label: paper.finding(stateWord(state, result, words)),
      symbol: { fill: { color: stateColours[state], opacity: 0.32 } },
      layer: exact('polygon'),
    })),
  ];
}

/** Sites as they are drawn: all alike, or by what was found on them. */
function siteRows(
  sites: readonly Feature[],
  { standings, words }: Pick<LegendSubject, 'standings' | 'words'>,
): SheetLegendRow[] {
  const { paper } = words.mapSheet;
  if (sites.length === 0) return [];
  const layer = exact('polygon');
  const found = new Set(sites.map(({ properties }) => properties?.['standing'] as Standing | undefined));
  if (found.has(undefined))
    return [{ label: paper.site, symbol: { strokes: [{ color: siteColour, width: 2 }] }, layer }];
  return standingsByRank
    .filter((standing) => found.has(standing))
    .map((standing) => {
      const { colour, widthPx, dash, fillOpacity } = verdictLines[standing];
      const stroke = { color: colour, width: widthPx, ...(dash && { dash: [...dash] }) };
      const symbol = { fill: { color: colour, opacity: fillOpacity }, strokes: [stroke] };
      return { label: paper.siteOf(standings[standing]), symbol, layer };
    });
}

/** A state claims as much as every piece of it does: one schematic layer makes it a suspicion. */
function stateWord(state: FindingState, result: SubjectResult | null, { finding }: Messages): string {
  const met = result?.findings.filter((one) => one.state === state && one.overlap !== null) ?? [];
  const isFound = met.length > 0 && met.every(({ authority }) => claimOf(authority) === 'found');
  return finding.states[isFound ? 'found' : 'suspected'][state];
}

function planRows({ layers, view, bounds, locale, words }: LegendSubject): SheetLegendRow[] {
  const entries = sceneLegend(layers, { view, bounds, highlights: [] });
  const ids = [...new Set(entries.map(({ layer }) => layer.id))];
  return ids.flatMap((id) =>
    rowsOfLayer(
      entries.filter(({ layer }) => layer.id === id),
      locale,
      words,
    ),
  );
}

/** The classes of a layer stand under its name; a class that tells a state only has the name in its own words. */
function rowsOfLayer(
  entries: readonly LegendEntry[],
  locale: keyof Bilingual,
  words: Messages,
): SheetLegendRow[] {
  const [first] = entries;
  if (!first) return [];
  const { layer } = first;
  const marked = (name: string): string =>
    layer.authority === 'schematic' ? words.mapSheet.paper.schematic(name) : name;
  const rows = entries.map(({ label, symbol }) => ({ label: label[locale], symbol, layer }));
  const needsHeading = layer.symbology.kind === 'classes' && first.state === null;
  if (!needsHeading) return rows.map((row) => ({ ...row, label: marked(row.label) }));
  return [{ label: marked(layer.name[locale]), symbol: null, layer }, ...rows];
}

/** The ground too is explained on a map that is handed out: borders, waters, towns; plain land and sea are not. */
function groundRows({ layers, view, bounds, locale }: LegendSubject): SheetLegendRow[] {
  return view.order
    .filter((id) => view.visible.includes(id))
    .flatMap((id) => layers.find(({ layer }) => layer.id === id) ?? [])
    .filter(({ layer }) => layer.role === 'base' && layer.queryable !== false)
    .flatMap(({ layer, data }): SheetLegendRow[] => {
      const shown = featuresShown({ layer, data }, { view, bounds });
      if (shown.length === 0) return [];
      const { symbology } = layer;
      if (symbology.kind === 'single')
        return [{ label: layer.name[locale], symbol: symbology.symbol, layer }];
      return symbology.classes
        .filter(({ values }) =>
          shown.some(({ properties }) => values.includes(String(properties[symbology.field]))),
        )
        .map(({ label, symbol }) => ({ label: label[locale], symbol, layer }));
    });
}
