import type { RuleVerdict } from '../../domain/verdict-change';
import { resultWord } from '../../domain/verdict-word';
import { writeTableCsv } from '../../io/write-table-csv';
import { fileName, saveFile } from '../save-file';
import type { Session } from '../session.svelte';
import { judgedByText, ruleVerdictWord } from './change-text';

type Row = (string | number | null)[];

/** Gives the user what changed as a table: a line for each rule on each site, with the layers' versions before and after. */
export function saveChanges(session: Session): void {
  const { batch: words } = session.words;
  const name = session.secrecy.fileWords(words.changesFile);
  const text = writeTableCsv(words.changesHeads, changeRows(session));
  saveFile(fileName(name, 'csv'), 'text/csv', text);
}

function changeRows(session: Session): Row[] {
  const { batch, checks, words, whole } = session;
  const titles = new Map(whole?.rules.map(({ id, title }) => [id, session.say(title)]));
  return batch.ranked.flatMap(({ site, record }) => {
    const change = record && checks.changes.of(record);
    const before = record && checks.changes.before(site.id);
    if (!change || !before) return [];
    const verdicts = [before.result, record.result].map((result) => resultWord(words.finding, result));
    return change.rules.map(({ rule, before: was, after: is, differenceM2 }): Row => [
      site.name,
      ...verdicts,
      titles.get(rule) ?? rule,
      ruleVerdictWord(words, was),
      ruleVerdictWord(words, is),
      judgedByText(words, was),
      judgedByText(words, is),
      rounded(overlapM2(was), 2),
      rounded(overlapM2(is), 2),
      rounded(differenceM2, 2),
      rounded(differenceM2, 4, 1 / 10_000),
      rounded(differenceM2, 4, 3 / 2000),
    ]);
  });
}

const overlapM2 = (verdict: RuleVerdict | null): number | null => verdict?.finding.overlapAreaM2 ?? null;

const rounded = (valueM2: number | null, decimals: number, factor = 1): number | null =>
  valueM2 === null ? null : Number((valueM2 * factor).toFixed(decimals));
