/** Of all polygons of a source together: what a browser's worker can hold and check in some seconds. */
export const maxVertices = 2_000_000;
