declare global {
  interface Window {
    /** bare page: shows a picture; how long it took until the map was idle, ms */
    jump: (picture: object) => Promise<number>;
    /** presses keys that change the scene; how long it took until the picture on the big screen was whole and its fade over, ms */
    change: (keys: readonly string[]) => Promise<number>;
    watchPen: () => void;
    /** for each move of the pen: in the how manyth frame after it the line had followed */
    penFrames: number[];
  }
}

/** Runs in the page of a talk before anything else. */
export function watchTalk(): void {
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const front = (): Element | null => document.querySelector('.slot.front');

  window.change = async (keys) => {
    const before = front();
    const began = performance.now();
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
    while (front() === before) await frame();
    await frame();
    const fades = document.getAnimations().filter(({ effect }) => effect instanceof KeyframeEffect);
    await Promise.all(
      fades
        .filter(({ effect }) => (effect as KeyframeEffect).target?.closest('.stage'))
        .map(({ finished }) => finished),
    );
    return performance.now() - began;
  };

  window.watchPen = () => {
    let frames = 0;
    const line = (): string => document.querySelector('.ink path:last-of-type')?.getAttribute('d') ?? '';
    const waiting: { since: number; was: string }[] = [];
    window.penFrames = [];
    addEventListener('pointermove', () => waiting.push({ since: frames, was: line() }), true);
    const look = (): void => {
      frames++;
      const now = line();
      while (waiting[0] && waiting[0].was !== now) {
        window.penFrames.push(frames - waiting[0].since);
        waiting.shift();
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
}
