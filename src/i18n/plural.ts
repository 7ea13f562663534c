/** A number with an English noun: `1 site`, `3 sites`. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
