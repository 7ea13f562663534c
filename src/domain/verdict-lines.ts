import type { Standing } from './site-standing';
import { stateColours } from './state-colours';

/** How a site is drawn by its verdict: told apart by colour, by width and by dashes, so that grey print tells them apart too. */
export interface VerdictLine {
  colour: string;
  widthPx: number;
  /** lengths of dash and gap, in widths of the line; null: unbroken */
  dash: readonly [number, number] | null;
  fillOpacity: number;
}

const unknown = '#6b7573';
const long: VerdictLine['dash'] = [3, 1.4];
const dotted: VerdictLine['dash'] = [1, 1.2];

/** Heavy and unbroken where something was found, thin where nothing was, broken where it could not be told, dotted where nobody looked. */
export const verdictLines: Readonly<Record<Standing, VerdictLine>> = {
  failed: { colour: stateColours.undetermined, widthPx: 3, dash: dotted, fillOpacity: 0.3 },
  undetermined: { colour: stateColours.undetermined, widthPx: 2.6, dash: long, fillOpacity: 0.22 },
  conflict: { colour: stateColours.conflict, widthPx: 3, dash: null, fillOpacity: 0.3 },
  attention: { colour: stateColours.attention, widthPx: 2.4, dash: null, fillOpacity: 0.22 },
  unanalysed: { colour: stateColours.unanalysed, widthPx: 2, dash: long, fillOpacity: 0.12 },
  notice: { colour: stateColours.notice, widthPx: 1.8, dash: null, fillOpacity: 0.14 },
  clear: { colour: stateColours.clear, widthPx: 1.4, dash: null, fillOpacity: 0.1 },
  stale: { colour: unknown, widthPx: 2, dash: long, fillOpacity: 0.06 },
  unchecked: { colour: unknown, widthPx: 1.6, dash: dotted, fillOpacity: 0.04 },
};
