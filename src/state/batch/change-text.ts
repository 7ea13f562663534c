import { formatHectares, formatMu, formatSquareMetres } from '../../domain/area-units';
import type { RuleChange, RuleVerdict } from '../../domain/verdict-change';
import { findingWord, resultWord } from '../../domain/verdict-word';
import type { Session } from '../session.svelte';
import type { CheckRecord } from '../checks.svelte';

type Words = Session['words'];

/** What a rule said, in a word. */
export const ruleVerdictWord = (words: Words, verdict: RuleVerdict | null): string =>
  verdict ? findingWord(words.finding, verdict.finding) : words.batch.notJudged;

/** The version of the layer that a rule was judged by. */
export const judgedByText = ({ batch }: Words, verdict: RuleVerdict | null): string =>
  verdict?.layer
    ? batch.layerVersion(verdict.layer.name, verdict.layer.version, verdict.layer.date)
    : batch.noLayer;

/** By how much an overlap grew or shrank, in m², hectares and 亩, each converted from m²; null where it reads the same or can't be told. */
export function differenceText({ batch }: Words, { differenceM2 }: RuleChange): string | null {
  if (differenceM2 === null || Math.abs(differenceM2) < 0.005) return null;
  const byM2 = Math.abs(differenceM2);
  const areas = { m2: formatSquareMetres(byM2), hectares: formatHectares(byM2), mu: formatMu(byM2) };
  return differenceM2 > 0 ? batch.grew(batch.areas(areas)) : batch.shrank(batch.areas(areas));
}

/** What changed most on a site: its verdict or that of a rule, and by how much; null where nothing did. */
export function changeText({ words, checks }: Session, record: CheckRecord): string | null {
  const change = checks.changes.of(record);
  const before = checks.changes.before(record.subject.id);
  if (!change || !before) return null;
  const [was, is] = [resultWord(words.finding, before.result), resultWord(words.finding, record.result)];
  const most = mostChanged(change.rules);
  const verdict =
    was !== is
      ? words.batch.change(was, is)
      : most?.isOfState
        ? words.batch.change(ruleVerdictWord(words, most.before), ruleVerdictWord(words, most.after))
        : null;
  return [verdict, most && differenceText(words, most)].filter((part) => part !== null).join('，');
}

/** Of several rules the one whose verdict changed, and of those the one whose overlap changed most. */
function mostChanged(rules: readonly RuleChange[]): RuleChange | null {
  const ofState = rules.filter(({ isOfState }) => isOfState);
  const telling = ofState.length > 0 ? ofState : rules;
  const by = ({ differenceM2 }: RuleChange): number => Math.abs(differenceM2 ?? 0);
  return telling.reduce<RuleChange | null>((most, one) => (most && by(most) >= by(one) ? most : one), null);
}
