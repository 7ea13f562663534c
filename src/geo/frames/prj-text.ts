import type { CoordinateFrame, Datum } from '../../domain/coordinate-frame';
import { beltWidthOf } from '../../domain/epsg-frame';
import { ellipsoidOf } from './reference-ellipsoid';

type PrjDatum = Exclude<Datum, 'gcj02' | 'bd09'>;
type Projected = Extract<CoordinateFrame, { kind: 'transverse-mercator' }>;

/** Names as Esri writes them: of the system, the datum, the ellipsoid and its inverse flattening, and before a projection. */
const names: Readonly<Record<PrjDatum, readonly [string, string, string, string, string]>> = {
  cgcs2000: ['China_Geodetic_Coordinate_System_2000', 'China_2000', 'CGCS2000', '298.257222101', 'CGCS2000'],
  wgs84: ['WGS_1984', 'WGS_1984', 'WGS_1984', '298.257223563', 'WGS_1984'],
  xian80: ['Xian_1980', 'Xian_1980', 'Xian_1980', '298.257', 'Xian_1980'],
  beijing54: ['Beijing_1954', 'Beijing_1954', 'Krasovsky_1940', '298.3', 'Beijing_1954'],
};

/** Esri writes a number with a point. */
const decimal = (value: number): string => (Number.isInteger(value) ? `${String(value)}.0` : String(value));

function geographicText(datum: PrjDatum): string {
  const [system, name, ellipsoid, inverse] = names[datum];
  const size = decimal(ellipsoidOf(datum).semiMajorAxisM);
  return `GEOGCS["GCS_${system}",DATUM["D_${name}",SPHEROID["${ellipsoid}",${size},${inverse}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
}

/** The names that Esri gives to the belts, UTM, and everything else by its meridian. */
function projectedName(frame: Projected, datum: PrjDatum): string {
  const meridian = decimal(frame.centralMeridian).replace(/\.0$/, '').replace('.', '_');
  if (frame.scale === 0.9996)
    return `${names[datum][4]}_UTM_Zone_${String((frame.centralMeridian + 183) / 6)}N`;
  const zone = Math.floor(frame.falseEastingM / 1_000_000);
  const width = beltWidthOf(zone) === 6 || (zone === 0 && frame.centralMeridian % 3 !== 0) ? '' : '_3_Degree';
  return `${names[datum][4]}${width}_GK_${zone === 0 ? `CM_${meridian}E` : `Zone_${String(zone)}`}`;
}

const parameters = (pairs: readonly (readonly [string, number])[]): string =>
  pairs.map(([name, value]) => `PARAMETER["${name}",${decimal(value)}]`).join(',');

function projectedText(frame: Projected, datum: PrjDatum): string {
  const method = frame.scale === 1 ? 'Gauss_Kruger' : 'Transverse_Mercator';
  const values = parameters([
    ['False_Easting', frame.falseEastingM],
    ['False_Northing', frame.falseNorthingM],
    ['Central_Meridian', frame.centralMeridian],
    ['Scale_Factor', frame.scale],
    ['Latitude_Of_Origin', 0],
  ]);
  return `PROJCS["${projectedName(frame, datum)}",${geographicText(datum)},PROJECTION["${method}"],${values},UNIT["Meter",1.0]]`;
}

const webMercatorText = (): string => {
  const values = parameters([
    ['False_Easting', 0],
    ['False_Northing', 0],
    ['Central_Meridian', 0],
    ['Standard_Parallel_1', 0],
    ['Auxiliary_Sphere_Type', 0],
  ]);
  return `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${geographicText('wgs84')},PROJECTION["Mercator_Auxiliary_Sphere"],${values},UNIT["Meter",1.0]]`;
};

/**
 * The text of a shapefile's `.prj`: WKT 1 in Esri's spelling, which `wktFrame` reads back to the same frame. Null for GCJ-02 and BD-09,
 * which no definition describes: a file in them would be taken for WGS 84.
 */
export function prjText(frame: CoordinateFrame): string | null {
  if (frame.kind === 'web-mercator') return webMercatorText();
  const { datum } = frame;
  if (datum === 'gcj02' || datum === 'bd09') return null;
  return frame.kind === 'geographic' ? geographicText(datum) : projectedText(frame, datum);
}
