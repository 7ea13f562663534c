import type { SiteOrigin } from '../../domain/site';
import type { SheetWords } from '../../i18n/sheet-words';

/** Where an outline came from, and what was done to it since. */
export function originText(origin: SiteOrigin, header: SheetWords['header']): string {
  const source = sourceText(origin, header);
  return origin.cleared ? header.cleared(source, origin.cleared) : source;
}

function sourceText(origin: SiteOrigin, header: SheetWords['header']): string {
  switch (origin.kind) {
    case 'drawn':
      return header.drawn;
    case 'plan':
      return header.fromPlan(origin.layer, origin.feature);
    case 'file':
      return origin.repairs ? header.repaired(origin.file, origin.repairs) : origin.file;
  }
}
