import { formatPercent } from '../../domain/area-units';
import type { Finding } from '../../domain/finding';
import { noOverrides, overrideOf } from '../../domain/override';
import { answerOf, questionsOf } from '../../domain/rule-questions';
import { stateSigns } from '../../domain/state-colours';
import { findingWord } from '../../domain/verdict-word';
import type { CheckSheetInput, JudgedRule } from '../sheet-input';
import { smalls, type SheetLine } from './sheet-model';

const isMet = ({ state }: Finding): boolean => state === 'conflict' || state === 'attention';

/** What the planner answered to the rule's questions. */
function answers({ finding, rule }: JudgedRule, { words: { table }, locale }: CheckSheetInput): string[] {
  return questionsOf(rule).flatMap((question) => {
    const answer = answerOf(question, finding.claims);
    if (answer === null) return [];
    if ('none' in answer) return [table.claimedNone];
    const told =
      'share' in answer
        ? `${answer.question.name[locale]} ${formatPercent(answer.share)}`
        : answer.name[locale];
    return [table.claimed(told)];
  });
}

/** The planner's own judgement, beside the engine's. */
function overrideText({ finding }: JudgedRule, { words, site }: CheckSheetInput): string | null {
  const overrides = site.overrides ?? noOverrides;
  const override = overrideOf(finding, overrides);
  if (override) return words.table.overridden(words.finding.overridden[override.state], override.reason);
  return overrides[finding.rule] ? words.table.lapsed : null;
}

/** The engine's word for a finding, why, what the planner said and judged, and what to do or whom to ask. */
export function conclusionLines(judged: JudgedRule, input: CheckSheetInput): SheetLine[] {
  const { finding, rule } = judged;
  const { words, locale } = input;
  const isTold = isMet(finding) || finding.state === 'notice';
  const text = `${stateSigns[finding.state]} ${findingWord(words.finding, finding)}`;
  return [
    { role: 'state', state: finding.state, text },
    ...smalls([
      isMet(finding) && rule.kind !== 'inform' ? words.finding.severity[rule.severity] : null,
      ...answers(judged, input),
      finding.because === null ? null : words.finding.because[finding.because],
      finding.contact === 'touching' || finding.contact === 'sliver'
        ? words.finding.contact[finding.contact]
        : null,
      overrideText(judged, input),
      isTold ? (rule.advice?.[locale] ?? null) : null,
      finding.state === 'unanalysed' ? words.table.askOffice(rule.office[locale]) : null,
    ]),
  ];
}
