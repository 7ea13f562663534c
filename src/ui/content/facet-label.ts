import { splitSectionKey, type Facet } from '../../domain/statement-facets';
import type { Session } from '../../state/session.svelte';

/** How a value of a facet is called in the language of the screen. */
export function facetLabel(session: Session, facet: Facet, value: string): string {
  const { content, words } = session;
  switch (facet) {
    case 'document':
      return session.say(content.documentTitle(value));
    case 'section': {
      const { document, section } = splitSectionKey(value);
      return `${session.say(content.documentShort(document))} ${section}`;
    }
    case 'field':
      return session.say(content.fieldName(value));
    case 'status':
      return (words.statement.status as Readonly<Record<string, string>>)[value] ?? value;
    case 'placement':
      return (words.statement.placement as Readonly<Record<string, string>>)[value] ?? value;
    case 'town':
    case 'year':
      return value;
  }
}
