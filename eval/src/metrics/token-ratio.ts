import type { Metric } from '../comparison.ts';

/** Characters of German text to the token, about; the same for every model, so that figures can be compared. */
export const CHARACTERS_PER_TOKEN = 4;

/**
 * How many times over was the text paid for? Tokens in and out together by the documents' own, taken as a quarter of
 * their characters. Fewer is better; says nothing of quality.
 *
 * Pitfalls: prompt and schema weigh heavily where the documents are short. Without a model there is no figure.
 *
 * Example: 5,000 characters are 1,250 tokens; with 3,500 read and 4,000 written: 6.
 */
export const tokenRatio: Metric = {
  name: 'tokenRatio',
  title: 'Tokens je Token Unterlage',
  explains: 'Wie oft der Text der Unterlagen bezahlt wurde: alle Tokens, geteilt durch die der Unterlagen.',
  better: 'lower',
  secondary: true,
  score({ checks }) {
    if (checks?.cost === undefined || checks.cost.characters === 0) return undefined;
    const { tokens, characters } = checks.cost;
    return { value: (tokens.in + tokens.out) / (characters / CHARACTERS_PER_TOKEN) };
  },
};
