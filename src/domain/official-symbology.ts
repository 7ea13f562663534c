import type { Symbology } from './plan-schema';

/** How a control layer is drawn that the user opened: on the map and in the figure of a check sheet. */
export const officialSymbology: Symbology = {
  kind: 'single',
  symbol: { fill: { color: '#267300', opacity: 0.22 }, strokes: [{ color: '#1d5600', width: 2 }] },
};
