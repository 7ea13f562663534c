/** A length in metres, to the decimetre up to a kilometre. */
export const formatMetres = (metres: number): string =>
  metres < 1000 ? metres.toFixed(1) : metres.toFixed(0);
