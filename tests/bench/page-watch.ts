/** Begun and ended at moments of the page's clock, ms. */
export interface Gap {
  start: number;
  length: number;
}

declare global {
  interface Window {
    /** times in which the page could do nothing else */
    gaps: Gap[];
    /** the moment at which a selector is first matched, or is matched no more */
    moment: (selector: string, isGone?: boolean) => Promise<number>;
    /** single tasks of 50 ms and more, as the browser tells them */
    longTasks: Gap[];
    /** calls of the graphics card that kept the page waiting, ms: without a card the processor does its work, and the page waits for it */
    waits: Gap[];
    /** gaps without what was waited for the graphics card in them */
    own: (gaps: readonly Gap[]) => Gap[];
    /** the longest of some gaps that touch a span of time, ms; 0 for none */
    longest: (gaps: readonly Gap[], from: number, to: number) => number;
    rest: (ms: number) => Promise<void>;
  }
}

/** Runs in the page before anything else: asks for its turn over and over, and notes how long it was kept waiting. */
export function watchPage(): void {
  let last = performance.now();
  const turn = (): void => {
    const now = performance.now();
    window.gaps.push({ start: last, length: now - last });
    last = now;
    setTimeout(turn);
  };
  window.gaps = [];
  turn();
  window.rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      window.longTasks.push({ start: startTime, length: duration });
    }
  }).observe({ entryTypes: ['longtask'] });
  window.waits = [];
  const isLong = 0.2;
  const timed = (call: (...args: unknown[]) => unknown) =>
    function (this: unknown, ...args: unknown[]): unknown {
      const start = performance.now();
      const result = call.apply(this, args);
      const length = performance.now() - start;
      if (length > isLong) window.waits.push({ start, length });
      return result;
    };
  for (const [prototype, names] of [
    [WebGL2RenderingContext.prototype, Object.keys(WebGL2RenderingContext.prototype)],
    [HTMLCanvasElement.prototype, ['width', 'height']],
  ] as const) {
    for (const name of names) {
      const property = Object.getOwnPropertyDescriptor(prototype, name);
      if (!property?.configurable) continue;
      const parts = Object.entries(property as Record<string, unknown>).map(([key, part]) => [
        key,
        typeof part === 'function' && key !== 'get' ? timed(part as () => unknown) : part,
      ]);
      Object.defineProperty(prototype, name, Object.fromEntries(parts) as PropertyDescriptor);
    }
  }
  window.own = (gaps) =>
    gaps.map(({ start, length }) => {
      const within = window.waits.filter((wait) => wait.start >= start && wait.start < start + length);
      return { start, length: length - within.reduce((sum, wait) => sum + wait.length, 0) };
    });
  window.longest = (gaps, from, to) =>
    gaps
      .filter(({ start, length }) => start + length > from && start < to)
      .reduce((longest, { length }) => Math.max(longest, length), 0);
  window.moment = (selector, isGone = false) =>
    new Promise((resolve) => {
      const isNow = (): boolean => (document.querySelector(selector) === null) === isGone;
      if (isNow()) {
        resolve(performance.now());
        return;
      }
      const watch = new MutationObserver(() => {
        if (!isNow()) return;
        watch.disconnect();
        resolve(performance.now());
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true });
    });
}
