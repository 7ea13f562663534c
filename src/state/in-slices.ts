/** So long the page may stand still for a piece of work that nobody waits for, ms. */
const sliceMs = 8;

/** Runs work that is made of small steps to its end, a slice at a time, so that the page answers in between. */
export async function inSlices<Result>(steps: Generator<undefined, Result, undefined>): Promise<Result> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
