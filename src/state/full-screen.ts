interface KeyLock {
  lock?: (keys: readonly string[]) => Promise<void>;
  unlock?: () => void;
}

const keyboard = (): KeyLock => (navigator as { keyboard?: KeyLock }).keyboard ?? {};

/** The real full screen of the browser, where it lets the page have it: a talk goes on in the window without it. */
export class FullScreen {
  async enter(): Promise<void> {
    try {
      await document.documentElement.requestFullscreen();
      // Esc then comes to the page, and one press ends the talk
      await keyboard().lock?.(['Escape']);
    } catch {
      // a browser or a frame that allows no full screen shows the talk in its window
    }
  }

  async toggle(): Promise<void> {
    if (document.fullscreenElement) this.leave();
    else await this.enter();
  }

  leave(): void {
    keyboard().unlock?.();
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  }
}
