import { talkAction } from '../../domain/talk-keys';
import type { Session } from '../../state/session.svelte';

/**
 * Keys of a talk come before all others, wherever the focus is: sliders, lists and the map must not take a clicker's. Where words are being
 * typed, and while the story is left, only the way back is a talk's key.
 */
export function runTalkKey(session: Session, event: KeyboardEvent): void {
  const { presentation: talk } = session;
  if (!talk.isOn) return;
  if (isTyping(event.target)) return;
  const action = talkAction(event, talk.typed);
  if (
    !action ||
    (talk.isAside && (action.do !== 'leave' || session.drawing.active || session.measuring.isOn))
  )
    return;
  event.preventDefault();
  event.stopPropagation();
  talk.do(action);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input[type=text], textarea, [contenteditable]') !== null;
