import { boundsOf, isAreal, polygonsOf } from '../../domain/geometry';
import type { PlanOnScreen } from '../../domain/plan';
import type { LegendLayer } from '../../domain/scene-legend';
import type { GridKind } from '../../geo/grid-lines';
import { paperGrid } from '../../geo/paper-grid';
import type { PaperFrame } from '../../geo/paper-frame';
import type { MapSheetContent, SheetInset } from '../../report/map-sheet/sheet-content';
import type { Session } from '../session.svelte';
import { layerIn } from './features-in';
import { legendRows } from './sheet-legend';
import { sheetNotes } from './sheet-notes';

/** What the user wrote for the sheets, and how they are made. */
export interface SheetOrder {
  title: string;
  subtitle: string;
  sheetNumber: string;
  confidentiality: string;
  approval: string;
  unit: string;
  date: string;
  grid: GridKind | 'none';
}

/** A sheet to be made. */
export interface PlannedSheet {
  /** of the site or town; null for the view */
  name: string | null;
  frame: PaperFrame;
}

interface SheetSubject {
  session: Session;
  plan: PlanOnScreen;
  style: NonNullable<Session['style']>;
}

/** lines of a grid are at least so far apart, in heights of the plain text */
const gridUnits = 14;

/** Everything that a sheet says, in the language of the screen. */
export function sheetContentOf(
  { session, plan, style }: SheetSubject,
  { name, frame }: PlannedSheet,
  order: SheetOrder,
  { page, unitMm }: { page: MapSheetContent['page']; unitMm: number },
): MapSheetContent {
  const { settings, words: all, view } = session;
  const { locale } = settings;
  const words = all.mapSheet.paper;
  const { drawn, hidden, missing } = layersAt(session, plan, frame.zoom);
  const grid = order.grid === 'none' ? null : paperGrid(frame, order.grid, gridUnits * unitMm);
  const { panel, siteDesk, baseMaps } = session;
  const result = panel === 'check' ? (siteDesk.record?.result ?? null) : null;
  const layers = drawn.map((layer) => layerIn(layer, frame.bounds));
  const shown = { layers, view: view.current, locale };
  return {
    words,
    title: order.title,
    subtitle: [order.subtitle, name ?? ''].filter((part) => part !== '').join(' · '),
    sheetNumber: order.sheetNumber,
    page,
    confidentiality: order.confidentiality,
    frame,
    grid,
    legend: legendRows({
      ...shown,
      style,
      bounds: frame.bounds,
      result,
      standings: session.batch.labels,
      words: all,
    }),
    inset: insetOf(plan, [{ bounds: frame.bounds, text: '' }]),
    notes: sheetNotes({
      ...shown,
      manifest: plan.manifest,
      hiddenAtScale: hidden,
      notLoaded: missing,
      lacksTiles: baseMaps.ground !== null && baseMaps.trouble !== null,
      frame,
      grid,
      approval: order.approval,
      words,
    }),
    imprint: imprintOf(order, words),
    tool: `${all.app.name} Yutu ${__YUTU_VERSION__}`,
  };
}

function imprintOf(
  { confidentiality, unit, date, approval }: SheetOrder,
  { notes, notGiven }: MapSheetContent['words'],
): [string, string][] {
  const given = (text: string): string => (text === '' ? notGiven : text);
  return [
    [notes.confidentiality, given(confidentiality)],
    [notes.unit, given(unit)],
    [notes.date, given(date)],
    ...(approval === '' ? [] : [[notes.approval, approval] as [string, string]]),
  ];
}

/** The layers that are on: drawn at a zoom level, too fine for it (by name), and without data (by name). */
function layersAt(
  session: Session,
  plan: PlanOnScreen,
  zoom: number,
): { drawn: LegendLayer[]; hidden: string[]; missing: string[] } {
  const { view, officials } = session;
  const extras = officials.forMap();
  const drawn: LegendLayer[] = [];
  const hidden: string[] = [];
  const missing: string[] = [];
  for (const id of view.current.visible) {
    const layer = session.layer(id);
    const data = plan.layers.get(id) ?? extras.find((extra) => extra.layer.id === id)?.data;
    if (!layer) continue;
    if (!data) missing.push(session.say(layer.name));
    else if (zoom < (layer.minZoom ?? 0)) hidden.push(session.say(layer.name));
    else if ((view.opacityOf(id) ?? layer.opacity ?? 1) > 0) drawn.push({ layer, data });
  }
  return { drawn, hidden, missing };
}

/** So much around what the plan speaks for, a share of it. */
const insetMargin = 0.04;

/** Where frames lie in what the plan speaks for; of a frame beyond it the part within is shown. */
export function insetOf({ manifest, layers }: PlanOnScreen, frames: SheetInset['frames']): SheetInset {
  const { layer, feature } = manifest.coverage;
  const covered = layers.get(layer)?.features.find(({ id }) => id === feature)?.geometry;
  const outlines =
    covered && isAreal(covered) ? polygonsOf(covered).flatMap((rings) => rings.slice(0, 1)) : [];
  const [west, south, east, north] = (covered && boundsOf(covered)) ?? manifest.home;
  const [across, up] = [(east - west) * insetMargin, (north - south) * insetMargin];
  return { extent: [west - across, south - up, east + across, north + up], outlines, frames };
}
