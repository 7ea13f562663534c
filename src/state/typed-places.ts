import { parseCoordinates, type CoordinateCandidate } from '../domain/parse-coordinates';
import type { Box } from '../domain/schema-parts';
import { fromGaussKrueger } from '../geo/gauss-krueger';

/** The places that a typed text may mean as coordinates in a plan of this extent, the likelier first; none for a text that can't be read. */
export const typedPlaces = (text: string, extent: Box): readonly CoordinateCandidate[] =>
  parseCoordinates(text, {
    extent,
    fromPlane: ([easting, northing], centralMeridian) =>
      fromGaussKrueger([easting, northing], centralMeridian),
  })?.candidates ?? [];
