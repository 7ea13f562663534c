import { checkCommands } from './check-commands';
import type { Command } from './command';
import { inspectCommands } from './inspect-commands';
import { planCommands } from './plan-commands';
import { presentCommands } from './present-commands';
import { screenCommands } from './screen-commands';

/** Every command: the menus, the keys, the palette and the sheet of keys read this table and nothing else. Within a menu in this order. */
export const commands: readonly Command[] = [
  ...planCommands,
  ...inspectCommands,
  ...checkCommands,
  ...presentCommands,
  ...screenCommands,
];
