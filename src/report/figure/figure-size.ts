/** A figure is 84 × 48 mm in print, at 200 dots to the inch: its scale is true at this width. */
export const figureWidthMm = 84;
export const dotsPerInch = 200;
export const figureWidth = 661;
export const figureHeight = 378;

/** Dots that one pixel of the map's symbols (1/96 inch) takes. */
export const pixelsPerMapPixel = dotsPerInch / 96;

/** Metres that one dot has on paper. */
export const dotM = 0.0254 / dotsPerInch;
