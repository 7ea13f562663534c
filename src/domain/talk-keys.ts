/** What a key does while a talk is given. */
export type TalkAction =
  | { do: 'next' | 'previous' | 'first' | 'last' | 'leave' | 'help' | 'black' | 'white' }
  | { do: 'play' | 'aside' | 'presenter' | 'pen' | 'laser' | 'wipe' | 'none' }
  | { do: 'digit'; digit: number }
  | { do: 'jump' }
  | { do: 'slide'; by: number };

export interface TalkKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** Share of the screen by which a key moves the border of a swipe. */
const slideStep = 0.05;

const actions: Readonly<Record<string, TalkAction>> = {
  ArrowRight: { do: 'next' },
  ArrowDown: { do: 'next' },
  PageDown: { do: 'next' },
  ArrowLeft: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  PageUp: { do: 'previous' },
  Backspace: { do: 'previous' },
  Home: { do: 'first' },
  End: { do: 'last' },
  Escape: { do: 'leave' },
  '.': { do: 'black' },
  b: { do: 'black' },
  w: { do: 'white' },
  '?': { do: 'help' },
  h: { do: 'help' },
  p: { do: 'play' },
  a: { do: 'aside' },
  n: { do: 'presenter' },
  d: { do: 'pen' },
  l: { do: 'laser' },
  c: { do: 'wipe' },
  '[': { do: 'slide', by: -slideStep },
  ']': { do: 'slide', by: slideStep },
  // a clicker's button for the start: the talk is on already, and the page is not to be loaded anew
  F5: { do: 'none' },
};

/**
 * What a key does in a talk, on a keyboard or a clicker (which sends bare PageUp, PageDown, F5, Escape and the full stop); null for a
 * key that the browser may have. Digits wait for Enter, which goes on where none were typed.
 * @param typed digits that wait
 */
export function talkAction(
  { key, shiftKey, ctrlKey, metaKey, altKey }: TalkKey,
  typed: string,
): TalkAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (/^\d$/.test(key)) return { do: 'digit', digit: Number(key) };
  if (key === 'Enter') return typed === '' ? { do: 'next' } : { do: 'jump' };
  if (key === ' ') return { do: shiftKey ? 'previous' : 'next' };
  return actions[key.length === 1 ? key.toLowerCase() : key] ?? null;
}
