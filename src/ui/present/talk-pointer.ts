interface Turns {
  next: () => void;
  previous: () => void;
}

/** A swipe is at least so long, px, and more across than up or down. */
const swipePx = 60;
/** A pointer that rests so long is not shown, ms. */
const restMs = 3000;

/** Turns the pages of a talk by a finger's swipe, and hides the pointer while it rests. */
export const talkPointer =
  ({ next, previous }: Turns) =>
  (element: HTMLElement): (() => void) => {
    let from: { x: number; y: number } | null = null;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      element.classList.remove('still');
      clearTimeout(resting);
      resting = setTimeout(() => element.classList.add('still'), restMs);
    };
    const begin = (event: PointerEvent): void => {
      from = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    };
    const end = (event: PointerEvent): void => {
      if (!from) return;
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
      from = null;
      if (Math.abs(dx) < swipePx || Math.abs(dx) < 2 * Math.abs(dy)) return;
      if (dx < 0) next();
      else previous();
    };
    const heard = new AbortController();
    const options = { signal: heard.signal };
    element.addEventListener('pointermove', wake, options);
    element.addEventListener('pointerdown', begin, options);
    element.addEventListener('pointerup', end, options);
    wake();
    return () => {
      heard.abort();
      clearTimeout(resting);
    };
  };
