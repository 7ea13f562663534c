/** A belt, 3° or 6° wide, of the Gauss–Krüger projection of CGCS2000. */
export interface GaussKruegerBelt {
  /** number of the belt: central meridian / 3° of a narrow one, e.g. 40, (central meridian + 3°) / 6° of a wide one, e.g. 21 */
  zone: number;
  /** degrees east */
  centralMeridian: number;
  /** EPSG code of the belt without the zone's number before the easting, e.g. 4549 */
  epsg: number;
}

const firstZone = 25;
const lastZone = 45;
/** EPSG:4534, CGCS2000 / 3-degree Gauss-Kruger CM 75E, is belt 25; the codes run on to EPSG:4554, belt 45. */
const firstCode = 4534;

/** The belt that a longitude lies in, the eastern one on a border between two; null where CGCS2000 has none (73.5–136.5° E). */
export function beltOf(longitude: number): GaussKruegerBelt | null {
  const zone = Math.floor(longitude / 3 + 0.5);
  if (!(zone >= firstZone && zone <= lastZone)) return null;
  return { zone, centralMeridian: 3 * zone, epsg: firstCode + zone - firstZone };
}

const firstWideZone = 13;
const lastWideZone = 23;
/** EPSG:4502, CGCS2000 / Gauss-Kruger CM 75E, is the wide belt 13; the codes run on to EPSG:4512, belt 23. */
const firstWideCode = 4502;

/** The 6° belt that a longitude lies in, as `beltOf` has it; null where CGCS2000 has none (72–138° E). */
export function wideBeltOf(longitude: number): GaussKruegerBelt | null {
  const zone = Math.floor(longitude / 6) + 1;
  if (!(zone >= firstWideZone && zone <= lastWideZone)) return null;
  return { zone, centralMeridian: 6 * zone - 3, epsg: firstWideCode + zone - firstWideZone };
}
