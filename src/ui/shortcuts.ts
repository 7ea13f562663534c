import type { Session } from '../state/session.svelte';
import { commandOfKey, runCommand } from './command/run-command';

/** Keys of the drawing and of measuring first, then those of the commands; Esc closes what is open. In a text field and in a dialog few of them count. */
export function runShortcut(session: Session, event: KeyboardEvent): void {
  const place = placeOf(event.target);
  if (place === 'dialog' || (place === 'text' && !isForAnywhere(event))) return;
  const action = session.drawing.active
    ? drawingAction(session, event)
    : (measuringAction(session, event) ?? actionOf(session, event));
  if (!action) return;
  event.preventDefault();
  action();
}

function drawingAction({ drawing }: Session, { key, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null {
  if (key === 'Escape') return () => drawing.cancel();
  if (key === 'Backspace' || ((ctrlKey || metaKey) && key.toLowerCase() === 'z'))
    return () => drawing.undoCorner();
  if (key === 'Enter' && drawing.mode.kind === 'edit') return () => drawing.finish();
  return null;
}

/** Enter on a button is the button's. */
function measuringAction({ measuring }: Session, event: KeyboardEvent): (() => void) | null {
  const { key, ctrlKey, metaKey, target } = event;
  if (!measuring.isOn) return null;
  if (key === 'Escape') return () => measuring.escape();
  if (key === 'Delete' && !measuring.isUnderWay) return () => measuring.store.wipe();
  if (!measuring.isUnderWay) return null;
  if (key === 'Backspace' || ((ctrlKey || metaKey) && key.toLowerCase() === 'z'))
    return () => measuring.takeBack();
  const isOnButton = target instanceof HTMLElement && target.closest('button') !== null;
  return key === 'Enter' && !isOnButton ? () => measuring.finish() : null;
}

/** The browser keeps no key that is a command's, even while the command can't be asked for. */
function actionOf(session: Session, event: KeyboardEvent): (() => void) | null {
  if (event.key === 'Escape') return closingAction(session);
  const command = commandOfKey(event);
  return command && (() => runCommand(session, command.id));
}

/** The panel first, then the marked place, then the comparison. */
function closingAction(session: Session): (() => void) | null {
  if (session.panel !== 'none') return () => session.closePanel();
  if (session.marked.place) return () => session.marked.clear();
  return session.compare.isOn ? () => session.compare.leave() : null;
}

/** Function keys, and those with Ctrl that edit no text. */
const isForAnywhere = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  /^F\d+$/.test(key) || ((ctrlKey || metaKey) && !'acvxyz'.includes(key.toLowerCase()));

function placeOf(target: EventTarget | null): 'text' | 'dialog' | 'page' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('dialog')) return 'dialog';
  const isText =
    target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=range])');
  return isText ? 'text' : 'page';
}
