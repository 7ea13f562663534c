/**
 * The number at an index that the caller knows to exist. Coordinates are packed in typed arrays, whose elements the
 * compiler takes for possibly missing; a wrong index gives NaN arithmetic, which every figure is checked for.
 */
export const numberAt = (values: ArrayLike<number>, index: number): number => values[index] as number;
