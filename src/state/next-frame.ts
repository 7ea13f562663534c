/** Resolves when what has changed is on the screen, so that what follows is not part of the same long task. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
