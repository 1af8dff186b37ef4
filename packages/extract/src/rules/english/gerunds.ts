import type { Clause } from './clauses.ts';
import { particles } from './lexicon/verbs.ts';
import { adjunctsOf, objectOf } from './phrases.ts';
import { verbReading } from './verb-forms.ts';
import { wordsOf } from './words.ts';

/**
 * The work in words without a finite verb: "After checking the form", "followed by drafting a letter", and a list's item
 * "Sending a reminder". Undefined where there is none.
 */
export function gerundIn(text: string, where: 'lead' | 'item'): Clause | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word, index) => {
    if (!/ing$/.test(word.lower) || verbReading(word.lower)?.form !== 'ing') return false;
    const before = words[index - 1];
    if (where === 'item')
      return words.slice(0, index).every(({ kind }) => kind === 'sign' || kind === 'number' || kind === 'adverb');
    return before !== undefined && /^(?:after|before|by|upon|when|once|on)$/.test(before.lower);
  });
  const verb = words[at];
  const reading = verb && verbReading(verb.lower);
  if (at < 0 || !verb || !reading) return undefined;
  if (where === 'lead' && words[at - 1]?.lower === 'before') return undefined;
  const little = words[at + 1];
  const particle = little && particles.get(reading.base)?.includes(little.lower) ? little.lower : undefined;
  const from = at + (particle ? 2 : 1);
  const comma = words.findIndex((word, index) => index >= from && word.text === ',');
  const limit = where === 'lead' && comma > 0 ? comma : words.length;
  const { phrase, end } = objectOf(words, from, limit);
  if (!phrase && !particle) return undefined;
  const last = words[limit - 1];
  return {
    link: 'main',
    marker: '',
    joined: '',
    verb: reading.base,
    ...(particle ? { particle } : {}),
    passive: false,
    negated: false,
    copula: false,
    elliptic: false,
    imperative: true,
    ...(phrase ? { object: phrase } : {}),
    adjuncts: adjunctsOf(words, end, limit),
    either: false,
    lead: '',
    start: verb.start,
    end: last?.end ?? verb.end,
    text: text.slice(verb.start, last?.end ?? verb.end),
    predicate: 0,
  };
}
