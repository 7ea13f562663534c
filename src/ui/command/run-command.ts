import type { Session } from '../../state/session.svelte';
import type { Command, CommandId } from './command';
import { commands } from './commands';
import { isPressed } from './key';

/** Most commands need a plan that is open. */
export const isAvailable = ({ isAvailable: asks }: Command, session: Session): boolean =>
  asks ? asks(session) : session.plan !== null;

/** Runs a command that can be asked for just now; does nothing otherwise. */
export function runCommand(session: Session, id: CommandId): void {
  const command = commands.find((one) => one.id === id);
  if (command && isAvailable(command, session)) void command.run(session);
}

/** The command of a key that was pressed; null where it has none. */
export const commandOfKey = (event: KeyboardEvent): Command | null =>
  commands.find(({ keys }) => keys?.some((key) => isPressed(key, event))) ?? null;
