import type { Box } from './schema-parts';

const degree = Math.PI / 180;
const northing = (lat: number): number => Math.atanh(Math.sin(lat * degree)) / degree;
const latitude = (y: number): number => Math.asin(Math.tanh(y * degree)) / degree;

/** All that is seen in a frame of `aspect` (width : height) that holds a box tightly: Web Mercator, the box in the middle. */
export function frameBounds([west, south, east, north]: Box, aspect: number): Box {
  const [bottom, top] = [northing(south), northing(north)];
  const width = Math.max(east - west, (top - bottom) * aspect);
  const height = Math.max(top - bottom, (east - west) / aspect);
  const [x, y] = [(west + east) / 2, (bottom + top) / 2];
  return [x - width / 2, latitude(y - height / 2), x + width / 2, latitude(y + height / 2)];
}
