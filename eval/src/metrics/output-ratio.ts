import type { Metric } from '../comparison.ts';
import { CHARACTERS_PER_TOKEN } from './token-ratio.ts';

/**
 * How long is the answer beside the text it is about? Tokens out by the documents' own, taken as a quarter of their
 * characters. Fewer is better, since answers take the time; says nothing of quality.
 *
 * Pitfalls: where an endpoint does not count, both are estimated alike. Without a model there is no figure.
 *
 * Example: 5,000 characters are 1,250 tokens; with 1,500 written: 1.2.
 */
export const outputRatio: Metric = {
  name: 'outputRatio',
  title: 'Antwort je Unterlage',
  explains: 'Wie lang die Antworten des Modells sind, geteilt durch die Länge der Unterlagen.',
  better: 'lower',
  secondary: true,
  score({ checks }) {
    if (checks?.cost === undefined || checks.cost.characters === 0) return undefined;
    const { tokens, characters } = checks.cost;
    return { value: tokens.out / (characters / CHARACTERS_PER_TOKEN) };
  },
};
