import type { AppliesTo, Clause, Exemption, Rule, RuleOf } from './rule-schema';
import type { Bilingual } from './schema-parts';
import { noActivity, type Claims } from './site';

/** Something about the site that only the planner can say. The answer is kept in the site's claims under the key. */
export type RuleQuestion =
  | {
      kind: 'choice';
      key: string;
      text: Bilingual;
      /** where the question comes from, when that is not the rule's own clause */
      clause: Clause | null;
      options: readonly { id: string; name: Bilingual }[];
      /** whether it may be none of them */
      allowsNone: boolean;
      /** what an answer other than none still needs */
      advice: Bilingual | null;
    }
  | { kind: 'share'; key: string; text: Bilingual; name: Bilingual; minShare: number };

/** Keys are the rule's id and what an id can't have in it, so that they never meet. */
export const exemptionKey = (rule: Pick<Rule, 'id'>): string => rule.id;
export const useKey = (rule: Pick<Rule, 'id'>): string => `${rule.id}:use`;
export const shareKey = (rule: Pick<Rule, 'id'>, share: { id: string }): string => `${rule.id}/${share.id}`;

/** Everything that a rule asks, in the order in which it is needed. */
export function questionsOf(rule: Rule): RuleQuestion[] {
  if (rule.kind === 'inform') return [];
  const { appliesTo, exemption } = rule;
  return [
    ...(appliesTo ? [useQuestion(rule, appliesTo)] : []),
    ...(rule.kind === 'require-share' ? rule.shares.map((share) => shareQuestion(rule, share)) : []),
    ...(exemption ? [exemptionQuestion(rule, exemption)] : []),
  ];
}

const useQuestion = (rule: Rule, { question, answers }: AppliesTo): RuleQuestion => ({
  kind: 'choice',
  key: useKey(rule),
  text: question,
  clause: null,
  options: answers,
  allowsNone: false,
  advice: null,
});

const exemptionQuestion = (rule: Rule, exemption: Exemption): RuleQuestion => ({
  kind: 'choice',
  key: exemptionKey(rule),
  text: exemption.question,
  clause: exemption.clause,
  options: exemption.activities,
  allowsNone: true,
  advice: exemption.advice,
});

const shareQuestion = (rule: Rule, share: RuleOf<'require-share'>['shares'][number]): RuleQuestion => ({
  kind: 'share',
  key: shareKey(rule, share),
  text: share.question,
  name: share.name,
  minShare: share.minShare,
});

/** The answers to a rule's questions among all that was answered for a site. */
export const claimsUnder = (rule: Rule, claims: Claims): Claims =>
  Object.fromEntries(
    questionsOf(rule).flatMap(({ key }) => {
      const answer = claims[key];
      return answer === undefined ? [] : [[key, answer]];
    }),
  );

/** A declared share 0–1; null where nothing was declared that is a share. */
export function declaredShare(answer: string | undefined): number | null {
  if (answer === undefined || answer.trim() === '') return null;
  const percent = Number(answer);
  return percent >= 0 && percent <= 100 ? percent / 100 : null;
}

/** What was answered: an option, none of them, or a share; null where there is no answer, or one that is not to be had. */
export type RuleAnswer =
  | { question: RuleQuestion; name: Bilingual }
  | { question: RuleQuestion; none: true }
  | { question: RuleQuestion & { kind: 'share' }; share: number };

export function answerOf(question: RuleQuestion, claims: Claims): RuleAnswer | null {
  const answer = claims[question.key];
  if (question.kind === 'share') {
    const share = declaredShare(answer);
    return share === null ? null : { question, share };
  }
  const option = question.options.find(({ id }) => id === answer);
  if (option) return { question, name: option.name };
  return question.allowsNone && answer === noActivity ? { question, none: true } : null;
}
