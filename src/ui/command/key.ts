/**
 * A key as the table of commands writes it: `Mod+Shift+Z`, `F5`, `M`, `[`. `Mod` is ⌘ on a Mac, else Ctrl. A letter is meant without
 * regard to case.
 */
export type Key = string;

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether a key was pressed with just the modifiers it is written with. Signs such as `?` need Shift on some keyboards, which doesn't count. */
export function isPressed(key: Key, { key: name, ctrlKey, metaKey, shiftKey, altKey }: Pressed): boolean {
  const parts = key.split('+');
  const wanted = key.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  if (wanted.toLowerCase() !== name.toLowerCase() || altKey) return false;
  if (parts.includes('Mod') !== (ctrlKey || metaKey)) return false;
  return isSign(wanted) || parts.includes('Shift') === shiftKey;
}

const isSign = (name: string): boolean => name.length === 1 && name.toLowerCase() === name.toUpperCase();

/** How a key is written for the user of this machine. */
export function writtenKey(key: Key): string {
  return isMac() ? key.replace('Mod+', '⌘').replace('Shift+', '⇧') : key.replace('Mod', 'Ctrl');
}

/** As `aria-keyshortcuts` wants it. */
export const ariaKey = (key: Key): string => key.replace('Mod', isMac() ? 'Meta' : 'Control');
