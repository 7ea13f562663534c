import { describe, expect, it } from 'vitest';
import { talkAction, type TalkAction } from '../../src/domain/talk-keys';

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const pressed = (key: string, typed = '', held = {}): TalkAction['do'] | undefined =>
  talkAction({ key, ...bare, ...held }, typed)?.do;

describe('the keys of a talk', () => {
  it('turn the pages by everything that a clicker or a hand may press', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'])
      expect(pressed(key), key).toBe('next');
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'])
      expect(pressed(key), key).toBe('previous');
    expect(pressed(' ', '', { shiftKey: true })).toBe('previous');
    expect([pressed('Home'), pressed('End')]).toEqual(['first', 'last']);
  });

  it('go to a scene by its number and Enter', () => {
    expect(talkAction({ key: '7', ...bare }, '1')).toEqual({ do: 'digit', digit: 7 });
    expect(pressed('Enter', '17')).toBe('jump');
  });

  it('blacken the screen by a clicker’s full stop, and mean capitals as small letters', () => {
    expect([pressed('.'), pressed('b'), pressed('B', '', { shiftKey: true })]).toEqual([
      'black',
      'black',
      'black',
    ]);
    expect(pressed('W')).toBe('white');
  });

  it('leave F5 no chance to load the page anew, and the browser its own keys', () => {
    expect(pressed('F5')).toBe('none');
    expect(pressed('r', '', { ctrlKey: true })).toBeUndefined();
    expect(pressed('F11')).toBeUndefined();
  });
});
