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
