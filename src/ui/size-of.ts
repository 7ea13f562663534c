/**
 * Attached to an element, tells its size with its border, CSS pixels, whenever the page has been laid out anew: in the frame, where a binding
 * would have the page laid out in the middle of a task.
 */
export const sizeOf =
  (tell: (width: number, height: number) => void) =>
  (element: Element): (() => void) => {
    const observer = new ResizeObserver(([entry]) => {
      const [size] = entry?.borderBoxSize ?? [];
      if (size) tell(Math.round(size.inlineSize), Math.round(size.blockSize));
    });
    observer.observe(element, { box: 'border-box' });
    return () => observer.disconnect();
  };
