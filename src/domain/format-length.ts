/** Metres with two decimals. */
export const formatMetres = (lengthM: number): string => lengthM.toFixed(2);

/** Kilometres with three decimals, converted from metres. */
export const formatKilometres = (lengthM: number): string => (lengthM / 1000).toFixed(3);
