/** Font and colours of slides (RRGGBB), those of the screen. */
export const fontFace = 'Microsoft YaHei';
export const ink = '1E2A28';
export const quiet = '56625E';
export const accent = '1F5D52';
export const rule = 'D9D5C8';
export const paper = 'FBFAF6';
export const warning = '8A5A00';
export const secrecy = 'B3201A';
/** text boxes begin where they are put */
export const noMargin = 0;
