import { statesByGravity, type FindingState } from '../domain/finding';
import { noOverrides, overriddenState, overrideOf } from '../domain/override';
import { stateSigns } from '../domain/state-colours';
import { findingWord, resultWord } from '../domain/verdict-word';
import type { SheetWords } from '../i18n/sheet-words';
import { html, type Markup } from './html';
import type { CheckSheetInput, JudgedRule } from './sheet-input';

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
      const word = findingWord(words.finding, rule.finding);
      const known = groups.find((group) => group.state === state && group.word === word);
      if (known === undefined) groups.push({ state, word, rules: [rule] });
      else known.rules.push(rule);
    }
  }
  return groups;
}

function groupLine({ state, word, rules }: VerdictGroup, { words, locale }: CheckSheetInput): Markup {
  const titles = rules.map(({ rule }) => rule.title[locale]).join(words.comma);
  return html`<li>
    <span class="${state}" aria-hidden="true">${stateSigns[state]}</span>
    <b>${word} ${words.verdict.items(rules.length)}</b> ${titles}
  </li>`;
}

/** What the site's verdict is with the planner's judgements in place of the engine's; none without any. */
function overriddenLine({ words, result, site }: CheckSheetInput): Markup | null {
  const overrides = site.overrides ?? noOverrides;
  const state = overriddenState(result, overrides);
  if (state === null) return null;
  const count = result.findings.filter((finding) => overrideOf(finding, overrides) !== null).length;
  return html`<p class="label">${words.verdict.overridden(words.finding.states.found[state], count)}</p>`;
}

/** The conclusion: one big word, then every finding by its word, so that nothing hides behind the gravest. */
export function verdictSection(judged: readonly JudgedRule[], input: CheckSheetInput): Markup {
  const { words, result } = input;
  const groups = groupsOf(judged, words);
  return html`<section class="verdict ${result.state}">
    <div>
      <p class="label">${words.verdict.label}</p>
      <p class="word">
        <span aria-hidden="true">${stateSigns[result.state]}</span> ${resultWord(words.finding, result)}
      </p>
      ${overriddenLine(input)}
    </div>
    <ul>
      ${groups.map((group) => groupLine(group, input))}
    </ul>
  </section>`;
}
