import type { SearchEntry } from '../../domain/search-entry';
import { wordsIn } from '../../i18n/words-in';
import { goToEntry } from '../../state/go-to-entry';
import { commandEntry } from '../../state/search-entries';
import type { Session } from '../../state/session.svelte';
import { commands } from '../command/commands';
import { isAvailable, runCommand } from '../command/run-command';

/** The commands that can be asked for just now, but for the search itself. */
export function commandEntries(session: Session): SearchEntry[] {
  const [zh, en] = [wordsIn('zh').command.labels, wordsIn('en').command.labels];
  return commands
    .filter((command) => command.id !== 'search' && isAvailable(command, session))
    .map(({ id }) => commandEntry(id, { zh: zh[id], en: en[id] }));
}

/** Opens what was found, or does it. */
export async function chooseEntry(session: Session, entry: SearchEntry): Promise<void> {
  session.search.remember(entry);
  const command = entry.kind === 'command' ? commands.find(({ id }) => id === entry.id) : undefined;
  if (command) runCommand(session, command.id);
  else await goToEntry(session, entry);
}
