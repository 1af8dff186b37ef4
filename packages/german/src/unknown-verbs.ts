import { adverbs } from './lexicon/closed-class.ts';
import { adjectivesInT, pastForms } from './lexicon/verbs.ts';
import { infinitiveOfFinite } from './morphology.ts';
import type { TaggedToken } from './tagging.ts';

/**
 * Verbs that no list knows: where a part of a sentence between commas has no verb, a word in -t that is no adjective is
 * one ("Das Archiv sondert die Akten aus"), and so is one that opens a condition ("Wackelt der Stein, meldet er es").
 */
export function guessVerbs(tokens: TaggedToken[]): TaggedToken[] {
  const guessed = [...tokens];
  for (const { from, to } of partsOf(tokens)) {
    const part = guessed.slice(from, to);
    if (part.some((token) => isConjugated(token) || isInfinite(token))) continue;
    const at = part.findIndex((token, index) => couldBeFinite(token, index, part, guessed[to + 1]));
    const token = part[at];
    const infinitive = token ? infinitiveOfFinite(token.lower) : null;
    if (token && infinitive) guessed[from + at] = { ...token, tag: 'finite', infinitive, person: 'singular' };
  }
  return guessed;
}

const isConjugated = (token: TaggedToken) => token.tag === 'auxiliary' || token.tag === 'finite';
const isInfinite = (token: TaggedToken) =>
  token.tag === 'participle' || token.tag === 'zuInfinitive' || token.tag === 'zu' || token.tag === 'infinitive';

function partsOf(tokens: readonly TaggedToken[]): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token && !/^[,;:–]$/.test(token.text)) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  return parts;
}

function couldBeFinite(
  token: TaggedToken,
  index: number,
  part: readonly TaggedToken[],
  after: TaggedToken | undefined,
): boolean {
  if (
    token.kind !== 'word' ||
    token.lower.length < 4 ||
    !/[^aeiouäöüs]t$|[aeiouäöü][^aeiouäöü]?et$|[aeiouäöü]t$|st$/.test(token.lower)
  )
    return false;
  if (adjectivesInT.has(token.lower) || adverbs.has(token.lower) || pastForms.has(token.lower)) return false;
  const next = part[index + 1];
  const opensPhrase = next !== undefined && /^(?:determiner|pronoun|noun|preposition|adverb|negation)$/.test(next.tag);
  if (index === 0)
    return token.tag === 'noun' && opensPhrase && next?.tag !== 'noun' && after !== undefined && isConjugated(after);
  if (/^\p{Lu}/u.test(token.text) || token.tag !== 'adverb') return false;
  const before = part.slice(0, index);
  if (before.at(-1)?.tag === 'determiner') return false;
  return before.some(
    (one) => one.tag === 'noun' || one.tag === 'pronoun' || one.tag === 'adverb' || one.tag === 'preposition',
  );
}
