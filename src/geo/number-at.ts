/**
 * The number at an index that the caller knows to exist. Coordinates are packed in typed arrays, whose elements the
 * compiler takes for possibly missing; a wrong index gives NaN arithmetic, which every figure is checked for.
 */
export const numberAt = (values: ArrayLike<number>, index: number): number => values[index] as number;

/** The same for one kind of array each: a reader that meets one kind only is compiled to a plain load, which inner loops need. */
export const floatAt = (values: Float64Array, index: number): number => values[index] as number;
export const indexAt = (values: Uint32Array, index: number): number => values[index] as number;
