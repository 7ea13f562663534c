/** CSS px whose multiples are whole pixels at 96, 144, 150, 192, 200 and 300 to the inch. */
export const cssStep = 48;
/** CSS px around a tile that are drawn and cut off: a name that reaches over its border is whole on either side. */
export const tileMargin = 144;
/** a strip is so high at most, pixels, so that the memory that a sheet takes doesn't grow with its area */
const mostStripPx = 2400;
/** Browsers give a drawing of more pixels a smaller buffer than they say: A3 at 300 to the inch is drawn in one go, A2 is not. */
const mostWholePx = 18_000_000;
/** pixels a side of a tile with its margin, for the same reason */
const mostTilePx = 4096;

/** How the picture of a map is drawn: in one go, or in strips of tiles. */
export type DrawingPlan =
  | { kind: 'whole'; width: number; height: number }
  | {
      kind: 'tiles';
      /** CSS px of a tile without its margin */
      tileWidth: number;
      tileHeight: number;
      columns: number;
      rows: number;
    };

const wholeSteps = (px: number): number => Math.floor(px / cssStep) * cssStep;
const coveringSteps = (px: number): number => Math.ceil(px / cssStep) * cssStep;

/**
 * The plan for a picture.
 * @param size CSS px
 * @param ratio pixels for one CSS px
 * @param limit pixels a side that one picture may have
 */
export function planTiles(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  ratio: number,
  limit: number,
): DrawingPlan {
  const [width, height] = [coveringSteps(widthPx), coveringSteps(heightPx)];
  const isWhole = Math.max(width, height) * ratio <= limit && width * height * ratio * ratio <= mostWholePx;
  if (isWhole) return { kind: 'whole', width, height };
  const most = wholeSteps(Math.min(limit, mostTilePx) / ratio) - 2 * tileMargin;
  const tileWidth = Math.max(cssStep, Math.min(width, most));
  const tileHeight = Math.max(cssStep, Math.min(height, most, wholeSteps(mostStripPx / ratio)));
  return {
    kind: 'tiles',
    tileWidth,
    tileHeight,
    columns: Math.ceil(widthPx / tileWidth),
    rows: Math.ceil(heightPx / tileHeight),
  };
}
