/** How long it is told that something was copied, ms. */
const toldMs = 2500;

/** Copies text for another program, and tells for a moment whether the browser let it. */
export class Copying {
  outcome = $state.raw<'copied' | 'copyFailed' | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'copyFailed';
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.outcome = null), toldMs);
  }
}
