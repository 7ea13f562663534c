const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Characters that XML 1.0 can't hold, and an underscore that would be read as the start of such an escape (ECMA-376-1, 22.9.2.19,
 * `_xHHHH_`).
 */
const unspeakable = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const escaped = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text as it stands in a workbook's XML. */
export const xmlText = (text: string): string =>
  text.replace(unspeakable, escaped).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
