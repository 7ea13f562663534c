import { drawSheetFigure } from '../figure/draw-sheet-figure';
import { figureLayers, sheetFigureOf } from '../figure/sheet-figure-of';
import type { SheetFigure } from '../sheet-input';
import type { PackageBasis, PackageSite } from './package-order';

/** Draws the maps of check sheets: each site with the layers that it was judged by. */
export function siteFigures({
  bindings,
  symbologies,
  sheetWords: words,
  locale,
}: Pick<PackageBasis, 'bindings' | 'symbologies' | 'sheetWords' | 'locale'>) {
  const layers = figureLayers(bindings, symbologies);
  return ({ site, result }: Pick<PackageSite, 'site' | 'result'>): SheetFigure => {
    const drawn = drawSheetFigure({ site: site.geometry, findings: result.findings, layers });
    return sheetFigureOf(drawn, layers, { words, locale, site: site.name });
  };
}
