import type { LonLat } from '../../domain/geometry';
import type { Box } from '../../domain/schema-parts';
import type { SheetInset } from './sheet-content';
import type { SheetBlock } from './sheet-block';
import {
  linePath,
  pathItem,
  rectPath,
  sheetInk,
  textItem,
  type SheetItem,
  type SheetRect,
} from './sheet-item';

const frameColour = '#b3201a';
const landColour = '#efece2';
/** vertices nearer to the last one than this are left out, mm */
const finest = 0.15;
/** a frame that is drawn smaller than this is marked by a cross as well, mm */
const leastMm = 2;

/** Where the sheet lies in the plan: outlines and frames, by longitude and latitude in equal measure on the middle parallel. */
export function insetBlock(inset: SheetInset, width: number, mostHeight: number, unit: number): SheetBlock {
  const [west, south, east, north] = inset.extent;
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * narrow), mostHeight / (north - south));
  const box = { x: 0, y: 0, w: (east - west) * narrow * scale, h: (north - south) * scale };
  box.x = (width - box.w) / 2;
  const place = ([lon, lat]: LonLat): [number, number] => [
    box.x + (lon - west) * narrow * scale,
    (north - lat) * scale,
  ];
  const edge = 0.08 * unit;
  const outlines = inset.outlines.map((ring) => linePath(thinned(ring.map(place)))).join('');
  return {
    items: [
      pathItem(rectPath(box), { fill: '#ffffff' }),
      pathItem(outlines, { fill: landColour, stroke: sheetInk, strokeWidth: edge }),
      ...inset.frames.flatMap(({ bounds, text }) => frameItems(cut(bounds, inset.extent), text, place, unit)),
      pathItem(rectPath(box), { stroke: sheetInk, strokeWidth: edge }),
    ],
    height: box.h,
  };
}

/** The part of a frame that the plan's extent holds. */
const cut = (a: Box, b: Box): Box => [
  Math.max(a[0], Math.min(b[0], a[2])),
  Math.max(a[1], Math.min(b[1], a[3])),
  Math.min(a[2], Math.max(b[2], a[0])),
  Math.min(a[3], Math.max(b[3], a[1])),
];

function frameItems(
  [west, south, east, north]: Box,
  text: string,
  place: (at: LonLat) => [number, number],
  unit: number,
): SheetItem[] {
  const [x, y] = place([west, north]);
  const [right, bottom] = place([east, south]);
  const rect: SheetRect = { x, y, w: Math.max(right - x, 0.3), h: Math.max(bottom - y, 0.3) };
  const look = { stroke: frameColour, strokeWidth: 0.14 * unit };
  const [cx, cy] = [x + rect.w / 2, y + rect.h / 2];
  const arm = 1.1 * unit;
  return [
    pathItem(rectPath(rect), { ...look, fill: frameColour, fillOpacity: 0.12 }),
    ...(Math.max(rect.w, rect.h) < leastMm
      ? [
          pathItem(
            linePath([
              [cx - arm, cy],
              [cx + arm, cy],
            ]) +
              linePath([
                [cx, cy - arm],
                [cx, cy + arm],
              ]),
            look,
          ),
        ]
      : []),
    ...(text === ''
      ? []
      : [
          textItem(cx, y - 0.2 * unit, 0.85 * unit, text, {
            anchor: 'middle',
            fill: frameColour,
            isBold: true,
          }),
        ]),
  ];
}

function thinned(points: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= finest) kept.push(point);
  }
  return kept;
}
