import { statesByGravity } from '../../domain/finding';
import { noOverrides, overriddenState, overrideOf } from '../../domain/override';
import type { SheetTemplate } from '../../domain/sheet-template';
import { stateSigns } from '../../domain/state-colours';
import { findingWord, resultWord } from '../../domain/verdict-word';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import type { SheetVerdict } from './sheet-model';

/** Findings that read the same, in the order of gravity. */
function groupsOf(judged: readonly JudgedRule[], { words, locale }: CheckSheetInput): SheetVerdict['groups'] {
  return statesByGravity.flatMap((state) => {
    const byWord = new Map<string, string[]>();
    for (const { finding, rule } of judged.filter((one) => one.finding.state === state)) {
      const word = findingWord(words.finding, finding);
      byWord.set(word, [...(byWord.get(word) ?? []), rule.title[locale]]);
    }
    return [...byWord].map(([word, titles]) => ({
      state,
      sign: stateSigns[state],
      count: `${word} ${words.verdict.items(titles.length)}`,
      titles: titles.join(words.comma),
    }));
  });
}

/** What the site's verdict is with the planner's judgements in place of the engine's; null without any. */
function overriddenText({ words, result, site }: CheckSheetInput): string | null {
  const overrides = site.overrides ?? noOverrides;
  const state = overriddenState(result, overrides);
  if (state === null) return null;
  const count = result.findings.filter((finding) => overrideOf(finding, overrides) !== null).length;
  return words.verdict.overridden(words.finding.states.found[state], count);
}

/** The conclusion: one big word, then every finding by its word, so that nothing hides behind the gravest. */
export function verdictPart(
  judged: readonly JudgedRule[],
  input: CheckSheetInput,
  template: SheetTemplate,
): SheetVerdict {
  const { words, result } = input;
  return {
    kind: 'verdict',
    label: template.headings?.verdict ?? words.verdict.label,
    state: result.state,
    sign: stateSigns[result.state],
    word: resultWord(words.finding, result),
    overridden: overriddenText(input),
    groups: groupsOf(judged, input),
  };
}
