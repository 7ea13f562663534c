import { beltNumbers } from '../../domain/format-coordinates';
import { beltOf, type GaussKruegerBelt } from '../../domain/gauss-krueger-belt';
import { polygonsOf, type Areal, type LonLat } from '../../domain/geometry';
import { usualCorners, type SheetTemplate } from '../../domain/sheet-template';
import { toGaussKrueger } from '../../geo/gauss-krueger';
import { centreOf } from '../../geo/site-area';
import type { CheckSheetInput } from '../sheet-input';
import { plain, type SheetCell, type SheetTable } from './sheet-model';

/** A corner with its part and ring, counted from 1; ring 1 is the outer one. */
interface Corner {
  part: number;
  ring: number;
  at: LonLat;
}

/** Corners in order; the last of a ring, which repeats the first, is left out. */
function* cornersOf(site: Areal): Generator<Corner> {
  for (const [p, rings] of polygonsOf(site).entries())
    for (const [r, ring] of rings.entries())
      for (const at of ring.slice(0, -1)) yield { part: p + 1, ring: r + 1, at };
}

const countOf = (site: Areal): number =>
  polygonsOf(site)
    .flat()
    .reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);

/** X to the north and Y to the east with the belt's number, to the millimetre; dashes outside the belts of CGCS2000. */
function planeCells(at: LonLat, belt: GaussKruegerBelt | null, none: string): SheetCell[] {
  if (belt === null) return [[plain(none)], [plain(none)]];
  const [easting, northing] = toGaussKrueger(at, belt.centralMeridian);
  const { x, y } = beltNumbers({ ...belt, easting, northing }, 3);
  return [[plain(x)], [plain(y)]];
}

/** The corners of the site's outline (界址点): degrees of CGCS2000, and the plane of its 3° belt. */
export function cornersPart(
  site: Areal,
  { words, result }: CheckSheetInput,
  template: SheetTemplate,
): SheetTable {
  const { corners, table } = words;
  const belt = result.belt ?? beltOf(centreOf(site)?.[0] ?? NaN);
  const most = template.corners ?? usualCorners;
  const all = countOf(site);
  const listed = [...firstOf(cornersOf(site), most)];
  return {
    kind: 'table',
    id: 'corners',
    caption: template.headings?.corners ?? corners.caption,
    columns: [
      { id: 'number', name: corners.number, align: 'center', widthMm: 18 },
      { id: 'ring', name: corners.ring, align: 'left', widthMm: 32 },
      { id: 'longitude', name: corners.longitude, align: 'right', widthMm: 32 },
      { id: 'latitude', name: corners.latitude, align: 'right', widthMm: 32 },
      { id: 'north', name: corners.north, align: 'right', widthMm: 36 },
      { id: 'east', name: corners.east, align: 'right', widthMm: 36 },
    ],
    rows: listed.map(({ part, ring, at }, i) => [
      [plain(`J${i + 1}`)],
      [plain(corners.ringName(part, ring))],
      [plain(at[0].toFixed(8))],
      [plain(at[1].toFixed(8))],
      ...planeCells(at, belt, table.none),
    ]),
    notes: [
      ...(belt ? [corners.belt(belt.zone, belt.centralMeridian, belt.epsg)] : []),
      ...(all > listed.length ? [corners.left(listed.length, all)] : []),
    ],
  };
}

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count;
  if (left === 0) return;
  for (const item of items) {
    yield item;
    left -= 1;
    if (left === 0) return;
  }
}
