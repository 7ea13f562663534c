import { formatAngle } from '../../domain/format-coordinates';
import type { PaperGrid, PaperGridLine } from '../../geo/paper-grid';
import type { MeasureText } from './sheet-content';
import { linePath, pathItem, sheetInk, textItem, type SheetItem, type SheetRect } from './sheet-item';

const gridColour = '#2f3f63';

/** The lines of the grid over the map, and what they are called at its edge; names that would run into each other are left out. */
export function gridItems(grid: PaperGrid, map: SheetRect, unit: number, measure: MeasureText): SheetItem[] {
  const lines = grid.lines.map(({ line }) => linePath(line)).join('');
  return [
    pathItem(lines, {
      x: map.x,
      y: map.y,
      stroke: gridColour,
      strokeWidth: 0.05 * unit,
      strokeOpacity: 0.6,
    }),
    ...(['top', 'bottom', 'left', 'right'] as const).flatMap((side) =>
      sideLabels(grid, side, map, unit, measure),
    ),
  ];
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Where a line meets a side of the map, along it; null where it doesn't, or in a corner. */
function meets({ constant, line }: PaperGridLine, side: Side, { w, h }: SheetRect): number | null {
  const isAcross = side === 'top' || side === 'bottom';
  if (isAcross !== (constant === 'east')) return null;
  const edge = { top: 0, bottom: h, left: 0, right: w }[side];
  const end = line.find(([x, y]) => Math.abs((isAcross ? y : x) - edge) < 1e-6);
  return end ? end[isAcross ? 0 : 1] : null;
}

function sideLabels(
  grid: PaperGrid,
  side: Side,
  map: SheetRect,
  unit: number,
  measure: MeasureText,
): SheetItem[] {
  const size = 0.82 * unit;
  const length = side === 'top' || side === 'bottom' ? map.w : map.h;
  const items: SheetItem[] = [];
  let free = 0;
  const found = grid.lines
    .flatMap((line) => {
      const along = meets(line, side, map);
      return along === null ? [] : [{ along, text: gridLineName(line, grid) }];
    })
    .toSorted((a, b) => a.along - b.along);
  for (const { along, text } of found) {
    const half = measure(text, size, false) / 2 + 0.3 * unit;
    if (along - half < free || along + half > length) continue;
    free = along + half;
    items.push(...labelItems(side, along, text, map, size, unit));
  }
  return items;
}

function labelItems(
  side: Side,
  along: number,
  text: string,
  { x, y, w, h }: SheetRect,
  size: number,
  unit: number,
): SheetItem[] {
  const tick = 0.45 * unit;
  const look = { anchor: 'middle', fill: gridColour } as const;
  const line = (dx: number, dy: number, from: [number, number]): SheetItem =>
    pathItem(linePath([from, [from[0] + dx, from[1] + dy]]), { stroke: sheetInk, strokeWidth: 0.06 * unit });
  switch (side) {
    case 'top':
      return [line(0, -tick, [x + along, y]), textItem(x + along, y - tick - 0.2 * size, size, text, look)];
    case 'bottom':
      return [
        line(0, tick, [x + along, y + h]),
        textItem(x + along, y + h + tick + 0.95 * size, size, text, look),
      ];
    case 'left':
      return [
        line(-tick, 0, [x, y + along]),
        textItem(x - tick - 0.2 * size, y + along, size, text, { ...look, turn: -90 }),
      ];
    case 'right':
      return [
        line(tick, 0, [x + w, y + along]),
        textItem(x + w + tick + 0.95 * size, y + along, size, text, { ...look, turn: -90 }),
      ];
  }
}

/** Degrees, minutes and seconds; or kilometres, an easting led by the number of its belt. */
function gridLineName({ constant, value }: PaperGridLine, { zone, step }: PaperGrid): string {
  if (zone === null) return arcName(value, step) + sideOf(constant, value);
  const decimals = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
  const metres = constant === 'east' ? zone * 1_000_000 + value : value;
  return (metres / 1000).toFixed(decimals);
}

const sideOf = (constant: PaperGridLine['constant'], value: number): string =>
  constant === 'east' ? (value < 0 ? 'W' : 'E') : value < 0 ? 'S' : 'N';

function arcName(seconds: number, step: number): string {
  const whole = formatAngle(Math.abs(seconds) / 3600, 0);
  if (step % 60 !== 0) return whole;
  const minutes = whole.replace(/\d+″$/, '');
  return step % 3600 === 0 ? minutes.replace(/\d+′$/, '') : minutes;
}
