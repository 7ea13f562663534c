import type { RawLine, RawShape, ReadChoices } from './raw-source';

/** Three corners, and the first again. */
const leastOrdinates = 8;

/** Whether a line comes back to exactly where it began, and can so be the border of an area. */
function isClosed(line: RawLine): boolean {
  if (line.length < leastOrdinates) return false;
  return line[0] === line.at(-2) && line[1] === line.at(-1);
}

/** Lines as they are, or as the borders of areas where the user says that closed ones are; both kinds make two shapes. */
export function shapesOfLines(lines: readonly RawLine[], { closedLinesAreAreas }: ReadChoices): RawShape[] {
  const isRing = (line: RawLine): boolean => closedLinesAreAreas === true && isClosed(line);
  const rings = lines.filter(isRing);
  const open = lines.filter((line) => !isRing(line));
  return [
    ...(rings.length > 0 ? [{ kind: 'rings' as const, rings }] : []),
    ...(open.length > 0 ? [{ kind: 'lines' as const, lines: open }] : []),
  ];
}
