/** Resolves when the page had its turn. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
