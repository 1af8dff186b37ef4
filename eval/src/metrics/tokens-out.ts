import type { Metric } from '../comparison.ts';
import { perPage } from './per-page.ts';

/**
 * How much did the model have to write? Tokens of all answers for a draft, those that could not be used included. They
 * take most of the time. Fewer is better; says nothing of quality.
 *
 * Pitfalls: as with `tokensIn`; thinking aloud is counted only by endpoints that count it.
 *
 * Example: a draft of 6,000 tokens and, after the checker's complaints, the whole of it again: 12,000.
 */
export const tokensOut: Metric = {
  name: 'tokensOut',
  title: 'Tokens geschrieben',
  explains: 'Wie viele Tokens das Sprachmodell je Entwurf geschrieben hat, wie der Anbieter sie zählt.',
  better: 'lower',
  secondary: true,
  score: ({ checks }) => checks?.cost && { value: checks.cost.tokens.out },
};

export const tokensOutPerPage = perPage(tokensOut);
