/** Text without the characters that XML 1.0 has no place for. */
export const inXml = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML writes it, between elements and in attributes. */
export const escapeXml = (text: string): string =>
  inXml(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
