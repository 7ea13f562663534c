/** A CSS pixel is 1/96 inch: the scale on the screen is that of a page printed at 96 dots an inch. */
const pixelM = 0.0254 / 96;

/** What one metre of the screen shows of the ground, metres, i.e. the N of 1:N; from the metres that one CSS pixel shows. */
export const scaleOf = (metresPerPixel: number): number => metresPerPixel / pixelM;

/** Metres that one CSS pixel shows at 1:N. */
export const metresPerPixelAt = (scale: number): number => scale * pixelM;

/** 1:N in whole numbers, the thousands apart: `1:25 000`, with spaces that don't break. */
export const formatScale = (scale: number): string =>
  `1:${Math.round(scale)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u{A0}')}`;

/** What a planner types for a scale: `1:10000`, `1：10 000`, `10,000`, `1万`, `1:2.5万`; the N of 1:N, null for anything else. */
export function parseScale(text: string): number | null {
  const written = text.normalize('NFKC').replace(/[\s,_']/g, '');
  const [, digits = '', tenThousands] = /^(?:1[:/])?(\d+(?:\.\d+)?)(万|w)?$/i.exec(written) ?? [];
  const scale = Number(digits) * (tenThousands ? 10_000 : 1);
  return Number.isFinite(scale) && scale >= 1 ? scale : null;
}
