import type { LonLat } from '../domain/geometry';
import type { Box } from '../domain/schema-parts';

/** The pieces of a line that lie in a box, in degrees, edges straight in longitude and latitude: Liang and Barsky 1984. */
export function clipLine(line: readonly LonLat[], box: Box): LonLat[][] {
  const pieces: LonLat[][] = [];
  line.forEach((to, i) => {
    const from = line[i - 1];
    const segment = from && clipSegment(from, to, box);
    if (!segment) return;
    const last = pieces.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === segment[0][0] && end[1] === segment[0][1]) last.push(segment[1]);
    else pieces.push([...segment]);
  });
  return pieces;
}

/** The part of a segment in a box; null when it passes it by. What isn't cut stays what it was, to the last digit. */
export function clipSegment(
  from: LonLat,
  to: LonLat,
  [west, south, east, north]: Box,
): [LonLat, LonLat] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, from[0] - west],
    [dx, east - from[0]],
    [-dy, from[1] - south],
    [dy, north - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  if (enter > leave) return null;
  const at = (share: number): LonLat => [from[0] + share * dx, from[1] + share * dy];
  return [enter === 0 ? from : at(enter), leave === 1 ? to : at(leave)];
}
