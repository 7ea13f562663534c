import { pathItem, plateItem, sheetInk, textItem, type SheetItem, type SheetRect } from './sheet-item';

/** An arrow to the true north, which is straight up everywhere on the map, in its upper right corner. */
export function northArrow(map: SheetRect, unit: number): SheetItem[] {
  const plate = {
    x: map.x + map.w - 4.1 * unit,
    y: map.y + 0.7 * unit,
    w: 3.4 * unit,
    h: 5.2 * unit,
  };
  const [x, y] = [plate.x + plate.w / 2, plate.y + 1.7 * unit];
  const half = (side: 1 | -1): string => `M0 0L${side} 3L0 2.3z`;
  const look = { x, y, scale: unit, stroke: sheetInk, strokeWidth: 0.09 };
  return [
    plateItem(plate, 0.06 * unit),
    textItem(x, y - 0.35 * unit, 1.2 * unit, 'N', { anchor: 'middle', isBold: true }),
    pathItem(half(-1), { ...look, fill: sheetInk }),
    pathItem(half(1), { ...look, fill: '#ffffff' }),
  ];
}
