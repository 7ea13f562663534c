/** Outline of a project site, the red that the trade draws it in, the same on screen and on paper. */
export const siteColour = '#c4261d';
