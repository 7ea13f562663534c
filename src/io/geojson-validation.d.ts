/** The part of geojson-validation 1.0.2 (CommonJS, no types of its own) that is used here. */
declare module 'geojson-validation' {
  /** Messages in English, empty for a valid object. Throws on an empty ring. */
  type Validate = (value: unknown, trace: true) => string[];
  const validator: { isFeature: Validate; isFeatureCollection: Validate };
  export default validator;
}
