/** What the tests use of shpjs, which has no types of its own. */
declare module 'shpjs' {
  export function parseShp(shp: ArrayBufferLike): GeoJSON.Geometry[];
  /** a zip of one shapefile, placed by proj4 */
  export default function shp(zip: ArrayBufferLike): Promise<GeoJSON.FeatureCollection>;
}
