import type { Metric } from '../comparison.ts';
import { perPage } from './per-page.ts';

/**
 * How much did the model have to read? Tokens of all questions for a draft, prompts and schemas included. Fewer is
 * better; says nothing of quality.
 *
 * Pitfalls: as the endpoint counts them, and endpoints count differently; estimated from the characters where it does
 * not say. What an endpoint keeps from an earlier question counts in full. Without a model there is no figure.
 *
 * Example: a question of 4,000 tokens, and one of 11,000 that repeats it with the draft: 15,000.
 */
export const tokensIn: Metric = {
  name: 'tokensIn',
  title: 'Tokens gelesen',
  explains: 'Wie viele Tokens das Sprachmodell je Entwurf lesen musste, wie der Anbieter sie zählt.',
  better: 'lower',
  secondary: true,
  score: ({ checks }) => checks?.cost && { value: checks.cost.tokens.in },
};

export const tokensInPerPage = perPage(tokensIn);
