import type { Session } from '../state/session.svelte';

/** Keys that work anywhere but in a text field: drawing first, then undo and redo, then Esc closes what is open. */
export function runShortcut(session: Session, event: KeyboardEvent): void {
  if (isTyping(event.target)) return;
  const action = actionOf(session, event);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionOf(session: Session, { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): (() => void) | null {
  const { drawing, sites } = session;
  const withControl = ctrlKey || metaKey;
  const undoKey = withControl && key.toLowerCase() === 'z';
  if (drawing.active) {
    if (key === 'Escape') return () => drawing.cancel();
    if (key === 'Backspace' || undoKey) return () => drawing.undoCorner();
    if (key === 'Enter' && drawing.mode.kind === 'edit') return () => drawing.finish();
    return null;
  }
  if (undoKey) return () => (shiftKey ? sites.redo() : sites.undo());
  if (withControl && key.toLowerCase() === 'y') return () => sites.redo();
  if (withControl && key.toLowerCase() === 's') return () => session.project.save();
  if (withControl && key.toLowerCase() === 'p') return () => session.takeAlong.dialog.open();
  if (key === 'Escape' && session.panel !== 'none') return () => session.closePanel();
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);
