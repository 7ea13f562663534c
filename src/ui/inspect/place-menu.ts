import type { Session } from '../../state/session.svelte';

/** A finger that rests so long on a place asks for its menu, ms. */
const longPressMs = 550;
/** and hasn't moved farther than this, px */
const restPx = 10;

/**
 * Opens the menu of a place by a right click on the map, or by a finger that rests on it; returns what ends that. Some browsers send
 * `contextmenu` for a long press themselves: then it has opened already.
 */
export function watchPlaceMenu(session: Session, map: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed = { x: 0, y: 0 };

  const open = (x: number, y: number): void => {
    const { left, top } = map.getBoundingClientRect();
    const at = session.stage.pane?.lonLatAt(x - left, y - top);
    const isFree = !session.drawing.active && !session.measuring.isOn;
    if (at && isFree) session.inspection.menu = { at, x, y };
  };
  const stopWaiting = (): void => clearTimeout(timer);
  const onMenu = (event: MouseEvent): void => {
    event.preventDefault();
    stopWaiting();
    open(event.clientX, event.clientY);
  };
  const onDown = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void => {
    stopWaiting();
    if (pointerType !== 'touch' || !isPrimary) return;
    pressed = { x: clientX, y: clientY };
    timer = setTimeout(() => open(clientX, clientY), longPressMs);
  };
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > restPx) stopWaiting();
  };

  const ended = new AbortController();
  const { signal } = ended;
  map.addEventListener('contextmenu', onMenu, { signal });
  map.addEventListener('pointerdown', onDown, { signal });
  map.addEventListener('pointermove', onMove, { signal });
  map.addEventListener('pointerup', stopWaiting, { signal });
  map.addEventListener('pointercancel', stopWaiting, { signal });
  return () => {
    stopWaiting();
    ended.abort();
  };
}
