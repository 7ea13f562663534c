/** Least time between two signs of progress, milliseconds. */
const everyMs = 100;

/** Tells how far a command is, but not more often than can be read. */
export class Progress {
  #told = 0;
  readonly #show: ((line: string) => void) | null;

  constructor(show: ((line: string) => void) | null) {
    this.#show = show;
  }

  /** @param line made only when it is shown */
  tell(line: () => string): void {
    const now = performance.now();
    if (!this.#show || now - this.#told < everyMs) return;
    this.#told = now;
    this.#show(line());
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#told > 0) this.#show?.('');
  }
}
