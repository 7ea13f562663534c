import type { Messages } from '../../i18n/messages.zh';
import type { Session } from '../../state/session.svelte';
import type { IconName } from '../icon-paths';
import type { Key } from './key';

export type CommandId = keyof Messages['command']['labels'];
export type MenuId = keyof Messages['command']['menus'];

/** Something that the user can ask for, from a menu, by a key or in the palette. Its words stand under its id. */
export interface Command {
  id: CommandId;
  menu: MenuId;
  icon?: IconName;
  /** the first one is shown in the menu */
  keys?: readonly Key[];
  /** whether it can be asked for just now; a command that can't is shown, but greyed */
  isAvailable?: (session: Session) => boolean;
  /** for what is switched on and off */
  isOn?: (session: Session) => boolean;
  run: (session: Session) => unknown;
}
