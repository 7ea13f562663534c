import type { SubjectResult } from '../domain/finding';
import { boundsOf } from '../domain/geometry';
import type { PlanOnScreen } from '../domain/plan';
import type { PlanLayer } from '../domain/plan-schema';
import type { Bilingual, Box } from '../domain/schema-parts';
import type { Site } from '../domain/site';
import { siteColour } from '../domain/site-colour';
import type { View } from '../domain/view';
import type { Messages } from '../i18n/messages.zh';
import { buildStyle, type ExtraLayer } from '../map/build-style';
import { emptyOverlay } from '../map/overlay';
import type { SheetFigure } from '../report/sheet-input';
import { findingsOverlay, sitesOverlay } from './overlay-of';

/** the figure's 84 × 41 mm on the sheet in CSS pixels, so that its labels and its scale are those of the paper */
const width = 318;
const height = 155;
/** metres of one CSS pixel on paper: 96 to the inch */
const cssPixelM = 0.0254 / 96;

/** A site's outline is exact, whatever it is laid over. */
const siteLayer = { geometry: 'polygon', authority: 'statutory', role: 'control' } as const;

interface FigureSubject {
  plan: PlanOnScreen;
  officials: readonly ExtraLayer[];
  view: View;
  site: Site;
  result: SubjectResult;
  locale: keyof Bilingual;
  words: Messages;
}

/** Draws the map of a check sheet: the site with what it meets, the plan as it is shown, and every control layer. */
export async function sheetFigure(subject: FigureSubject): Promise<SheetFigure> {
  const { captureMap } = await import('../map/capture-map');
  const { plan, officials, view, site, result, locale, words } = subject;
  const controls = [...plan.manifest.layers, ...officials.map(({ layer }) => layer)].filter(
    ({ role }) => role === 'control',
  );
  const visible = [...new Set([...view.visible, ...controls.map(({ id }) => id)])];
  const overlay = {
    ...emptyOverlay,
    ...sitesOverlay([site], site.id, null),
    findings: findingsOverlay(result, null),
  };
  const labels = { locale, schematicMark: words.map.schematicMark };
  const style = buildStyle(plan, officials, { ...view, visible }, overlay, labels);
  const { url, metresPerPixel } = await captureMap(style, surroundings(site), width, height);
  const scale = Math.round(metresPerPixel / cssPixelM / 100) * 100;
  return {
    dataUrl: url,
    alt: words.sheetDialog.figureAlt(site.name),
    scaleNote: words.sheetDialog.scaleNote(scale.toLocaleString('en')),
    legend: [
      {
        label: words.sheetDialog.siteLegend,
        layer: siteLayer,
        symbol: { strokes: [{ color: siteColour, width: 2 }] },
      },
      ...controls.flatMap((layer) => legendOf(layer, locale)),
    ],
  };
}

/** The site with what lies around it: three times its size, and at least about 2 km. */
function surroundings({ geometry }: Site): Box {
  const [west, south, east, north] = boundsOf(geometry) ?? [0, 0, 0, 0];
  const across = Math.max(east - west, 0.008);
  const up = Math.max(north - south, 0.006);
  return [west - across, south - up, east + across, north + up];
}

function legendOf(layer: PlanLayer, locale: keyof Bilingual): SheetFigure['legend'] {
  const { symbology } = layer;
  if (symbology.kind === 'single') return [{ label: layer.name[locale], layer, symbol: symbology.symbol }];
  return symbology.classes.map(({ label, symbol }) => ({ label: label[locale], layer, symbol }));
}
