import { html, Markup } from '../html';
import { mapSheetStyle } from './map-sheet-style';
import type { SheetForm } from './sheet-form';
import { mm, type SheetItem, type SheetPath, type SheetRect, type SheetText } from './sheet-item';

/** A strip of the map's picture and where it lies. */
export interface SheetPicture extends SheetRect {
  /** data: or blob: */
  url: string;
}

/** A page of the document. */
export interface SheetPage {
  form: SheetForm;
  /** what the pictures show, for those who can't see it */
  alt: string;
  /** strips of the map; none on a page without one */
  pictures: readonly SheetPicture[];
  items: readonly SheetItem[];
}

/** Chinese fonts as the page's own; drawn into pictures and onto paper alike. */
export const sheetFonts =
  "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";

/**
 * Maps on paper as an HTML document for the browser's own print: a page for each, of its true size, with the map as a picture and
 * everything else as vectors. It runs no script and loads nothing but its pictures; no element has a style attribute.
 */
export function mapSheets(title: string, lang: string, pages: readonly SheetPage[]): string {
  const style = new Markup(`<style>${mapSheetStyle}</style>`);
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data: blob:; style-src 'unsafe-inline'"
        />
        <title>${title}</title>
        ${style}
      </head>
      <body>
        ${pages.map(sheet)}
      </body>
    </html> `.text;
}

function sheet({ form, alt, pictures, items }: SheetPage, index: number): Markup {
  const { paper, orientation, page, map } = form;
  const clip = `map-${index}`;
  return html`<section class="sheet ${paper}-${orientation}">
    <svg viewBox="0 0 ${page.w} ${page.h}" font-family="${sheetFonts}" role="img" aria-label="${alt}">
      <clipPath id="${clip}"><rect x="${map.x}" y="${map.y}" width="${map.w}" height="${map.h}" /></clipPath>
      <g clip-path="url(#${clip})">${pictures.map(picture)}</g>
      ${items.map((item) => (item.kind === 'text' ? text(item) : path(item)))}
    </svg>
  </section> `;
}

const picture = ({ url, x, y, w, h }: SheetPicture): Markup =>
  html`<image href="${url}" x="${x}" y="${y}" width="${w}" height="${h}" preserveAspectRatio="none" />`;

const text = ({ x, y, text: words, size, isBold, fill, anchor, turn }: SheetText): Markup =>
  html`<text
    x="${mm(x)}"
    y="${mm(y)}"
    font-size="${mm(size)}"
    font-weight="${isBold ? 700 : 400}"
    fill="${fill}"
    text-anchor="${anchor}"
    transform="${turn === 0 ? '' : `rotate(${turn} ${mm(x)} ${mm(y)})`}"
    >${words}</text
  >`;

const path = (item: SheetPath): Markup =>
  html`<path
    d="${item.d}"
    transform="translate(${mm(item.x)} ${mm(item.y)}) scale(${item.scale})"
    fill="${item.fill}"
    fill-opacity="${item.fillOpacity}"
    fill-rule="evenodd"
    stroke="${item.stroke}"
    stroke-width="${item.strokeWidth}"
    stroke-opacity="${item.strokeOpacity}"
    stroke-dasharray="${item.dash.join(' ')}"
    stroke-linejoin="round"
    stroke-linecap="${item.dash.length === 0 ? 'round' : 'butt'}"
  />`;
