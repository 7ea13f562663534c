/**
 * Calls out once when nothing was heard for too long. The time is counted in ticks of a second, which a machine that sleeps does not
 * make, and a page in the background makes more slowly: neither is the silence of a worker.
 */
export class SilenceWatch {
  #silentS = 0;

  /** @param until ends the watch, whatever was heard */
  constructor(mostSilentS: number, until: AbortSignal, onSilence: () => void) {
    if (mostSilentS === Infinity) return;
    const stop = (): void => clearInterval(tick);
    const tick = setInterval(() => {
      if (++this.#silentS < mostSilentS) return;
      stop();
      onSilence();
    }, 1000);
    until.addEventListener('abort', stop);
  }

  hear(): void {
    this.#silentS = 0;
  }
}
