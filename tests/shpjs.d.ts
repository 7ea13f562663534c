/** What the tests use of shpjs, which has no types of its own. */
declare module 'shpjs' {
  export function parseShp(shp: ArrayBufferLike): GeoJSON.Geometry[];
}
