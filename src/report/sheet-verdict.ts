import { claimOf } from '../domain/claim-of';
import { statesByGravity, type FindingState } from '../domain/finding';
import { stateSigns } from '../domain/state-colours';
import type { SheetWords } from '../i18n/sheet-words';
import { html, type Markup } from './html';
import type { CheckSheetInput, JudgedRule } from './sheet-input';

/** The word for a finding: a schematic layer's is weaker. */
export const stateWord = ({ finding }: JudgedRule, words: SheetWords): string =>
  words.finding.states[claimOf(finding.authority)][finding.state];

/** Findings that read the same, in the order of gravity. */
interface VerdictGroup {
  state: FindingState;
  word: string;
  rules: JudgedRule[];
}

function groupsOf(judged: readonly JudgedRule[], words: SheetWords): VerdictGroup[] {
  const groups: VerdictGroup[] = [];
  for (const state of statesByGravity) {
    for (const rule of judged.filter(({ finding }) => finding.state === state)) {
      const word = stateWord(rule, words);
      const known = groups.find((group) => group.state === state && group.word === word);
      if (known === undefined) groups.push({ state, word, rules: [rule] });
      else known.rules.push(rule);
    }
  }
  return groups;
}

/** The gravest word; a claim that is certain goes before one that is suspected. */
function headline(groups: readonly VerdictGroup[], input: CheckSheetInput): string {
  const { words, result } = input;
  const worst = groups.filter(({ state }) => state === result.state);
  if (result.state === 'unanalysed' && groups.length > 1) return words.verdict.partlyUnanalysed;
  const certain = worst.find(({ rules }) =>
    rules.some(({ finding }) => claimOf(finding.authority) === 'found'),
  );
  return (certain ?? worst[0])?.word ?? words.finding.states.found[result.state];
}

function groupLine({ state, word, rules }: VerdictGroup, { words, locale }: CheckSheetInput): Markup {
  const titles = rules.map(({ rule }) => rule.title[locale]).join(words.comma);
  return html`<li>
    <span class="${state}" aria-hidden="true">${stateSigns[state]}</span>
    <b>${word} ${words.verdict.items(rules.length)}</b> ${titles}
  </li>`;
}

/** The conclusion: one big word, then every finding by its word, so that nothing hides behind the gravest. */
export function verdictSection(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { words, result } = input;
  const groups = groupsOf(judged, words);
  return html`<section class="verdict ${result.state}">
    <div>
      <p class="label">${words.verdict.label}</p>
      <p class="word">
        <span aria-hidden="true">${stateSigns[result.state]}</span> ${headline(groups, input)}
      </p>
    </div>
    <ul>
      ${groups.map((group) => groupLine(group, input))}
    </ul>
  </section>`;
}
