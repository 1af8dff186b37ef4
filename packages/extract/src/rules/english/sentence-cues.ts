import type { Clause } from './clauses.ts';
import { isOtherwise } from './conditions.ts';

/** What was done once is no work of today. */
export const isHistory = (text: string): boolean =>
  /^(?:in the past|formerly|previously|historically|in former times|until \d{4}|in the former (?:procedure|process))(?!\p{L})/iu.test(
    text,
  );

/** "Otherwise, if …": the way is asked for anew. */
export const asksAgain = (text: string): boolean => /^(?:otherwise|else),? (?:if|in case|when)(?!\p{L})/iu.test(text);

/** "If this is not the case": says "otherwise" and nothing else. */
export const isNotTheCase = (clause: Clause, text: string): boolean =>
  clause.link === 'condition' && /^if (?:this|that|it) is not(?: the case)?(?!\p{L})/iu.test(text) && isOtherwise(text);

/** "If not the form is returned", without a comma: what is done otherwise. */
export function readIfNot(clause: Clause): void {
  if (clause.link === 'condition' && /^if not(?!\p{L})/iu.test(clause.text) && clause.subject) {
    clause.link = 'main';
    clause.negated = false;
  }
}
